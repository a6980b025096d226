/// The address without what differs from feed to feed: scheme, tracking parameters, AMP, redirectors, fragment.
///
/// Equal for the same article everywhere; for comparison, not for following.
package func canonicalLink(_ url: String) -> String { url }

/// The registrable domain of a URL's host (`bbc.co.uk` of `https://feeds.bbc.co.uk/…`), lower case; nil without a host.
package func registrableDomain(of url: String) -> String? { nil }
