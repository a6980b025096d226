import CLibXML2
import TextAnalysis
import TidingsModel

/// Placeholder of the parsed document.
package struct ParsedFeed: Sendable {}
