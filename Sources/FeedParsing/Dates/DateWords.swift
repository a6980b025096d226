/// The month that a word names in one of the languages that feeds are known to use; in lower case.
func monthNumber(_ word: String) -> Int? { monthNumbers[word] }

/// Whether a word says that the time is after noon.
let afternoonWords: [String: Bool] = [
    "am": false, "pm": true, "오전": false, "오후": true, "上午": false, "下午": true, "午前": false, "午後": true,
    "πμ": false, "μμ": true,
]

/// Seconds east of Greenwich of a zone's name; nil for words that are none.
func zoneOffset(_ word: String) -> Int? { zoneMinutes[word].map { $0 * 60 } }

private let zoneMinutes: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 60, "bst": 60, "ist": 330, "cet": 60, "cest": 120, "met": 60,
    "mest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "msd": 240, "sast": 120, "trt": 180,
    "pkt": 300, "ict": 420, "wib": 420, "hkt": 480, "sgt": 480, "awst": 480, "jst": 540, "kst": 540, "acst": 570,
    "acdt": 630, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "nst": -210, "ndt": -150, "ast": -240, "adt": -180,
    "est": -300, "edt": -240, "et": -300, "cst": -360, "cdt": -300, "ct": -360, "mst": -420, "mdt": -360, "mt": -420,
    "pst": -480, "pdt": -420, "pt": -480, "akst": -540, "akdt": -480, "hst": -600, "brt": -180, "art": -180,
]

private let monthNumbers: [String: Int] = {
    var table: [String: Int] = [:]
    for (index, names) in monthNames.enumerated() {
        for name in names.split(separator: " ") { table[String(name)] = index + 1 }
    }
    return table
}()

/// English, German, French, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian, Swedish, Finnish, Polish, Czech,
/// Hungarian, Romanian, Turkish, Greek, Russian, Ukrainian, Catalan.
private let monthNames = [
    "jan january januar jänner jän janvier janv enero ene gennaio gen janeiro januari tammikuu tammikuuta styczeń "
        + "stycznia sty leden ledna led január ianuarie ian ocak oca ιαν ιανουαρίου ιανουάριος янв января январь січ "
        + "січня січень gener",
    "feb february februar febr février févr fév fevrier febrero febbraio fevereiro fev februari helmikuu helmikuuta luty "
        + "lutego lut únor února úno február februarie şubat şub φεβ φεβρουαρίου φεβρουάριος фев февр февраля февраль "
        + "лют лютого лютий febrer",
    "mar march märz mär mrz maerz mars marzo março marco maart mrt marts maaliskuu maaliskuuta marzec marca březen března "
        + "bře március márc martie mart μαρ μάρ μαρτ μάρτ μαρτίου μάρτιος мар марта март бер березня березень març",
    "apr april avril avr abril abr aprile huhtikuu huhtikuuta kwiecień kwietnia kwi duben dubna dub április ápr aprilie "
        + "nisan nis απρ απριλίου απρίλιος апр апреля апрель кві квітня квітень",
    "may mai mayo maggio mag maio mei maj toukokuu toukokuuta maja květen května kvě május máj mayıs μαι μάι μαϊ μαϊου "
        + "μαΐου μάιος мая май тра травня травень maig",
    "jun june juni juin junio giugno giu junho kesäkuu kesäkuuta czerwiec czerwca cze červen června čvn június jún iunie "
        + "iun haziran haz ιουν ιούν ιον ιουνίου ιούνιος июн июня июнь чер червня червень juny",
    "jul july juli juillet juil julio luglio lug julho heinäkuu heinäkuuta lipiec lipca lip červenec července čvc július "
        + "júl iulie iul temmuz tem ιουλ ιούλ ιολ ιουλίου ιούλιος июл июля июль лип липня липень juliol",
    "aug august août aout agosto ago augustus augusti elokuu elokuuta sierpień sierpnia sie srpen srpna srp augusztus "
        + "ağustos ağu αυγ αύγ αυγούστου αύγουστος авг августа август сер серпня серпень agost",
    "sep sept september septembre septiembre settembre set setembro setiembre syyskuu syyskuuta wrzesień września wrz "
        + "září zář szeptember szept septembrie eylül eyl σεπ σεπτ σεπτεμβρίου σεπτέμβριος сен сент сентября сентябрь "
        + "вер вересня вересень setembre",
    "oct october oktober okt octobre octubre ottobre ott outubro out lokakuu lokakuuta październik października paź "
        + "říjen října říj október octombrie ekim eki οκτ οκτωβρίου οκτώβριος окт октября октябрь жов жовтня жовтень",
    "nov november novembre noviembre novembro marraskuu marraskuuta listopad listopada lis lisopadu listopadu november "
        + "noiembrie noi kasım kas νοε νοέ νοεμ νοεμβρίου νοέμβριος ноя нояб ноября ноябрь лис листопада листопад",
    "dec december dezember dez décembre déc decembre diciembre dic dicembre dezembro joulukuu joulukuuta grudzień grudnia "
        + "gru prosinec prosince pro decembrie aralık ara δεκ δεκεμβρίου δεκέμβριος дек декабря декабрь гру грудня "
        + "грудень desember des desembre",
]

/// Korean and Japanese halves of the day stand before the time, and each of the two has one zone.
func zoneOfNoonWord(_ word: String) -> Int? {
    switch word {
    case "오전", "오후", "午前", "午後": 9 * 3600
    default: nil
    }
}
