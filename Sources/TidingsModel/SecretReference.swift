/// Where a secret is looked up at the moment it is needed; the secret itself is never stored.
///
/// Written `env:NAME` for a variable of the environment, `credential:NAME` for a credential that systemd hands over
/// (systemd.exec(5), LoadCredential=).
package struct SecretReference: Sendable, Hashable, Codable, RawRepresentable {
    package enum Place: String, Sendable, CaseIterable {
        case env, credential
    }

    package let place: Place
    package let name: String

    package var rawValue: String { "\(place.rawValue):\(name)" }

    package init?(rawValue: String) {
        guard let place = Place.allCases.first(where: { rawValue.hasPrefix("\($0.rawValue):") }) else { return nil }
        let name = rawValue.dropFirst(place.rawValue.utf8.count + 1)
        guard Self.isName(name, in: place) else { return nil }
        self.place = place
        self.name = String(name)
    }

    /// A credential is a file, so its name must not lead out of its folder.
    private static func isName(_ name: Substring, in place: Place) -> Bool {
        guard (1...200).contains(name.utf8.count), name != ".", name != ".." else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                true
            case UInt8(ascii: "-"), UInt8(ascii: "."): place == .credential
            default: false
            }
        }
    }
}

extension SecretReference: CustomStringConvertible {
    package var description: String { rawValue }
}
