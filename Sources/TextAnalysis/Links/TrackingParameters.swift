/// Query parameters that say where a reader came from and not what is read.
enum TrackingParameters {
    /// Whether a parameter, given as it stands, can go without another page being meant.
    static func contain(_ name: ArraySlice<UInt8>, value: ArraySlice<UInt8>) -> Bool {
        if names.index(of: name.span, from: 0, to: name.count) != nil { return true }
        if prefixes.contains(where: { begins(name, $0) }) { return true }
        // `?rss` and `&rss=1`.
        if name.count == 3, begins(name, rss) { return value.isEmpty || value.elementsEqual("1".utf8) }
        guard sourceNames.index(of: name.span, from: 0, to: name.count) != nil else { return false }
        // `source=rss` and `ref=twitter_feed`, but not `source=42`.
        return value.split { !ASCIIByte.isAlphanumeric($0) }.contains { sources.index(of: [UInt8]($0)) != nil }
    }

    private static func begins(_ name: ArraySlice<UInt8>, _ prefix: [UInt8]) -> Bool {
        guard name.count >= prefix.count else { return false }
        var at = name.startIndex
        for byte in prefix {
            guard ASCIIByte.lowercased(name[at]) == byte else { return false }
            at += 1
        }
        return true
    }

    private static let rss = [UInt8]("rss".utf8)

    private static let prefixes = [
        "utm_", "at_", "ns_", "hsa_", "_hs", "mtm_", "matomo_", "piwik_", "itm_", "stm_", "vero_", "oly_",
        "fb_", "wt.", "wt_", "gaa_", "guce_", "amp_", "action_object_map", "action_type_map", "cm_mmc",
    ].map { [UInt8]($0.utf8) }

    private static let names = NameTable(
        """
        fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id mkt_tok _ga _gl _gac \
        cmp cmpid cmpgn icid intcid int_cid ncid ftag xtor ocid s_cid s_kwcid ex_cid scid smid smtyp emc ito mbid maca \
        wprss rssfeed feedname feedtype ref_src ref_url refsrc guccounter soc_src soc_trk spm trk \
        trkcampaign trkinfo traffic_source __source __twitter_impression xing_share sharetoken unlocked_article_code \
        giftid sfnsn taid aoh usqp elqtrackid elqtrack nr_email_referer wickedid irclickid zanpid ml_subscriber \
        ml_subscriber_hash rb_clickid epik campaign_id source_platform share_id sr_share st_source \
        amp mkcid mkrid mc_cid mc_eid pk_campaign pk_kwd pk_keyword pk_source pk_medium pk_content pk_cid
        """.split(separator: " ").map(String.init))

    /// Parameters that name a source when their value does.
    private static let sourceNames = NameTable([
        "ref", "referrer", "referer", "source", "src", "from", "via", "partner", "feed", "mod", "cid", "medium",
        "channel", "origin", "output", "outputtype", "campaign", "share", "sh", "sc", "view",
    ])

    private static let sources = NameTable([
        "rss", "rss2", "feed", "feeds", "atom", "feedburner", "twitter", "facebook", "whatsapp", "telegram", "linkedin",
        "instagram", "reddit", "newsletter", "email", "social", "googlenews", "flipboard", "amp",
    ])
}
