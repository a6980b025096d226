import Testing
import TextAnalysis

@Suite struct LanguageTests {
    @Test(arguments: [
        ("The envoys will meet in Geneva on Tuesday, and nobody knows what comes after that.", "en"),
        ("Die Unterhändler treffen sich am Dienstag in Genf, und niemand weiß, was danach kommt.", "de"),
        ("Les négociateurs se retrouvent mardi à Genève et personne ne sait ce qui va suivre.", "fr"),
        ("Los negociadores se reúnen el martes en Ginebra y nadie sabe qué vendrá después.", "es"),
        ("Os negociadores se encontram na terça em Genebra e ninguém sabe o que vem depois.", "pt"),
        ("I negoziatori si incontrano martedì a Ginevra e nessuno sa che cosa succederà dopo.", "it"),
        ("De onderhandelaars zien elkaar dinsdag in Genève en niemand weet wat er daarna komt.", "nl"),
        ("Förhandlarna träffas på tisdag i Genève och ingen vet vad som händer efter det.", "sv"),
        ("Negocjatorzy spotkają się we wtorek w Genewie i nikt nie wie, co będzie potem.", "pl"),
        ("Vyjednavači se sejdou v úterý v Ženevě a nikdo neví, co bude potom.", "cs"),
        ("Pogajalci se bodo v torek sestali v Ženevi in nihče ne ve, kaj bo potem.", "sl"),
        ("Переговорщики встретятся во вторник в Женеве, и никто не знает, что будет потом.", "ru"),
        ("Перемовники зустрінуться у вівторок у Женеві, і ніхто не знає, що буде потім.", "uk"),
        ("Преговарящите ще се срещнат във вторник в Женева и никой не знае какво ще стане след това.", "bg"),
        ("Οι διαπραγματευτές συναντώνται την Τρίτη στη Γενεύη και κανείς δεν ξέρει τι θα γίνει.", "el"),
        ("يلتقي المفاوضون يوم الثلاثاء في جنيف ولا أحد يعرف ما الذي سيحدث بعد ذلك", "ar"),
        ("הנציגים ייפגשו ביום שלישי בז'נבה ואיש אינו יודע מה יקרה אחר כך", "he"),
        ("वार्ताकार मंगलवार को जिनेवा में मिलेंगे और कोई नहीं जानता कि आगे क्या होगा", "hi"),
        ("ผู้เจรจาจะพบกันที่เจนีวาในวันอังคาร", "th"),
        ("谈判代表周二将在日内瓦会面", "zh"),
        ("交渉担当者は火曜日にジュネーブで会う", "ja"),
        ("협상 대표들은 화요일 제네바에서 만난다", "ko"),
    ])
    func `a text says its language`(text: String, expected: String) {
        #expect(language(of: text, stated: nil) == expected)
    }

    @Test(arguments: [
        ("Government raises taxes next year", "en"), ("Bundesregierung erhöht Steuern nächstes Jahr", "de"),
        ("Gobierno sube impuestos este año", "es"), ("Governo aumenta impostos próximo ano", "pt"),
        ("Gouvernement: nouveaux impôts dès janvier", "fr"), ("Governo alza le tasse dal prossimo anno", "it"),
        ("Regering verhoogt belasting volgend jaar", "nl"), ("Regeringen vill höja skatten nästa år", "sv"),
        ("Regjeringen øker skatten neste år", "no"), ("Statsministeren lover lavere skat til alle", "da"),
        ("Regeringen hæver skatten næste år", "da"),
        ("Hallitus korottaa veroja ensi vuonna", "fi"), ("Rząd podniesie podatki w przyszłym roku", "pl"),
        ("Vláda zvýší daně příští rok", "cs"), ("Vlada bo prihodnje leto zvišala davke", "sl"),
        ("Hükümet gelecek yıl vergileri artıracak", "tr"), ("Kormány: jövő évtől magasabb adók", "hu"),
    ])
    func `a headline says its language`(text: String, expected: String) {
        #expect(language(of: text, stated: nil) == expected)
    }

    @Test(arguments: [
        // The feed's own word counts, also where the text alone would not say.
        ("Ottawa", "fr", "fr"),
        ("Geneva talks resume", "EN-gb", "en"),
        ("Samtaler i Genève", "nb", "no"),
        ("", "de", "de"),
        // Another script speaks against it.
        ("Переговори у Женеві тривають і далі", "en", "uk"),
        ("Envoys are back in Geneva and they will stay", "ru", "en"),
        ("谈判代表周二将在日内瓦会面", "en", "zh"),
        // Letters part Ukrainian and Russian.
        ("Міністр їде до Києва", "ru", "uk"),
        ("Министр объявил новые выборы", "uk", "ru"),
        // Function words have to abound.
        ("Il n'y a pas de paix sans les pays qui sont dans la guerre", "en", "fr"),
        ("La Scala opens its season", "en", "en"),
        // Not a language.
        ("The talks are on and they will go on", "x", "en"),
    ])
    func `the feed's word counts unless the text speaks against it`(text: String, stated: String, expected: String) {
        #expect(language(of: text, stated: stated) == expected)
    }

    /// Reading stops once nothing can speak against the feed's word any more, and not before.
    @Test(arguments: [(0, "de"), (1, "de"), (30, "en"), (100, "en")])
    func `the end of a text may overrule the feed's word, unless its beginning settles it`(
        count: Int, expected: String
    ) {
        let names = String(repeating: "Ottawa Toronto Winnipeg ", count: 20)
        let english = String(repeating: "and the ", count: count)
        let german = String(repeating: "und die nicht der ", count: 40)
        #expect(language(of: names + english + german, stated: "en") == expected)
    }

    /// Eight words are enough where no other language has half as many.
    @Test(arguments: [(1, "en"), (2, "de"), (20, "de")])
    func `without the feed's word the language that is far ahead settles it`(count: Int, expected: String) {
        let german = String(repeating: "und die nicht der ", count: count)
        let names = String(repeating: "Ottawa ", count: 15)
        #expect(language(of: german + names, String(repeating: "and the ", count: 60), stated: nil) == expected)
    }

    @Test func `a title and the text below it are read as one`() {
        #expect(language(of: "Genf", "und die nicht der aber", stated: "en") == "de")
        #expect(language(of: "Und die nicht der aber", "Genf", stated: "en") == "de")
        let long = String(repeating: "Ottawa ", count: 300)
        #expect(language(of: long, "und die nicht der aber", stated: "en") == "en")
    }

    @Test(arguments: ["", "12 345", "Reuters", "?!"])
    func `what nobody can tell stays unknown`(text: String) {
        #expect(language(of: text, stated: nil) == nil)
    }
}
