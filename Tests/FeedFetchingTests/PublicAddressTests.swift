import Testing

@testable import FeedFetching

@Suite struct PublicAddressTests {
    @Test(arguments: [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "45.79.1.1", "100.63.255.255", "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255",
        "192.169.0.0", "198.17.255.255", "198.20.0.0", "203.0.112.255", "223.255.255.255",
        "2606:4700:4700::1111", "2001:4860:4860::8888", "2001:200::1", "2a00:1450::1", "3ffe::1",
    ])
    func `addresses of the Internet are public`(name: String) {
        #expect(isPublic(address: addressBytes(name)))
    }

    @Test(arguments: [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.9.9.9",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.77.7",
        "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1",
        "255.255.255.255",
        "::", "::1", "::7f00:1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "64:ff9b::a01:203", "64:ff9b:1::1", "100::1",
        "2001::1", "2001:db8::1", "2001:10::1", "2002:a00:1::", "3fff::1", "fc00::1", "fd12:3456::1", "fe80::1%eth0",
        "fec0::1", "ff02::1", "5f00::1",
    ])
    func `addresses with another purpose are not`(name: String) {
        #expect(!addressBytes(name).isEmpty)
        #expect(!isPublic(address: addressBytes(name)))
    }

    @Test func `what is no address is not public`() {
        #expect(!isPublic(address: []))
        #expect(!isPublic(address: [8, 8, 8]))
        #expect(addressBytes("example.org").isEmpty)
    }
}
