/// Why a server could not be asked or its answer not be taken.
///
/// A status of 400 or more is an answer, not an error.
package enum FetchError: Error, Equatable {
    case transport(reason: String)
    case tooLarge(limit: Int)
    case cancelled
}

extension FetchError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .transport(let reason): reason
        case .tooLarge(let limit): "the response is larger than the limit of \(limit) bytes"
        case .cancelled: "the fetch was abandoned"
        }
    }
}
