import Crypto

/// The hexadecimal HMAC-SHA256 of what a hook is told, by the secret that it shares with us.
package func hookSignature(of body: [UInt8], key: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: body, using: SymmetricKey(data: Array(key.utf8)))
    return code.map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }.joined()
}
