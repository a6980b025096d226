import FeedFetching
import FeedParsing
import TextAnalysis
import TidingsModel

/// Which hub pushes this feed, and under which topic; nil when none does, or none that we trust.
///
/// The header counts before the document (W3C WebSub, section 4). A feed speaks for its own site only: a topic of
/// another site would subscribe us, at the word of one publisher, to what another publishes.
func discoverHub(in answer: FetchAnswer, _ document: NormalisedFeed, of feed: FollowedFeed) -> HubLinks? {
    let header = answer.link.map { LinkHeader.links(in: $0) } ?? []
    func stated(_ relation: String) -> [String] {
        header.filter { $0.relations.contains(relation) }
            .compactMap { resolve($0.target, against: answer.finalURL) }.filter(isUsable)
    }
    guard let hub = (stated("hub") + document.hubs.filter(isUsable)).first else { return nil }
    let own = (stated("self") + [document.selfLink].compactMap(\.self).filter(isUsable)).first
    let topic = own ?? answer.finalURL
    let site = registrableDomain(of: topic)
    guard site == registrableDomain(of: answer.finalURL) || site == registrableDomain(of: feed.state.address) else {
        return nil
    }
    return HubLinks(hub: hub, topic: topic)
}

private func isUsable(_ url: String) -> Bool {
    guard url.utf8.count <= 2048 else { return false }
    let scheme = url.prefix { $0 != ":" }.lowercased()
    return scheme == "http" || scheme == "https"
}
