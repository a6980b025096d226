import Glibc

/// The name by which iconv knows the encoding that a label means; nil for labels that mean none.
///
/// As browsers read them, labels stand for their supersets: what calls itself ISO-8859-1 holds windows-1252's quotes.
func codec(of label: String) -> String? {
    if let known = labels[label] { return known }
    let name = label.uppercased()
    guard name.utf8.allSatisfy({ isLetter($0) || isDigit($0) || "-_:.+".utf8.contains($0) }) else { return nil }
    guard let descriptor = open(name) else { return nil }
    iconv_close(descriptor)
    return name
}

private let labels: [String: String] = [
    "utf-8": "UTF-8", "utf8": "UTF-8", "u8": "UTF-8", "utf-8-sig": "UTF-8", "utf_8": "UTF-8",
    "unicode-1-1-utf-8": "UTF-8",
    "us-ascii": "US-ASCII", "ascii": "US-ASCII", "iso-8859-1": "CP1252", "iso8859-1": "CP1252", "iso_8859-1": "CP1252",
    "latin1": "CP1252", "latin-1": "CP1252", "l1": "CP1252", "windows-1252": "CP1252", "cp1252": "CP1252",
    "iso-8859-9": "CP1254", "latin5": "CP1254", "gb2312": "GB18030", "gbk": "GB18030", "gb_2312-80": "GB18030",
    "x-gbk": "GB18030", "cp936": "GB18030", "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "ksc5601": "CP949",
    "euckr": "CP949", "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932",
    "windows-31j": "CP932",
    "tis-620": "CP874", "iso-8859-11": "CP874", "windows-874": "CP874", "big5": "BIG5-HKSCS", "macintosh": "MACINTOSH",
    "x-mac-roman": "MACINTOSH", "x-mac-cyrillic": "MAC-CYRILLIC", "iso-8859-8-i": "ISO-8859-8", "windows-949": "CP949",
    "euc-jp": "EUC-JP-MS", "x-euc-jp": "EUC-JP-MS",
]

/// The bytes in UTF-8; with `lenient`, U+FFFD stands for what the codec does not know, else that makes it nil.
func convert(_ bytes: ArraySlice<UInt8>, from codec: String, lenient: Bool) -> [UInt8]? {
    guard let descriptor = open(codec) else { return nil }
    defer { iconv_close(descriptor) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    var input = bytes
    let complete = input.withUnsafeMutableBufferPointer { run(descriptor, $0, &result, lenient, unit: unit(of: codec)) }
    return complete ? result : nil
}

/// Bytes that are read together; one passed over alone would leave the rest of the document half a unit away.
private func unit(of codec: String) -> Int { codec.hasPrefix("UTF-16") ? 2 : codec.hasPrefix("UTF-32") ? 4 : 1 }

/// Converts in pieces; false when a fault ended it.
private func run(
    _ descriptor: iconv_t, _ input: UnsafeMutableBufferPointer<UInt8>, _ result: inout [UInt8], _ lenient: Bool,
    unit: Int
) -> Bool {
    guard let start = input.baseAddress else { return true }
    var from: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(start).assumingMemoryBound(to: CChar.self)
    var left = input.count
    let room = 32 << 10
    var piece = [CChar](repeating: 0, count: room)
    while left > 0 {
        let outcome = piece.withUnsafeMutableBufferPointer { buffer in
            var to = buffer.baseAddress
            var free = room
            let failed = iconv(descriptor, &from, &left, &to, &free) == Int(bitPattern: UInt.max)
            let code = failed ? errno : 0
            UnsafeRawBufferPointer(start: buffer.baseAddress, count: room - free).withMemoryRebound(to: UInt8.self) {
                result.append(contentsOf: $0)
            }
            return code
        }
        guard outcome != 0, outcome != E2BIG else { continue }
        // EILSEQ, or EINVAL where the last character is cut.
        guard lenient else { return false }
        result.append(contentsOf: [0xef, 0xbf, 0xbd])
        let step = min(unit, left)
        from = from.map { $0 + step }
        left -= step
    }
    return true
}

private func open(_ codec: String) -> iconv_t? {
    let descriptor = iconv_open("UTF-8", codec)
    return descriptor == iconv_t(bitPattern: -1) ? nil : descriptor
}
