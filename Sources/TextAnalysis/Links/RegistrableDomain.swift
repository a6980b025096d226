/// The registrable domain of a URL's host (`bbc.co.uk` of `https://feeds.bbc.co.uk/…`), lower case; nil without a host.
///
/// An IP address or a host of one label is its own domain. Where every sub-domain is another publisher's
/// (`someone.github.io`), so is its domain. Internationalised names are compared as they are spelled.
package func registrableDomain(of url: String) -> String? {
    let written = url.utf8.span
    if let host = plainHost(of: written) {
        let start = registrableStart(of: written, from: host.lowerBound, to: host.upperBound)
        return String(url.utf8.dropFirst(start).prefix(host.upperBound - start))
    }
    let parts = URLParts(tidiedReference([UInt8](url.utf8)))
    // RFC 1035, section 2.3.4.
    guard let host = parts.host, host.count <= 255 else { return nil }
    return String(decoding: registrableDomain(ofHost: host), as: UTF8.self)
}

/// Where the host stands in an address as most are: http or https, then nothing but a name in small letters up to the
/// first slash; nil for any other.
private func plainHost(of url: Span<UInt8>) -> Range<Int>? {
    guard url.count > 8, url[0] == UInt8(ascii: "h"), url[1] == UInt8(ascii: "t"), url[2] == UInt8(ascii: "t"),
        url[3] == UInt8(ascii: "p")
    else { return nil }
    var start = url[4] == UInt8(ascii: "s") ? 5 : 4
    guard url[start] == UInt8(ascii: ":"), url[start + 1] == UInt8(ascii: "/"), url[start + 2] == UInt8(ascii: "/")
    else { return nil }
    start += 3
    var end = start
    while end < url.count, url[end] != UInt8(ascii: "/") {
        let byte = url[end]
        guard byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else {
            return nil
        }
        end += 1
    }
    // RFC 1035, section 2.3.4.
    return start < end && end - start <= 255 && url[end - 1] != UInt8(ascii: ".") ? start..<end : nil
}

/// The registrable domain of a host in lower case.
func registrableDomain(ofHost host: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    host.dropFirst(registrableStart(of: host.span, from: 0, to: host.count))
}

/// Where the registrable domain begins in a host in lower case, which ends before `end`.
func registrableStart(of bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let dot = UInt8(ascii: ".")
    if isIPAddress(bytes, from: start, to: end) { return start }
    // The last labels, from the end; no suffix has more than four.
    var labels = InlineArray<5, Range<Int>>(repeating: 0..<0)
    var count = 0
    var labelEnd = end
    while count < 5, labelEnd > start {
        var at = labelEnd
        while at > start, bytes[at - 1] != dot { at -= 1 }
        if at < labelEnd {
            labels[count] = at..<labelEnd
            count += 1
        }
        labelEnd = at - 1
    }
    guard count > 2 else { return start }
    return labels[suffixLength(labels, count, of: bytes, end)].lowerBound
}

/// Whether a host is made of digits and dots, or has a colon.
private func isIPAddress(_ host: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var i = start
    while i < end, ASCIIByte.isDigit(host[i]) || host[i] == UInt8(ascii: ".") { i += 1 }
    return i == end || position(of: UInt8(ascii: ":"), in: host, from: i, to: end) != nil
}

/// How many labels at the end are not the publisher's own choice.
private func suffixLength(
    _ labels: InlineArray<5, Range<Int>>, _ count: Int, of bytes: Span<UInt8>, _ end: Int
) -> Int {
    for length in stride(from: min(4, count - 1), through: 2, by: -1)
    where PublicSuffixes.names.index(of: bytes, from: labels[length - 1].lowerBound, to: end) != nil {
        return length
    }
    // blogspot.de, blogspot.co.uk
    for place in 1...2 where place < count - 1 && isBlogspot(bytes, labels[place]) { return place + 1 }
    if labels[0].count == 2,
        PublicSuffixes.generic.index(of: bytes, from: labels[1].lowerBound, to: labels[1].upperBound) != nil
    {
        return 2
    }
    return 1
}

private func isBlogspot(_ bytes: Span<UInt8>, _ label: Range<Int>) -> Bool {
    label.count == 8 && PublicSuffixes.blogs.index(of: bytes, from: label.lowerBound, to: label.upperBound) != nil
}

/// Where names are registered one label deeper: a choice from the Public Suffix List of what publishes news.
private enum PublicSuffixes {
    /// Second labels under which nearly every country that has them registers names.
    static let generic = NameTable(
        "ac co com edu gob gov go gub gouv mil ne net nom or org sch".split(separator: " ").map(String.init))

    /// Below every country's domain.
    static let blogs = NameTable(["blogspot"])

    static let names = NameTable(
        """
        asn.au id.au nsw.au qld.au vic.au wa.au sa.au tas.au act.au nt.au \
        ltd.uk me.uk nhs.uk plc.uk police.uk \
        geek.nz gen.nz govt.nz iwi.nz kiwi.nz maori.nz school.nz health.nz cri.nz \
        ad.jp ed.jp gr.jp lg.jp re.kr pe.kr \
        gv.at asso.fr presse.fr tm.fr avocat.fr press.ma \
        in.ua kiev.ua kyiv.ua kharkov.ua kharkiv.ua lviv.ua od.ua odessa.ua dp.ua dnipropetrovsk.ua zp.ua cherkassy.ua \
        ck.ua cn.ua cv.ua if.ua km.ua kr.ua ks.ua lg.ua lt.ua lutsk.ua mk.ua pl.ua poltava.ua rv.ua rovno.ua sm.ua \
        sumy.ua te.ua ternopil.ua uz.ua uzhgorod.ua vn.ua vinnica.ua volyn.ua yalta.ua zt.ua zhitomir.ua crimea.ua \
        pp.ua biz.ua \
        msk.ru spb.ru pp.ru int.ru minsk.by \
        waw.pl info.pl biz.pl edu.pl media.pl art.pl \
        firm.in gen.in ind.in nic.in res.in web.id my.id biz.id desa.id in.th mi.th \
        adv.br art.br blog.br eco.br eti.br inf.br jor.br jus.br leg.br med.br mp.br pro.br psi.br radio.br rec.br tv.br \
        web.za law.za school.za info.tr web.tr tv.tr gen.tr bel.tr k12.tr pol.tr bbs.tr name.tr dr.tr av.tr \
        idv.tw game.tw ebiz.tw club.tw idv.hk k12.il muni.il idf.il info.ve web.ve tur.ar int.ar \
        priv.no kommune.no press.se fhv.se lib.ee pri.ee fie.ee med.ee \
        eu.com uk.com us.com de.com gb.com ru.com sa.com za.com jpn.com cn.com br.com eu.org gb.net uk.net se.net \
        blogspot.com github.io gitlab.io codeberg.page sourceforge.io readthedocs.io pages.dev workers.dev netlify.app \
        vercel.app herokuapp.com appspot.com web.app firebaseapp.com azurewebsites.net cloudfront.net fly.dev \
        onrender.com surge.sh neocities.org wordpress.com substack.com medium.com tumblr.com livejournal.com \
        dreamwidth.org typepad.com ghost.io bearblog.dev micro.blog write.as hashnode.dev svbtle.com posthaven.com \
        beehiiv.com weebly.com wixsite.com squarespace.com webnode.com jimdofree.com blogger.de blogg.se over-blog.com \
        canalblog.com hautetfort.com hatenablog.com hatenablog.jp hateblo.jp hatenadiary.jp hatenadiary.com \
        blog.fc2.com seesaa.net cocolog-nifty.com exblog.jp tistory.com egloos.com pixnet.net libsyn.com podbean.com \
        transistor.fm s3.amazonaws.com blogs.com home.blog news.blog
        """.split(separator: " ").map(String.init))
}
