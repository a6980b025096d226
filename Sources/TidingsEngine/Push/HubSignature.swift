import Crypto
import Foundation
import TidingsModel

extension HubDelivery {
    /// Whether the body was signed with this secret (W3C WebSub, section 7.1); compared in constant time.
    func isSigned(with secret: String) -> Bool {
        guard let signature, let equals = signature.firstIndex(of: "="),
            let code = hexadecimal(signature[signature.index(after: equals)...])
        else { return false }
        let key = SymmetricKey(data: Array(secret.utf8))
        switch signature[..<equals].lowercased() {
        case "sha1": return isCode(code, of: Insecure.SHA1.self, key)
        case "sha256": return isCode(code, of: SHA256.self, key)
        case "sha384": return isCode(code, of: SHA384.self, key)
        case "sha512": return isCode(code, of: SHA512.self, key)
        default: return false
        }
    }

    private func isCode<Hash: HashFunction>(_ code: [UInt8], of hash: Hash.Type, _ key: SymmetricKey) -> Bool {
        HMAC<Hash>.isValidAuthenticationCode(code, authenticating: body, using: key)
    }
}

private func hexadecimal(_ text: Substring) -> [UInt8]? {
    let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count.isMultiple(of: 2), digits.count <= 128 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
        guard let high = digits[index], let low = digits[index + 1] else { return nil }
        bytes.append(UInt8(high << 4 | low))
    }
    return bytes
}
