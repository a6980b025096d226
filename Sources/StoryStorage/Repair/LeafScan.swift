import GRDB
import Glibc

// Finding rows without their tree
//
// A damaged page high in the tree of a table hides rows whose own pages are whole. So every page of the file is looked
// at: one that is a leaf of a table, and whose rows have as many columns as the table, with the right letter at the
// beginning of their id, holds rows of it. Pages that are free again may hold what was there before; their rows do
// not displace any that were found by the tree, and a row that was deleted may come back.
// The format of pages and records: sqlite.org/fileformat2.html, sections 1.6 and 2.

/// Reads rows from the leaves of a table, by page.
struct LeafScan {
    private let file: Int32
    private let pageSize: Int
    private let pageCount: Int
    private let usable: Int

    init?(_ path: String) {
        file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        var header = [UInt8](repeating: 0, count: 100)
        var status = stat()
        guard pread(file, &header, 100, 0) == 100, fstat(file, &status) == 0 else {
            close(file)
            return nil
        }
        let stated = Int(header[16]) << 8 | Int(header[17])
        pageSize = stated == 1 ? 65536 : max(512, stated)
        usable = pageSize - Int(header[20])
        pageCount = Int(status.st_size) / pageSize
    }

    func finish() { close(file) }

    /// Hands over the rows of every leaf page that have so many values, or as many as before columns were added, and
    /// an id that begins with `mark` as the second of them.
    func rows(columns: Int, mark: UInt8, _ body: (_ number: Int64, _ values: [Value]) throws -> Void) rethrows {
        for page in 2...max(2, pageCount) {
            let bytes = self.page(page)
            // The type of a leaf of a table, and how many cells it has.
            guard bytes.count == pageSize, bytes[0] == 0x0d else { continue }
            let count = Int(bytes[3]) << 8 | Int(bytes[4])
            guard count > 0, 8 + count * 2 <= usable else { continue }
            for cell in 0..<count {
                let offset = Int(bytes[8 + cell * 2]) << 8 | Int(bytes[9 + cell * 2])
                guard let (number, record) = self.record(in: bytes, at: offset),
                    let values = Self.values(record), (max(2, columns - 2)...columns).contains(values.count),
                    case .text(let id) = values[1],
                    id.first == mark
                else { continue }
                try body(number, values)
            }
        }
    }

    /// A value of a record.
    enum Value {
        case null
        case int(Int64)
        case real(Double)
        case text([UInt8])
        case blob([UInt8])
    }

    private func page(_ number: Int) -> [UInt8] {
        guard number > 0, number <= pageCount else { return [] }
        var bytes = [UInt8](repeating: 0, count: pageSize)
        let got = pread(file, &bytes, pageSize, off_t((number - 1) * pageSize))
        return got == pageSize ? bytes : []
    }

    /// Row number and record of a cell, with what of it lies on pages of its own.
    private func record(in page: [UInt8], at offset: Int) -> (Int64, [UInt8])? {
        var place = offset
        guard let size = Self.varint(page, &place), let number = Self.varint(page, &place),
            size > 0, size < 64 << 20, number > 0
        else { return nil }
        let total = Int(size)
        let most = usable - 35
        let least = (usable - 12) * 32 / 255 - 23
        var local = total
        if total > most {
            let fitting = least + (total - least) % (usable - 4)
            local = fitting <= most ? fitting : least
        }
        guard place + local + (local < total ? 4 : 0) <= page.count else { return nil }
        var record = Array(page[place..<place + local])
        record.reserveCapacity(total)
        var next = local < total ? Self.number(page, place + local) : 0
        while record.count < total {
            let overflow = self.page(next)
            guard overflow.count == pageSize else { return nil }
            record += overflow[4..<4 + min(usable - 4, total - record.count)]
            next = Self.number(overflow, 0)
        }
        return (number, record)
    }

    private static func values(_ record: [UInt8]) -> [Value]? {
        var place = 0
        guard let size = varint(record, &place), size > 0, size <= record.count else { return nil }
        var body = Int(size)
        var values: [Value] = []
        while place < Int(size) {
            guard let type = varint(record, &place), let value = value(type, record, &body) else { return nil }
            values.append(value)
        }
        return body == record.count ? values : nil
    }

    private static func value(_ type: Int64, _ record: [UInt8], _ place: inout Int) -> Value? {
        let widths: [Int64: Int] = [0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0]
        let width = type >= 12 ? Int((type - 12) / 2) : widths[type] ?? -1
        guard width >= 0, place + width <= record.count else { return nil }
        let bytes = record[place..<place + width]
        place += width
        switch type {
        case 0: return .null
        case 8, 9: return .int(type - 8)
        case 7: return .real(Double(bitPattern: bytes.reduce(0) { $0 << 8 | UInt64($1) }))
        case 1...6:
            let isNegative = (bytes.first ?? 0) >= 0x80
            return .int(bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int64($1) })
        default: return type % 2 == 0 ? .blob(Array(bytes)) : .text(Array(bytes))
        }
    }

    private static func varint(_ bytes: [UInt8], _ place: inout Int) -> Int64? {
        var value: UInt64 = 0
        for index in 0..<9 {
            guard place < bytes.count else { return nil }
            let byte = bytes[place]
            place += 1
            if index == 8 { return Int64(bitPattern: value << 8 | UInt64(byte)) }
            value = value << 7 | UInt64(byte & 0x7f)
            if byte < 0x80 { return Int64(bitPattern: value) }
        }
        return nil
    }

    private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
        bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}
