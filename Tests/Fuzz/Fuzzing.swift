import Foundation

// What libFuzzer calls; run, beside it, builds and starts it
//
// One program for all targets, since building takes longer than a look at one of them: TIDINGS_FUZZ names the one that
// this process feeds. A target reads the bytes and holds the result to what its package promises; a promise that is
// broken ends the process, as a crash does, and libFuzzer keeps the bytes that did it.

/// The targets by name; run repeats the names.
private let targets: [String: @Sendable ([UInt8]) -> Void] = [
    "feed": fuzzFeed, "html": fuzzHTML, "subscriptions": fuzzSubscriptions, "links": fuzzLinks, "dates": fuzzDates,
    "words": fuzzWords,
]

private let target: @Sendable ([UInt8]) -> Void = {
    let name = ProcessInfo.processInfo.environment["TIDINGS_FUZZ"] ?? ""
    guard let target = targets[name] else { fatalError("TIDINGS_FUZZ is none of \(targets.keys.sorted())") }
    return target
}()

/// Called by libFuzzer with every input that it makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target([UInt8](UnsafeBufferPointer(start: start, count: count)))
    return 0
}

/// Ends the process when the promise does not hold.
func promise(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { fatalError("broken promise: \(what())") }
}

/// One of the choices, by the last byte: it takes part in mutation, and files of any kind serve as seeds as they are.
func choice<Value>(_ choices: [Value], _ bytes: [UInt8]) -> Value { choices[Int(bytes.last ?? 0) % choices.count] }
