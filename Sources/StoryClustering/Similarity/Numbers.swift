import Glibc

/// The functions of the recipe, so that one file names where they come from.
///
/// The C library's: the same on one machine whatever the build.
func logarithm(_ value: Double) -> Double { log(value) }

func logarithm(_ value: Int) -> Double { value == 1 ? 0 : log(Double(value)) }

func exponential(_ exponent: Double) -> Double { exp(exponent) }

func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// A number that is not negative, rounded to the nearest, halves up; `rounded()` is a call of the C library.
@inline(__always)
func roundedInt(_ value: Double) -> Int32 {
    let whole = Int32(value)
    return value - Double(whole) >= 0.5 ? whole + 1 : whole
}

/// The same of a number with so few digits that the half can be added without rounding.
@inline(__always)
func roundedInt(_ value: Float) -> Int32 { Int32(Double(value) + 0.5) }

/// How much a similarity fades over a time: e^(-time / constant), by the hour.
///
/// A table, since it is asked for every pair of entries that share a stem.
struct Fading: Sendable {
    private let byHour: [Float]

    init(days: Double) {
        byHour = (0..<(24 * 40)).map { Float(exp(-Double($0) / 24 / days)) }
    }

    @inline(__always)
    func callAsFunction(seconds: Int64) -> Float {
        let hours = Int(truncatingIfNeeded: abs(seconds) / 3600)
        return hours < byHour.count ? byHour[hours] : 0
    }
}

/// Similarities are summed as integers of this part, so that a sum is the same in any order.
let similarityUnit: Float = 4096

/// Sums of backgrounds, sixteen times finer.
let backgroundUnit: Float = 65536
