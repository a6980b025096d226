import Glibc
import TidingsModel

/// The time of day, read here and nowhere else, so that everything else can be told another.
func timeOfDay() -> Timestamp { Timestamp(seconds: Int64(time(nil))) }

/// Microseconds of CLOCK_MONOTONIC, which nobody sets and which the service manager's protocol names too.
func monotonicMicroseconds() -> Int64 {
    // A timespec is two words. Its members are not visible beside Foundation, whose overlay brings the type a second
    // time (Swift 6.3 with MemberImportVisibility).
    var words: [Int] = [0, 0]
    words.withUnsafeMutableBytes { bytes in
        guard let time = bytes.assumingMemoryBound(to: timespec.self).baseAddress else { return }
        clock_gettime(CLOCK_MONOTONIC, time)
    }
    return Int64(words[0]) * 1_000_000 + Int64(words[1]) / 1000
}
