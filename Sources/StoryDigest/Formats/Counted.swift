/// As in `1 feed`, `2 feeds` or, where the plural is another word, `2 stories`.
package func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
}
