import Testing
import TidingsModel

@testable import tidings

struct QuantityTests {
    @Test(arguments: [
        ("500ms", Duration.milliseconds(500)), ("30s", .seconds(30)), ("10m", .seconds(600)), ("1h", .seconds(3600)),
        ("2d", .seconds(172_800)), ("0s", .zero),
    ])
    func `a time is read and written in its largest unit`(_ text: String, _ duration: Duration) {
        #expect(Duration(setting: text) == duration)
        #expect(duration.setting == text)
    }

    @Test(arguments: ["", "10", "m", "1.5h", "-1s", "10 m", "10M", "10min", "999999999999999999d"])
    func `what is no time is not read`(_ text: String) {
        #expect(Duration(setting: text) == nil)
    }

    @Test(arguments: [("512B", 512), ("256KB", 256 << 10), ("16MB", 16 << 20), ("1GB", 1 << 30), ("0B", 0)])
    func `a size is read and written in its largest unit`(_ text: String, _ bytes: Int) {
        #expect(byteCount(setting: text) == bytes)
        #expect(sizeSetting(bytes) == text)
    }

    @Test(arguments: [
        (0, "0 KB"), (1, "1 KB"), (896_000, "875 KB"), (1 << 20, "1 MB"), (1_073_741_823, "1023 MB"),
        (1_515_245_568, "1.4 GB"), (1 << 31, "2.0 GB"),
    ])
    func `a size is told to people in few digits`(_ bytes: Int, _ text: String) {
        #expect(roughSize(Int64(bytes)) == text)
    }

    @Test(arguments: ["", "16", "MB", "1.5MB", "-1MB", "16 MB", "9999999999999GB"])
    func `what is no size is not read`(_ text: String) {
        #expect(byteCount(setting: text) == nil)
    }

    @Test(arguments: [
        ("2026-11-23T06:00:00Z", "2026-11-23T06:00:00Z"), ("2026-11-23T08:00:30+02:00", "2026-11-23T06:00:30Z"),
        ("2026-11-23T01:30:00.250-0430", "2026-11-23T06:00:00Z"), ("2026-11-23 06:00", "2026-11-23T06:00:00Z"),
        ("2026-11-23", "2026-11-23T00:00:00Z"),
    ])
    func `a time of an item is read`(_ text: String, _ utc: String) {
        #expect(Timestamp(rfc3339: text)?.rfc3339 == utc)
    }

    @Test(arguments: ["", "yesterday", "2026-13-01", "2026-11-23T", "23.11.2026", "1764000000"])
    func `what is no time of an item is not read`(_ text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }
}
