import Testing

@testable import TidingsWeb

@Suite struct FormFieldsTests {
    @Test(
        arguments: [
            ("a=1&b=2", "a", "1"), ("a=1&a=2", "a", "1"), ("a+b=c+d", "a b", "c d"), ("a=%C3%bC", "a", "ü"),
            ("a", "a", ""), ("a=", "a", ""), ("a==b=", "a", "=b="), ("=x", "", "x"), ("&&a=1&", "a", "1"),
            ("a=%", "a", nil), ("a=%4", "a", nil), ("a=%+1", "a", nil), ("a=%ff", "a", nil), ("b=%zz&a=1", "a", "1"),
            ("", "a", nil),
        ] as [(String, String, String?)])
    func `fields are read as forms write them`(text: String, name: String, value: String?) {
        #expect(FormFields(text)[name] == value)
    }

    @Test func `of very many fields the first count`() {
        let text = (0..<1000).map { "f\($0)=\($0)" }.joined(separator: "&")
        #expect(FormFields(text)["f99"] == "99")
        #expect(FormFields(text)["f100"] == nil)
    }
}
