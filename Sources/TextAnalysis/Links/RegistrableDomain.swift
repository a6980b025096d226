/// The registrable domain of a URL's host (`bbc.co.uk` of `https://feeds.bbc.co.uk/…`), lower case; nil without a host.
///
/// An IP address or a host of one label is its own domain. Where every sub-domain is another publisher's
/// (`someone.github.io`), so is its domain. Internationalised names are compared as they are spelled.
package func registrableDomain(of url: String) -> String? {
    let parts = URLParts(tidiedReference([UInt8](url.utf8)))
    // RFC 1035, section 2.3.4.
    guard let host = parts.host, host.count <= 255 else { return nil }
    return String(decoding: registrableDomain(ofHost: host), as: UTF8.self)
}

/// The registrable domain of a host in lower case.
func registrableDomain(ofHost host: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let dot = UInt8(ascii: ".")
    if host.contains(UInt8(ascii: ":")) || host.allSatisfy({ ASCIIByte.isDigit($0) || $0 == dot }) { return host }
    let labels = host.split(separator: dot)
    guard labels.count > 2 else { return host }
    let own = labels.count - suffixLength(labels, of: host) - 1
    return host[labels[max(0, own)].startIndex...]
}

/// How many labels at the end are not the publisher's own choice.
private func suffixLength(_ labels: [ArraySlice<UInt8>], of host: ArraySlice<UInt8>) -> Int {
    for length in stride(from: min(4, labels.count - 1), through: 2, by: -1) {
        // The labels are slices of one host.
        let start = labels[labels.count - length].startIndex
        if PublicSuffixes.names.index(of: host.span, from: start - host.startIndex, to: host.count) != nil {
            return length
        }
    }
    // blogspot.de, blogspot.co.uk
    for place in [labels.count - 2, labels.count - 3] where place > 0 && labels[place].elementsEqual("blogspot".utf8) {
        return labels.count - place
    }
    let top = labels[labels.count - 1]
    let second = [UInt8](labels[labels.count - 2])
    if top.count == 2, PublicSuffixes.generic.index(of: second) != nil { return 2 }
    return 1
}

/// Where names are registered one label deeper: a choice from the Public Suffix List of what publishes news.
private enum PublicSuffixes {
    /// Second labels under which nearly every country that has them registers names.
    static let generic = NameTable(
        "ac co com edu gob gov go gub gouv mil ne net nom or org sch".split(separator: " ").map(String.init))

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
