/// The words of a table that stands in the source as text, as UTF-8.
///
/// Cut by bytes: finding their characters took 22 million instructions more, in every command that clusters.
func tableWords(_ table: String) -> [Substring.UTF8View] { table.utf8.split { ASCIIByte.isSpace($0) } }
