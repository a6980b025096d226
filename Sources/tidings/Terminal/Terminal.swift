import Glibc
import StoryDigest

/// What is at the other end of standard output or standard error.
struct Terminal {
    /// False for pipes and files.
    let isTerminal: Bool
    let width: Int
    let hasColour: Bool

    static let output = Terminal(file: 1)
    static let errors = Terminal(file: 2)

    private init(file: Int32) {
        let environment = processEnvironment()
        isTerminal = isatty(file) == 1
        // no-color.org: any value but none switches colours off.
        hasColour = isTerminal && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
        var size = winsize()
        let isSized = isTerminal && ioctl(file, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        width = environment["COLUMNS"].flatMap { Int($0) }.map { max(20, $0) } ?? (isSized ? Int(size.ws_col) : 80)
    }

    /// For reading text: lines of more than 120 columns tire the eye.
    func style(lineLimit: Int? = 60) -> TextStyle {
        TextStyle(width: min(width, 120), colour: hasColour, lineLimit: lineLimit)
    }

    /// For tables: as wide as it gets on a terminal, uncut in a pipe.
    var tableStyle: TextStyle { TextStyle(width: isTerminal ? width : 10_000, colour: hasColour, lineLimit: nil) }
}
