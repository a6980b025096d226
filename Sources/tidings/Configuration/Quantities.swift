// Times and sizes as the configuration writes them: a whole number and a unit, nothing between.

extension Duration {
    private static let units: [(name: String, milliseconds: Int64)] = [
        ("d", 86_400_000), ("h", 3_600_000), ("m", 60000), ("s", 1000), ("ms", 1),
    ]

    /// Reads `500ms`, `30s`, `10m`, `1h`, `1d`.
    init?(setting text: String) {
        guard let (count, unit) = countAndUnit(text),
            let scale = Self.units.first(where: { $0.name == unit })?.milliseconds
        else { return nil }
        let (milliseconds, overflow) = Int64(count).multipliedReportingOverflow(by: scale)
        guard !overflow else { return nil }
        self = .milliseconds(milliseconds)
    }

    /// In the largest unit that needs no fraction.
    var setting: String {
        let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
        guard milliseconds != 0, let unit = Self.units.first(where: { milliseconds % $0.milliseconds == 0 }) else {
            return "0s"
        }
        return "\(milliseconds / unit.milliseconds)\(unit.name)"
    }
}

private let sizeUnits = [("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10), ("B", 1)]

/// Reads `512B`, `256KB`, `16MB`, `1GB`, each 1024 times the one before.
func byteCount(setting text: String) -> Int? {
    guard let (count, unit) = countAndUnit(text), let scale = sizeUnits.first(where: { $0.0 == unit.uppercased() })?.1
    else { return nil }
    let (bytes, overflow) = count.multipliedReportingOverflow(by: scale)
    return overflow ? nil : bytes
}

/// In the largest unit that needs no fraction.
func sizeSetting(_ bytes: Int) -> String {
    guard bytes != 0, let unit = sizeUnits.first(where: { bytes % $0.1 == 0 }) else { return "0B" }
    return "\(bytes / unit.1)\(unit.0)"
}

/// As people want to know it: `876 KB`, `12 MB`, `1.4 GB`.
func roughSize(_ bytes: Int64) -> String {
    switch bytes {
    case ..<(1 << 20): "\((bytes + 1023) >> 10) KB"
    case ..<(1 << 30): "\(bytes >> 20) MB"
    default: "\(bytes >> 30).\(((bytes % (1 << 30)) * 10) >> 30) GB"
    }
}

private func countAndUnit(_ text: String) -> (Int, String)? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits) else { return nil }
    return (count, String(text.dropFirst(digits.count)))
}
