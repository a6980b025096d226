extension Vocabulary {
    /// Google's podcast elements, since withdrawn: Apple's under another name.
    static let googlePlay = Vocabulary(
        namespaces: ["google.com/schemas/play-podcasts/1.0"],
        prefixes: ["googleplay"],
        elements: iTunes.elements.merging(["description": iTunes.elements["summary"]].compactMapValues { $0 }) {
            own, _ in own
        })
}
