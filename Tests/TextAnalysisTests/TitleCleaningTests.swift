import Testing
import TextAnalysis

@Suite struct TitleCleaningTests {
    @Test(arguments: [
        ("Envoy lands in Moscow - Reuters", "Envoy lands in Moscow"),
        ("Envoy lands in Moscow | BBC News", "Envoy lands in Moscow"),
        ("LIVE: Envoy lands in Moscow", "Envoy lands in Moscow"),
        ("Live updates: Envoy lands in Moscow | World | North Wire", "Envoy lands in Moscow"),
        ("UPDATE 2-Envoy lands in Moscow", "Envoy lands in Moscow"),
        ("Envoy lands in Moscow – live", "Envoy lands in Moscow"),
        ("+++ Gesandter in Moskau gelandet +++", "Gesandter in Moskau gelandet"),
        ("Терміново: посланець прибув до Москви", "посланець прибув до Москви"),
        ("[Video] Envoy lands in Moscow", "Envoy lands in Moscow"),
        ("North Wire: Envoy lands in Moscow", "Envoy lands in Moscow"),
        ("Envoy lands in Moscow — The North Wire News", "Envoy lands in Moscow"),
        // What is news stays.
        ("Peace talks - what we know so far", "Peace talks - what we know so far"),
        ("Putin: no deal yet", "Putin: no deal yet"),
        ("Covid-19 returns", "Covid-19 returns"),
        ("Live music is back", "Live music is back"),
        ("Reuters | BBC", "Reuters | BBC"),
        ("  Two \n spaces ", "Two spaces"),
        ("LIVE: ", "LIVE:"),
        ("", ""),
    ])
    func `a title loses its outlet and its labels and nothing else`(title: String, expected: String) {
        let cleaner = TitleCleaner(outletNames: ["northwire.example", "North Wire - World"])
        #expect(cleaner.clean(title) == expected)
    }

    @Test(arguments: [
        ("bbc.co.uk", "BBC News - World", "BBC News"), ("northwire.example", "North Wire: Europe", "North Wire"),
        ("theherald.example", "The Herald", "The Herald"), ("a-b.example", "Something else", "a-b.example"),
        ("kraj.example", nil, "kraj.example"),
    ])
    func `an outlet is called what its feed calls it when that fits its domain`(
        domain: String, title: String?, expected: String
    ) {
        #expect(outletName(domain: domain, feedTitle: title) == expected)
    }
}
