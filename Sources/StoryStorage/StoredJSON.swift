import Foundation

/// The cold parts of a row, as JSON text.
enum StoredJSON {
    static func text<Value: Encodable>(_ value: Value) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }

    /// What was stored; nil when it cannot be read.
    static func value<Value: Decodable>(_ stored: [UInt8]) -> Value? {
        try? JSONDecoder().decode(Value.self, from: Data(stored))
    }

    /// What was stored; a key that is missing, since an older version wrote it, is that of `default`.
    static func value<Value: Codable>(_ stored: [UInt8], default standard: Value) -> Value {
        let data = Data(stored)
        if let value = try? JSONDecoder().decode(Value.self, from: data) { return value }
        guard let complete = try? JSONEncoder().encode(standard),
            let ours = try? JSONSerialization.jsonObject(with: complete) as? [String: Any],
            let theirs = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
            let merged = try? JSONSerialization.data(withJSONObject: ours.merging(theirs) { $1 }),
            let value = try? JSONDecoder().decode(Value.self, from: merged)
        else { return standard }
        return value
    }
}
