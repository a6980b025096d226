import TidingsModel

/// An invented report with the labels a person would give it.
struct LabelledItem {
    var item: ClusterItem
    var story: String
    var storyline: String
}

/// Invented news of three days: hours, outlet, language, storyline/story, title, text.
let labelledNews: [LabelledItem] = labelledText.split(separator: "\n").map { line in
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map {
        String($0).trimmingPrefix { $0 == " " }.description
    }
    let labels = parts[3].split(separator: "/").map(String.init)
    let minutes = Int64((Double(parts[0].filter { $0 != " " }) ?? 0) * 60)
    let language = parts[2].filter { $0 != " " }
    return LabelledItem(
        item: item(
            parts[4].trimmed, parts[5].trimmed, from: parts[1].trimmed, minutes: minutes, language: language),
        story: labels.map(\.trimmed).joined(separator: "/"), storyline: labels[0].trimmed)
}

extension String {
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        while text.first == " " { text.removeFirst() }
        return String(text)
    }
}

private let labelledText = """
    1.0|echo|en|talks/opening|Norvia and Sellmark open peace talks in Pellworth|Delegations of Norvia and Sellmark met in Pellworth for the first peace talks in four years. Envoy Ilse Brandmark shook hands with General Otto Karve before the doors closed.
    1.6|ledger|en|talks/opening|Peace talks between Norvia and Sellmark begin|In the old customs house of Pellworth, Norvia and Sellmark have begun to talk peace. General Otto Karve leads for Sellmark, Ilse Brandmark for Norvia.
    2.2|post|en|talks/opening|Handshake in Pellworth: Brandmark and Karve start peace talks|The handshake lasted nine seconds. Then Ilse Brandmark of Norvia and Otto Karve of Sellmark began the peace talks in Pellworth that both sides had put off for months.
    3.4|lantern|en|talks/opening||Norvia's envoy Ilse Brandmark called the first hours of the Pellworth peace talks with Sellmark sober and...
    20.5|echo|en|talks/prisoners|Norvia and Sellmark agree to swap 300 prisoners|At the Pellworth talks both sides agreed to exchange three hundred prisoners of war at the Lower Bridge. Brandmark called the prisoner exchange a first stone.
    21.3|ledger|en|talks/prisoners|Prisoner exchange agreed at Pellworth|Three hundred prisoners will cross the Lower Bridge under a deal between Norvia and Sellmark, negotiators said. Families of prisoners wept at the gates.
    22.0|post|en|talks/prisoners|Three hundred prisoners to go home under Norvia-Sellmark swap|The exchange of prisoners at the Lower Bridge is the first result of the talks in Pellworth. General Karve read out no names.
    44.0|echo|en|talks/breakdown|Sellmark delegation walks out of Pellworth talks over canal|General Otto Karve left the peace talks after Norvia refused to discuss the Anselm canal. Brandmark waited an hour in the empty room.
    44.7|ledger|en|talks/breakdown|Karve leaves talks as Norvia and Sellmark clash over Anselm canal|The dispute over tolls on the Anselm canal has stopped the peace talks of Norvia and Sellmark. Karve flew home in the evening.
    45.9|lantern|en|talks/breakdown||The Anselm canal, forty kilometres of brown water, was enough for General Karve to walk out of the talks with Norvia and...
    2.0|echo|en|treaty/signing|Oremia and Tasku sign fishing treaty after decade of quarrel|The foreign ministers of Oremia and Tasku signed a treaty that shares out the herring grounds. Minister Pia Lund said peace tastes of salt.
    2.8|post|en|treaty/signing|Herring war over: Tasku and Oremia sign treaty|With two signatures Oremia and Tasku ended ten years of quarrel over herring. The treaty sets quotas and a joint coast guard, Pia Lund said.
    4.1|ledger|en|treaty/signing|Treaty on herring grounds signed by Oremia, Tasku|Quotas, a joint coast guard and a hotline: the treaty between Oremia and Tasku ends a quarrel that sank three boats.
    5.0|echo|en|quake-north/shock|Strong earthquake shakes Varrin valley, eight dead|An earthquake of magnitude 6.2 brought down houses in the Varrin valley in the night. Rescuers searched the ruins of Hollin with dogs.
    5.5|ledger|en|quake-north/shock|Magnitude 6.2 earthquake kills eight in Varrin valley|The quake struck at two in the morning. In Hollin the school collapsed, empty at that hour; eight people died in the Varrin valley.
    6.3|post|en|quake-north/shock|Rescuers dig through rubble of Hollin after quake in Varrin valley|Dogs and diggers work in Hollin, where the earthquake flattened forty houses. The Varrin valley has no power.
    7.5|wire|en|quake-north/shock|Hollin school in ruins after Varrin earthquake|The governor of Varrin thanked the hour of the earthquake: by day the school of Hollin would have been full.
    26.0|echo|en|quake-south/shock|Earthquake of magnitude 5.9 strikes Isla Corvo|A strong earthquake woke Isla Corvo at dawn. Two people died when the lighthouse at Punta Seca fell.
    26.4|post|en|quake-south/shock|Two dead on Isla Corvo as earthquake topples lighthouse|The lighthouse of Punta Seca, built in 1871, did not survive the earthquake that struck Isla Corvo.
    27.2|ledger|en|quake-south/shock|Isla Corvo quake: ferries bring tents and water|Ferries carried tents to Isla Corvo after the quake at dawn. The keeper of the Punta Seca lighthouse and his wife were killed.
    8.0|echo|en|tariff/order|President Halden puts 30 percent tariff on imported glass|President Rufus Halden signed an order that raises the tariff on glass to 30 percent. Bottlers fear for the harvest.
    8.9|ledger|en|tariff/order|Glass tariff of 30 percent worries bottlers|Glass makers cheered and bottlers groaned as President Halden raised the tariff on imported glass.
    10.2|post|en|tariff/order|Halden's glass tariff: who pays for the bottle?|The order of President Halden lifts the tariff on glass to 30 percent from spring. A bottle of cider may cost eight cents more.
    9.0|echo|en|storm/landfall|Storm Beatrix reaches the coast of Merrow|Storm Beatrix came ashore near Gullport with gusts of 150 kilometres an hour. Merrow closed its harbours.
    9.7|post|en|storm/landfall|Beatrix tears roofs off in Gullport|Roofs flew through Gullport when storm Beatrix reached the coast of Merrow. Nobody was hurt.
    10.8|ledger|en|storm/landfall|Harbours of Merrow closed as storm Beatrix lands|Gusts of 150 kilometres an hour, waves of nine metres: storm Beatrix has closed the harbours of Merrow.
    33.0|echo|en|storm/repair|Merrow counts the cost of storm Beatrix|Insurers expect claims of forty million after storm Beatrix. Power is back in most of Gullport.
    33.8|post|en|storm/repair|Gullport cleans up after Beatrix, insurers expect 40 million in claims|Power is back and roofs are being counted in Gullport. Insurers put the claims from storm Beatrix at forty million.
    11.0|echo|en|cup/final|Harrow Town win the Silver Cup on penalties|Harrow Town beat Dunmere Rovers on penalties to win the Silver Cup. Keeper Joss Tully saved three.
    11.4|post|en|cup/final|Tully saves three as Harrow Town lift Silver Cup|Joss Tully saved three penalties against Dunmere Rovers. Harrow Town had not won the Silver Cup since 1962.
    12.1|ledger|en|cup/final|Silver Cup goes to Harrow Town after shoot-out|Dunmere Rovers hit the bar twice, then lost the shoot-out. The Silver Cup goes to Harrow Town.
    14.0|echo|en|probe/launch|Moon probe Linnet lifts off|The probe Linnet left for the moon on a Castor rocket. It will look for ice at the south pole.
    14.5|wire|en|probe/launch|Castor rocket sends Linnet probe to the moon|Linnet, a probe the size of a fridge, is on its way to the moon after a flawless launch of the Castor rocket.
    38.0|wire|en|probe/picture|Linnet sends its first picture of the Earth|The moon probe Linnet looked back and sent a picture of the Earth as a blue crescent.
    38.6|echo|en|probe/picture|First picture from moon probe Linnet shows blue crescent|A blue crescent in the black: the first picture of the Earth by the probe Linnet.
    15.0|ledger|en|bank/rates|Central bank of Norvia holds rates at 3 percent|The central bank of Norvia left its rate at 3 percent. Governor Emil Stauch sees inflation on target.
    15.3|echo|en|bank/rates|Stauch keeps interest rate at 3 percent|Inflation is on target, said governor Emil Stauch, and the central bank of Norvia left the interest rate alone.
    16.0|post|en|library/return|Library book returned after 71 years|A guide to bees came back to the library of Ostwick after 71 years. The fine was waived.
    17.0|wire|en|chess/title|Girl of twelve wins chess title|Mina Oduya, twelve, has won the chess championship of Merrow without losing a game.
    18.0|post|en|soup/recipes|Ten soups for cold evenings|Pumpkin, leek, lentil: our cook ladles out ten soups against the cold.
    19.0|ledger|en|mall/closing|Department store Voss and Sons to close|After 140 years the department store Voss and Sons in Harrow shuts its doors in January.
    28.0|echo|en|goats/race|Goat race ends in a hedge|The annual goat race of Little Marl ended in a hedge when the leader saw a gap.
    1.2|tagblatt|de|de-gespraeche/beginn|Norvien und Sellmark beginnen Friedensgespräche in Pellworth|Die Abordnungen von Norvien und Sellmark sind in Pellworth zu Friedensgesprächen zusammengekommen. Gesandte Ilse Brandmark gab General Karve die Hand.
    2.4|kurier|de|de-gespraeche/beginn|Händedruck in Pellworth: Friedensgespräche haben begonnen|Nach vier Jahren Krieg sprechen Norvien und Sellmark in Pellworth über den Frieden. Brandmark und Karve leiten die Abordnungen.
    9.3|tagblatt|de|de-sturm/kueste|Sturm Beatrix erreicht die Küste von Merrow|Mit Böen von 150 Kilometern in der Stunde ist der Sturm Beatrix bei Gullport an Land gegangen.
    10.1|kurier|de|de-sturm/kueste|Beatrix deckt Dächer in Gullport ab|Der Sturm Beatrix hat in Gullport Dächer abgedeckt. Die Häfen von Merrow sind geschlossen.
    1.4|visnyk|uk|uk-peremovyny/pochatok|Норвія та Селмарк почали мирні переговори в Пелворті|Делегації Норвії та Селмарку зустрілися в Пелворті на перші за чотири роки мирні переговори. Посланниця Ільза Брандмарк потиснула руку генералу Карве.
    3.0|novyny|uk|uk-peremovyny/pochatok|Рукостискання в Пелворті: мирні переговори Норвії та Селмарку розпочато|Генерал Карве та Ільза Брандмарк відкрили в Пелворті мирні переговори, яких чекали роками.
    5.8|novyny|uk|uk-zemletrus/udar|Землетрус у долині Варрін: восьмеро загиблих|Землетрус магнітудою 6,2 зруйнував сорок будинків у Голліні. Рятувальники шукають людей у долині Варрін.
    6.6|visnyk|uk|uk-zemletrus/udar|У Голліні рятувальники розбирають завали після землетрусу|Долина Варрін без світла. У Голліні землетрус зруйнував школу, загинули восьмеро людей.
    """
