/// Whether an address, 4 bytes of IPv4 or 16 of IPv6, is one of the public Internet.
///
/// Everything with a special purpose is not (RFC 6890 and the IANA registries): this machine, private and shared
/// networks, link-local (cloud metadata lives there), multicast, documentation, benchmarks. Nor are the IPv6
/// ranges that wrap an IPv4 address: mapped, compatible, NAT64, 6to4, Teredo.
package func isPublic(address: [UInt8]) -> Bool {
    switch address.count {
    case 4: !specialIPv4.contains { $0.contains(address) }
    // Only 2000::/3 is handed out as global unicast.
    case 16: address[0] & 0xe0 == 0x20 && !specialIPv6.contains { $0.contains(address) }
    default: false
    }
}

/// Whether a name always leads to the machine that looks it up (RFC 6761, section 6.3).
func isOwnMachine(_ host: String) -> Bool { host == "localhost" || host.hasSuffix(".localhost") }

private struct AddressRange {
    let prefix: [UInt8]
    let bits: Int

    init(_ prefix: [UInt8], _ bits: Int) {
        self.prefix = prefix
        self.bits = bits
    }

    func contains(_ address: [UInt8]) -> Bool {
        for (index, byte) in prefix.enumerated() {
            let shift = UInt8(clamping: max(0, 8 - (bits - index * 8)))
            if (address[index] ^ byte) >> shift != 0 { return false }
        }
        return true
    }
}

private let specialIPv4 = [
    AddressRange([0], 8), AddressRange([10], 8), AddressRange([100, 64], 10), AddressRange([127], 8),
    AddressRange([169, 254], 16), AddressRange([172, 16], 12), AddressRange([192, 0, 0], 24),
    AddressRange([192, 0, 2], 24), AddressRange([192, 88, 99], 24), AddressRange([192, 168], 16),
    AddressRange([198, 18], 15), AddressRange([198, 51, 100], 24), AddressRange([203, 0, 113], 24),
    AddressRange([224], 4), AddressRange([240], 4),
]

private let specialIPv6 = [
    // IETF protocol assignments, Teredo and ORCHID among them; documentation; 6to4; documentation.
    AddressRange([0x20, 0x01, 0x00], 23), AddressRange([0x20, 0x01, 0x0d, 0xb8], 32),
    AddressRange([0x20, 0x02], 16), AddressRange([0x3f, 0xff, 0x00], 20),
]
