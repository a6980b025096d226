// Countries in many languages
//
// The names of countries and of their people, and of some capitals, which languages do not share by sound alone: Germany, Alemania, Германия,
// Nemčija. Put together for this program from general knowledge of the languages; each is a beginning that country,
// people and adjective have in common, or with = behind it a whole word. Accents and case do not matter.

/// Brings together what languages call a country and its people.
struct PlaceTable: Sendable {
    static let shared = PlaceTable()

    private static let lengths = 3...8
    /// Hash of a place's own name, by that of a beginning or of a whole word.
    private let beginnings: [UInt64: UInt64]
    private let words: [UInt64: UInt64]
    /// A bit for each hash in either, so that nearly every other word is told at once.
    private let filter: [UInt64]

    private init() {
        var beginnings: [UInt64: UInt64] = [:]
        var words: [UInt64: UInt64] = [:]
        var filter = [UInt64](repeating: 0, count: 1024)
        var place: UInt64 = 0
        for part in tableWords(places) {
            let hash = wordHash(part)
            if part.last == UInt8(ascii: ":") {
                place = hash
                continue
            }
            if part.last == UInt8(ascii: "=") { words[hash] = place } else { beginnings[hash] = place }
            filter[Int(hash >> 54)] |= 1 << (hash >> 48 & 63)
        }
        self.beginnings = beginnings
        self.words = words
        self.filter = filter
    }

    /// The place that a word names; the longest beginning decides.
    func place(_ word: borrowing LetterBuffer) -> UInt64? {
        let letters = word.letters.span
        var hash = wordSeed
        var found: UInt64?
        for index in 0..<word.count {
            hash = hashed(hash, letters[index])
            guard Self.lengths ~= index + 1 else { continue }
            let beginning = mixed(hash)
            if isLikely(beginning), let place = beginnings[beginning] { found = place }
        }
        let whole = mixed(hash)
        return isLikely(whole) ? words[whole] ?? found : found
    }

    private func isLikely(_ hash: UInt64) -> Bool { filter[Int(hash >> 54)] >> (hash >> 48 & 63) & 1 == 1 }
}

private let places = """
    germany: german deutsc aleman allema alema герма немец немц немк المان nemc nemsk nemack niemc niemie tedesc
      duits tysk saksa γερμα
    france: french frankrei francia= francij france= francai frances= francesa frances francuz francus francosk
      frankrij frankrig франция= франции= францию= француз فرنس γαλλ fransk
    britain: britai british britis grossbri britann britan британ بریطان بريطان velika= regno= uk= брита
    england: englan englis anglais anglet inglat inglés ingles inghil англи انجل انگل englisc engels anglija=
      anglesk
    america: usa= america= american amerika amerik eeuu= eua= estadou estadun statunit америк сша= امریک امريك zda=
      sad= αμερικ
    russia: russia russ= russe russi ruso= rusa= rusos= rusas= russo= росси русск рос= روس rusij rusk rosja= rosji=
      rosyj rusko ρωσ ryssl rysk
    ukraine: ukrain ucran украи україн اوكران اوکران ουκραν
    china: china chine chino= chinos= chinas= chinoi chines kina= kines китай китая китае китаю صين kitajs kitaj
      cina= cines čína činsk chiny= chinsk κιν
    japan: japan japon japao japone япон ياباني يابان ياپاني giappo ιαπων
    spain: spania spanis espan espagn spagn spanie испан اسبان spansk spanj hiszp spain= ισπαν
    portugal: portug португ برتغال portogal
    italy: italia itali italy= итал ايطال ایطال italij wlosk wloch włosk włoch ιταλ
    brazil: brazil bresil brasil бразил برازيل
    argentina: argenti аргент ارجنت
    mexico: mexic mexik мексик مكسيك mehik messic meksyk
    colombia: colomb kolumb колумб كولومب
    venezuela: venezu венесу فنزويل
    ecuador: ecuad equad эквад اكوادور ekvad ekwad
    canada: canad kanad канад كند
    australia: austral австрал استرال avstral
    india: india= indian= indians= inde= indien indisc indi= индия= индии= индию= индий инди= هند indij indie= indyj
    pakistan: pakist пакист باكست
    iran: iran= irani iransk iranisc иран ايران ιραν
    iraq: iraq irak ирак عراق
    israel: israel израи اسرائ اسراي izrael izrail ισραηλ
    palestine: palest палест فلسط
    syria: syria syrie syrisc siria= sirio= siria сирий сирия= сирии= сирию= سوري sirij syryj
    lebanon: leban libanon= libano= liban= libanes ливан لبنان
    egypt: egypt egipt egipc agypt egitto= egizian египе египт مصر= مصري αιγυπτ
    turkey: turkey= turkis turquie= turque turquia= turco= turca= turcos= turci= turchi= turkei турец турци турок=
      турк= ترک ترك turcij tursk turcj turec turk= türk τουρκ
    saudi: saudi saudit саудо سعود
    qatar: qatar katar катар قطر=
    emirates: emirat эмират امارات uae= eau=
    algeria: alger argel algier алжир جزاءر جزاير جزائر alzir
    morocco: morocc maroc= marroqu marruec marocai marocch marok марок مغرب=
    tunisia: tunis tunez тунис تونس
    libya: libya= libyan libye= libia= libio= lybi ливия= ливии= ливи ليبي
    nigeria: nigeri нигери نيجيري
    ethiopia: ethiop etiop athiop эфиоп اثيوب
    southafrica: sudafr südafr sudafrik юар=
    guinea: guinee= guinea= guine= gwine гвине غيني gvinej
    sudan: sudan soudan судан سودان
    poland: poland= polish= pologn polonai polon polen= polnis польш поляк польск بولند polska= polsk poljs polac
      πολων
    czech: czech tchequ checa= checo= checos= tschech чешс чехи чехия= чехии= تشيك ceska= cesko= cesk cechy=
    slovakia: slovakia slovaq slowak eslovaq slovak словаки словац سلوفاك
    slovenia: slovenia slovene slovén eslove sloven slowen словен سلوفين
    croatia: croat croac croaz kroat хорват كروات hrvat hrvas chorwa
    serbia: serbi serbe= servi= serbio= serbis сербск сербия= сербии= сербы= صرب srbi srbs
    hungary: hungar hongri hongroi ungarn ungarisc ungher венгр венгер المجر مجري madzar wegier węgier magyar
    romania: romania romanian rouman rumän ruman румын رومان romun
    bulgaria: bulgar болгар بلغار bolgar
    greece: greece= greek= greeks= greci grece= grec= grecqu grieg griec grego= gregos= griego греци гречес греч
      грек= يونان grsk grčij grcija= ελλην ελλαδ
    austria: austria autric osterr osterrei österr австри نمسا avstrij oostenr αυστρι
    switzerland: switze swiss suisse suiza= suizo= suica= svizzer schweiz швейц سويسر svicar svica= szwajc
    belgium: belgi belge= belges= belga= belgas= бельг بلجيك
    netherlands: nether dutch= neerla niederl hollan нидерл голланд هولند nizoze holand nederla
    denmark: denmar danish= danema dinamar danemar danimar danisc dänisc дания= дании= датск دنمارك danska= dansk=
      danmark
    sweden: sweden= swedis suede= suedo= sueci sueco= sueca= svede schwed швец швед سويد svedsk sverig svensk szwec
      szwed
    norway: norway= norweg norveg norueg норве نرويج
    finland: finlan finnis finnl финля финск فنلند finsk fińsk fins=
    ireland: ireland= irish= irland irlan irisc ирлан ايرلند irsk=
    lithuania: lithua lituan litaue литов لتوان ليتوان litva= litov litew litw
    latvia: latvi letton= leton letonia= lettl lettlan латви латыш لاتف
    belarus: belaru bielor weissru белору белару بيلارو bialor białor
    georgia: georgia= georgian georgie= georgien грузи грузин جورجي gruzij gruzj gruziń
    armenia: armeni арме армян ارمين
    azerbaijan: azerba aserba азерб اذرب azerbe
    kazakhstan: kazak kasach казах كازاخ kazach
    kosovo: kosov косов كوسوف
    korea: korea coree= coreen corea= corean corei корея= кореи= корей كوري korej koreań
    taiwan: taiwa тайва تايوان tajv tajw
    philippines: philip filipin филипп فلبين
    indonesia: indone индоне اندونيس
    malaysia: malays malai малай ماليز malezj malezij
    thailand: thailan tailan таила تايلاند
    vietnam: vietn вьетн فيتنام wietn
    afghanistan: afghan afgan афган افغان
    jamaica: jamaic jamaik jamaiq ямай جامايك جاميك
    europe: europ европ اوروب evrop ευρωπ
    africa: africa afrik afriq afric африк افريق
    tokyo: tokyo tokio toquio токио توكيو طوكيو
    moscow: moscow mosco= moscu= moscou moskau moskv moskw москв موسكو
    london: london= londre londin londyn лондон لندن
    kyiv: kyiv kiev= kiew kyjiw kijev kijów kijow киев києв київ كييف
    beijing: beijin peking pekin пекин بكين pechino pequim
    vienna: vienna= wien= wiens= vienne= viena= вена= вене= вены= فيينا dunaj= wiedni
    warsaw: warsaw varsov warsch варшав وارسو warszaw varšav
    rome: rome= roma= rom= рим= риме= рима= روما= rzym
    brussels: brusse brüsse bruxel brusel брюссел بروكسل bruksel
    geneva: geneva genf= genève ginebr ginevr женев جنيف ženev genew
    cairo: cairo= kairo= caire= каир قاهره kair=
    nato: nato= otan= нато= ناتو
    paris: paris= parigi= париж باريس pariz= paryż paryz=
    """
