import FeedParsing
import StoryDigest
import StoryStorage
import TidingsModel

/// What `tidings` ends with.
enum ExitStatus: Int32 {
    case allWell = 0
    case someFailed = 1
    case nothingDone = 2
    /// Wrong usage; the argument parser's own status (sysexits.h).
    case usage = 64
    case configuration = 78
}

/// Why a command could not do what was asked, with the exit status that goes with it.
struct Problem: Error, Equatable {
    /// File, folder or address.
    var place: String?
    var sentence: String
    /// What to do about it.
    var remedy: String?
    var status = ExitStatus.nothingDone
}

extension Problem: CustomStringConvertible {
    var description: String {
        (place.map { "\($0): " } ?? "") + sentence + (remedy.map { "; \($0)" } ?? "")
    }

    /// Our own errors, in people's words; nil for those of the argument parser.
    init?(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as StoreError: self.init(sentence: error.description, remedy: error.remedy)
        case let error as ConfigurationError: self.init(sentence: error.description, status: .configuration)
        case let error as SearchQueryError: self.init(sentence: error.description, status: .usage)
        case let error as SubscriptionListError: self.init(sentence: error.description)
        case is CancellationError: self.init(sentence: "interrupted; what had arrived by then is stored")
        default: return nil
        }
    }
}

extension StoreError {
    /// What to do about it, where its own sentence does not say so.
    fileprivate var remedy: String? {
        switch self {
        case .held: "it fetches what is due; stop it to do so here"
        case .full: "make room on it and try again"
        case .corrupt: "`tidings check --repair` sets it aside and rebuilds what can be read of it"
        case .displaced: "begin again with the one that is there now"
        case .missing, .unreadable, .newerSchema, .noBackup, .sqlite: nil
        }
    }
}

/// Writes `tidings: SENTENCE` to standard error, safe for terminals and without secrets, since cron mails it.
func complain(_ sentence: String) {
    try? write(Array("tidings: \(terminalLine(maskingSecrets(sentence)))\n".utf8), to: 2)
}
