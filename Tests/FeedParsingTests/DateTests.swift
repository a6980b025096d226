import Testing
import TidingsModel

@testable import FeedParsing

struct DateTests {
    @Test(arguments: [
        // RFC 3339 and ISO 8601
        ("2026-11-23T06:00:00Z", "2026-11-23T06:00:00Z"),
        ("2026-11-23T06:00:00.25+01:00", "2026-11-23T05:00:00Z"),
        ("2026-11-23T06:00:00-0530", "2026-11-23T11:30:00Z"),
        ("2026-11-23t06:00:00z", "2026-11-23T06:00:00Z"),
        ("2026-11-23T06:00Z", "2026-11-23T06:00:00Z"),
        ("2026-11-23 06:00:00", "2026-11-23T06:00:00Z"),
        ("2026-11-23T060000Z", "2026-11-23T06:00:00Z"),
        ("20261123T060000+0100", "2026-11-23T05:00:00Z"),
        ("2026-11-23", "2026-11-23T00:00:00Z"),
        ("2026-11", "2026-11-01T00:00:00Z"),
        ("2026", "2026-01-01T00:00:00Z"),
        ("20261123", "2026-11-23T00:00:00Z"),
        ("2026-327", "2026-11-23T00:00:00Z"),
        ("2026327", "2026-11-23T00:00:00Z"),
        ("26-11-23", "2026-11-23T00:00:00Z"),
        ("2026-11-23T24:00:00Z", "2026-11-24T00:00:00Z"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
        ("2017-01-01T00:59:60+01:00", "2017-01-01T00:00:00Z"),
        ("2016-12-31T23:59:60.5Z", "2017-01-01T00:00:00Z"),
        // RFC 822 and its heirs
        ("Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00Z"),
        ("Sat, 31 Dec 2016 18:59:60 EST", "2017-01-01T00:00:00Z"),
        ("31 December 2016, 23:59:60", "2017-01-01T00:00:00Z"),
        ("Mon, 23 Nov 2026 06:00:00 GMT", "2026-11-23T06:00:00Z"),
        ("Mon, 23 Nov 2026 06:00:00 +0200", "2026-11-23T04:00:00Z"),
        ("Mon, 23 Nov 26 06:00:00 EST", "2026-11-23T11:00:00Z"),
        ("23 Nov 2026 06:00 PDT", "2026-11-23T13:00:00Z"),
        ("Mon, 3 November 2026 6:05:09 CEST", "2026-11-03T04:05:09Z"),
        ("Mon,23 Nov 2026 06:00:00 UT", "2026-11-23T06:00:00Z"),
        ("Mon, 23 Nov 2026", "2026-11-23T00:00:00Z"),
        ("Nov 23, 2026 06:00 GMT", "2026-11-23T06:00:00Z"),
        ("Mon, 23 Nov 2026 06:00:00 GMT+01:00", "2026-11-23T05:00:00Z"),
        ("Mon Nov 23 2026 06:00:00 GMT+0100 (Central European Standard Time)", "2026-11-23T05:00:00Z"),
        // others
        ("Mon Nov 23 06:00:00 2026", "2026-11-23T06:00:00Z"),
        ("Mon Nov 23 06:00:00 UTC 2026", "2026-11-23T06:00:00Z"),
        ("November 23 2026 07:02:38 PM", "2026-11-23T19:02:38Z"),
        ("11/23/2026 12:30 a.m.", "2026-11-23T00:30:00Z"),
        ("23/11/2026", "2026-11-23T00:00:00Z"),
        ("23.11.2026 18:05", "2026-11-23T18:05:00Z"),
        ("23.11.26", "2026-11-23T00:00:00Z"),
        ("2026/11/23 01:02:03", "2026-11-23T01:02:03Z"),
        ("1795413600", "2026-11-23T06:00:00Z"),
        ("1795413600000", "2026-11-23T06:00:00Z"),
        ("20261123060000", "2026-11-23T06:00:00Z"),
        ("2026-23-11", "2026-11-23T00:00:00Z"),
        // months in other languages
        ("Mo, 23 Dez 2026 06:00:00 +0100", "2026-12-23T05:00:00Z"),
        ("mar., 03 déc. 2026 16:11:02 +0000", "2026-12-03T16:11:02Z"),
        ("lun, 23 ene 2026 06:00:00 GMT", "2026-01-23T06:00:00Z"),
        ("Пн, 23 ноя 2026 06:00:00 +0300", "2026-11-23T03:00:00Z"),
        ("23 листопада 2026 06:00", "2026-11-23T06:00:00Z"),
        ("Κυρ, 12 Ιούλ 2026 12:00:00 GMT", "2026-07-12T12:00:00Z"),
        ("2026년 11월 23일 오후 01:31:15", "2026-11-23T04:31:15Z"),
    ])
    func `a date of any spelling is found`(text: String, expected: String) {
        #expect(parseDate(Array(text.utf8)[...])?.rfc3339 == expected)
    }

    @Test(arguments: [
        "", "never", "yesterday", "Mon, 99 Nov 2026 06:00:00 GMT", "2026-13-32", "Mon, 23 Nov zz 06:00:00 GMT",
        "Mon, 23 Nov 2026 06:00:00 +zz:00", "Mon, 23 Nov 2026 1:2:3:4 GMT", "Mon, Nov x 2026 11:00:00 GMT", "013",
        "Mon, 99 Foo 99999 99:99:99 +9999", "::::", "T", "-", "99999999999999999999999999",
    ])
    func `what is no date gives none`(text: String) {
        #expect(parseDate(Array(text.utf8)[...]) == nil)
    }

    @Test func `a date may have white space around it but not be endless`() {
        #expect(parseDate(Array("\n 2026-11-23T06:00:00Z \t".utf8)[...]) != nil)
        #expect(parseDate([UInt8](repeating: UInt8(ascii: "9"), count: 5000)[...]) == nil)
    }

    @Test func `every day is read back in the two common forms`() {
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        for day in stride(from: Int64(0), to: 30_000, by: 37) {
            let time = Timestamp(seconds: day * Timestamp.day + day * 7919 % Timestamp.day)
            #expect(parseDate(Array(time.rfc3339.utf8)[...]) == time)
            let c = time.civil
            let clock = time.rfc3339.dropFirst(11).dropLast()
            let date =
                "\(days[c.weekday]), \(c.day < 10 ? "0" : "")\(c.day) \(months[c.month - 1]) \(c.year) \(clock) GMT"
            #expect(parseDate(Array(date.utf8)[...]) == time)
        }
    }
}
