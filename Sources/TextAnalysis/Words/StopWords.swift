// Stop words
//
// The function words of each language (articles, pronouns, prepositions, conjunctions, auxiliaries, the commonest
// adverbs), put together for this program from general knowledge of the languages. They are dropped before
// clustering, and they tell the language of a text. Accents and case do not matter.

struct StopWordList: Sendable {
    let language: String
    let words: String
}

let stopWordLists: [StopWordList] = germanicStopWords + romanceStopWords + slavicStopWords + otherStopWords

private let germanicStopWords = [
    StopWordList(
        language: "en",
        words: """
            a an the this that these those it its he him his she her hers they them their theirs we us our ours you
            your yours i me my mine who whom whose which what where when why how and or but nor if than then so as at
            by for from in into of off on onto out over to up upon with within without about above across after against
            along among around before behind below beneath beside between beyond down during except near past since
            through throughout toward towards under until till via am is are was were be been being do does did doing
            done have has had having will would shall should can could may might must not no yes all any both each few
            more most other some such only own same too very just also there here again further once now ever never
            itself himself herself themselves myself yourself ourselves while because though although whether either
            neither one let even still yet already don't doesn't didn't isn't aren't wasn't weren't won't can't
            couldn't wouldn't it's he's she's that's there's what's i'm we're they're you're we've i've
            """),
    StopWordList(
        language: "de",
        words: """
            der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner und oder aber doch
            sondern denn weil wenn als ob wie wo wer was wann warum wem wen welche welcher welches dass daß damit ich
            du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich mein meine dein deine sein seine seinen
            seinem seiner ihre ihren ihrem ihrer unser unsere dieser diese dieses diesen diesem jener jede jeder jedes
            alle allem allen alles man selbst in im an am auf aus bei beim bis durch für gegen hinter mit nach neben
            ohne seit über um unter von vom vor während wegen zu zum zur zwischen ist sind war waren wird werden wurde
            wurden worden sei hat haben hatte hatten kann können konnte muss müssen soll sollen will wollen darf
            nicht nichts nur noch nun auch so sehr schon mehr hier da dort dann immer wieder etwa bereits jetzt
            """),
    StopWordList(
        language: "nl",
        words: """
            de het een der des den en of maar want dus als dan dat die dit deze wie wat waar wanneer waarom hoe welke
            ik jij je hij zij ze wij we jullie u mij me hem haar ons hun hen zich mijn jouw zijn onze uw er in op aan
            af uit bij door voor van naar met na over om onder tegen tot te tussen sinds zonder binnen buiten achter
            tijdens volgens is was waren ben bent wordt worden werd werden geworden heeft hebben had hadden kan kunnen
            kon moet moeten moest zal zullen zou zouden wil willen mag niet geen niets nog nu ook al alle alles maar
            meer meest veel weer heel zeer zo toch wel hier daar toen dan altijd nooit ander andere elke iets iemand
            omdat terwijl hoewel toch zelf steeds slechts eens
            """),
    StopWordList(
        language: "sv",
        words: """
            en ett den det de dem denna detta dessa och eller men för att som om när där här hur vad vem vilken vilka
            varför jag du han hon vi ni mig dig honom henne oss er sig min mitt mina din ditt dina sin sitt sina hans
            hennes vår vårt våra deras i på av till från med utan mot mellan under över efter före vid genom hos innan
            sedan bland inom enligt är var varit vara blir blev bli har hade ha kan kunde ska skall skulle måste vill
            ville får fick inte ej nej ja bara också ännu nu då så mycket mer mest alla allt några något ingen inget
            inga andra annan samma själv än redan igen alltid aldrig ju dock eftersom medan
            """),
    StopWordList(
        language: "da",
        words: """
            en et den det de dem denne dette disse og eller men for at som om når der her hvor hvordan hvad hvem hvilken
            hvorfor jeg du han hun vi mig dig ham hende os jer sig min mit mine din dit dine sin sit sine hans hendes
            vores deres i på af til fra med uden mod mellem under over efter før ved gennem hos siden blandt inden er
            var været være bliver blev blive har havde have kan kunne skal skulle må måtte vil ville får fik ikke ej
            nej ja kun også endnu nu da så meget mere mest alle alt nogle noget ingen intet andre anden samme selv end
            allerede igen altid aldrig jo dog fordi mens
            """),
    StopWordList(
        language: "no",
        words: """
            en et ei den det de dem denne dette disse og eller men for at å som om når der her hvor hvordan hva hvem
            hvilken hvorfor jeg du han hun vi dere meg deg ham henne oss seg min mitt mine din ditt dine sin sitt sine
            hans hennes vår vårt våre deres i på av til fra med uten mot mellom under over etter før ved gjennom hos
            siden blant innen er var vært være blir ble bli har hadde ha kan kunne skal skulle må måtte vil ville får
            fikk ikke ei nei ja bare også ennå nå da så mye mer mest alle alt noen noe ingen andre annen samme selv enn
            allerede igjen alltid aldri jo fordi mens ikkje eg frå
            """),
]

private let romanceStopWords = [
    StopWordList(
        language: "fr",
        words: """
            le la les un une des du de d l au aux et ou mais donc or ni car que qu qui quoi dont où quand comment
            pourquoi quel quelle quels quelles je j tu il elle on nous vous ils elles me m te t se s lui leur leurs eux
            moi toi soi mon ma mes ton ta tes son sa ses notre nos votre vos ce c cet cette ces ceci cela ça celui
            celle ceux celles à dans en par pour sur sous avec sans chez entre vers contre depuis pendant avant après
            dès jusque jusqu lors selon malgré est sont était étaient sera seront être été suis es sommes êtes fut ai
            as a avons avez ont avait avaient aura eu avoir fait faire peut peuvent doit doivent ne n pas plus moins
            rien jamais non oui si très trop aussi encore déjà bien tout toute tous toutes même autre autres aucun
            chaque quelques ici là alors ainsi comme puis y
            """),
    StopWordList(
        language: "es",
        words: """
            el la los las lo un una unos unas al del de y e o u pero sino ni que quien quienes cual cuales cuyo donde
            cuando como cuánto por porque para con sin sobre bajo entre hacia hasta desde contra según durante ante
            tras en a yo tú él ella ello nosotros vosotros ellos ellas usted ustedes me te se nos os le les mi mis tu
            tus su sus nuestro nuestra nuestros vuestro este esta esto estos estas ese esa eso esos esas aquel aquella
            es son era eran fue fueron ser sido siendo soy está están estaba estar será sería ha han había haber he
            hemos hay hace hacer puede pueden debe tiene tienen no sí ya muy más menos también tampoco nunca siempre
            todo toda todos todas otro otra otros otras mismo misma algo alguien nada nadie cada aún así si pues aquí
            allí entonces luego qué quién cómo dónde
            """),
    StopWordList(
        language: "pt",
        words: """
            o a os as um uma uns umas ao aos à às do da dos das no na nos nas num numa pelo pela pelos pelas dum de e
            ou mas nem que quem qual quais cujo onde quando como quanto porque por para com sem sobre sob entre até
            desde contra segundo durante após ante em eu tu ele ela nós vós eles elas você vocês me te se lhe lhes meu
            minha meus minhas teu tua seu sua seus suas nosso nossa nossos este esta isto estes estas esse essa isso
            esses essas aquele aquela aquilo neste nesta nesse nessa deste desta desse dessa é são era eram foi foram
            ser sido sendo sou está estão estava estar será seria tem têm tinha ter há havia haver faz fazer pode podem
            deve vai vão não sim já muito mais menos também nunca sempre todo toda todos todas tudo outro outra outros
            outras mesmo mesma algo alguém nada ninguém cada ainda assim se pois aqui ali então depois
            """),
    StopWordList(
        language: "it",
        words: """
            il lo la i gli le un uno una l d di del dello della dei degli delle dell al allo alla ai agli alle all da
            dal dallo dalla dai dagli dalle dall in nel nello nella nei negli nelle nell su sul sullo sulla sui sugli
            sulle sull con col per tra fra e ed o od ma però né che chi cui quale quali dove quando come quanto perché
            se io tu lui lei egli noi voi loro mi ti si ci vi ne lo gli me te sé mio mia miei mie tuo tua suo sua suoi
            sue nostro nostra vostro questo questa questi queste quello quella quelli quelle quel ciò è sono era erano
            fu furono essere stato stata stati state sia sarà sarebbe ha hanno aveva avere avuto ho abbiamo fa fare può
            possono deve non sì no già molto più meno anche mai sempre tutto tutta tutti tutte altro altra altri altre
            stesso stessa ogni qualche nessuno niente ancora così poi dopo prima senza contro verso fino qui lì ecco
            """),
    StopWordList(
        language: "ca",
        words: """
            el la els les un una uns unes l d de del dels al als pel pels i o però ni que qui qual quan com on perquè si
            jo tu ell ella nosaltres vosaltres ells elles em et es ens us li hi ho me te se meu meva teu seu seva seus
            seves nostre aquest aquesta aquests aquestes aquell això a en per amb sense sobre sota entre fins des contra
            segons durant després abans és són era eren va van ser estat està estan ha han havia haver pot poden fa no
            sí ja molt més menys també mai sempre tot tota tots totes altre altra altres mateix cada encara així doncs
            """),
    StopWordList(
        language: "ro",
        words: """
            un o unei unui niște al a ai ale cel cea cei cele și sau dar ci nici că care cine ce unde când cum cât
            pentru de din la în într pe cu fără despre sub între prin până după înainte contra către spre eu tu el ea
            noi voi ei ele mă te se ne vă îi îl le lui lor își meu mea tău său sa săi sale nostru acest această aceste
            acești acel acea este sunt era erau fi fost fiind va vor ar are au avea am ați poate pot trebuie nu da mai
            foarte și tot toată toți toate alt altă alți alte același fiecare nimic niciodată doar încă deja așa dacă
            decât astfel aici acolo atunci
            """),
]

private let slavicStopWords = [
    StopWordList(
        language: "ru",
        words: """
            и в во не на что он она оно они я ты мы вы с со как а то все всё его её ее их им ему ей нас нам вас вам
            меня мне тебя тебе себя себе к ко у же за бы по только но да нет из изо от ото до для без при про о об обо
            над под перед через между после среди около против когда где куда откуда почему зачем кто чем чего чему
            кого кому который которая которое которые которых которого который чтобы если или либо ни ли ведь вот так
            такой такая такие тот та те того тому тем этот эта это эти этого этой этих этому был была было были быть
            будет будут есть может могут можно нельзя надо нужно уже ещё еще очень более менее также тоже там тут
            здесь тогда теперь потом свой своя свои своей своего своих сам сама сами мой моя твой наш наша ваш весь
            всех всем всего из-за из-под лишь даже раз хотя пока
            """),
    StopWordList(
        language: "uk",
        words: """
            і й та в у не на що він вона воно вони я ти ми ви з із зі як а то все всі його її їх їм йому їй нас нам вас
            вам мене мені тебе тобі себе собі до за б би по лише тільки але так ні від для без при про о об над під
            перед через між після серед біля проти коли де куди звідки чому навіщо хто чим чого кого кому який яка яке
            які яких якого якої щоб якщо або чи ані адже ось такий така такі той та те ті того тому тим цей ця це ці
            цього цієї цих цьому був була було були бути буде будуть є може можуть можна треба потрібно вже ще дуже
            більш менш також теж там тут тоді тепер потім свій своя свої своєї своїх сам сама самі мій моя твій наш
            наша ваш весь усіх всіх всім навіть хоча поки щодо задля
            """),
    StopWordList(
        language: "be",
        words: """
            і й ды у ў не на што ён яна яно яны я ты мы вы з са як а то усё яго яе іх ім яму ёй нас нам вас вам мяне мне
            сябе да за б бы па толькі але так ад для без пры пра аб над пад перад праз паміж пасля сярод каля супраць
            калі дзе куды чаму хто чым чаго каго які якая якое якія якіх каб або ці гэты гэта гэтая гэтыя гэтага быў
            была было былі быць будзе ёсць можа могуць трэба ужо яшчэ вельмі таксама там тут тады цяпер свой свае наш
            """),
    StopWordList(
        language: "bg",
        words: """
            и в във не на че той тя то те аз ти ние вие с със как а но да за от до из по при про без над под пред през
            между след срещу около когато където защо кой коя кое кои какво който която което които ако или нито ще би
            беше бяха бил била било били бъде е са съм сме сте има няма може могат трябва вече още много по-малко също
            там тук тогава сега после свой своя своето му ѝ им го я ги ни ви се си ме те мой наш този тази това тези
            онзи един една едно само дори докато обаче както така
            """),
    StopWordList(
        language: "pl",
        words: """
            i w we na nie że z ze do o od po za przy przez dla bez nad pod przed między po u ku wobec według oraz a ale
            lecz lub albo czy ani bo więc jak jako gdy gdzie kiedy dlaczego kto co który która które którzy których
            którego której którym jaki jaka jakie ja ty on ona ono my wy oni one mnie mi cię ci go mu jej ją nim nią
            nas nam was wam ich im się sobie siebie mój moja moje twój jego swój swoje swoją nasz nasza wasz ten ta to
            tego tej temu tym tych te tę tą tamten jest są był była było były być będzie będą może mogą można trzeba
            ma mają miał już jeszcze bardzo bardziej też także tam tu tutaj teraz potem wtedy tylko tak nie nic nikt
            każdy wszystko wszyscy inny inne sam sama nawet aby żeby jeśli jeżeli choć podczas niż
            """),
    StopWordList(
        language: "cs",
        words: """
            a i o u v ve na ne ze z s se si do od po za při přes pro bez nad pod před mezi proti kvůli podle ale nebo
            či ani protože že aby když kde kdy proč kdo co který která které kteří kterého jaký jaká já ty on ona ono
            my vy oni mě mi tě ti ho mu jí ji nás nám vás vám jich jim je ně můj moje tvůj jeho její jejich svůj své
            svou náš naše váš ten ta to toho té tomu tím těch ty tu tento tato toto je jsou byl byla bylo byli být bude
            budou by bych může mohou musí má mají měl už ještě velmi více také taky tam tady zde teď pak jen jenom tak
            jako než vše všechno všichni jiný každý sám až však pokud
            """),
    StopWordList(
        language: "sk",
        words: """
            a aj i o u v vo na nie zo z s so sa si do od po za pri cez pre bez nad pod pred medzi proti podľa ale alebo
            či ani pretože že aby keď kde kedy prečo kto čo ktorý ktorá ktoré ktorí ktorého aký aká ja ty on ona ono my
            vy oni ma mi ťa ti ho mu jej ju nás nám vás vám ich im je môj moje tvoj jeho svoj svoje svoju náš naše váš
            ten tá to toho tej tomu tým tých tie tento táto toto sú bol bola bolo boli byť bude budú by môže môžu musí
            má majú mal už ešte veľmi viac tiež tam tu teraz potom len iba tak ako než všetko všetci iný každý sám až
            však ak
            """),
    StopWordList(
        language: "sl",
        words: """
            in a ali pa ter toda vendar ampak da ki ko če kot kako kje kam kdaj zakaj kdo kaj kateri katera katero
            katere katerih kakšen jaz ti on ona ono mi vi oni me mene te tebe ga njega jo njo nas vas jih njih mu jim
            mi ti si se sebe moj moja tvoj njegov njegova njihov svoj svoja svojo svoje svojih naš naša vaš ta to te
            tega tej temu tem tisti tista tisto je sta so sem si smo ste bil bila bilo bili bile biti bo bosta bodo bi
            ima imajo imel lahko mora morajo v na ne ni niso za z s iz od do po pri pred pod nad med čez skozi brez
            proti zaradi ob o k h že še zelo bolj tudi tam tu tukaj zdaj potem takrat samo le vse vsi vsak vsi drugi
            druga sam nič nihče zato saj naj nato medtem kar glede
            """),
    StopWordList(
        language: "hr",
        words: """
            i a ali te pa da što koji koja koje kojih kojeg kojem kojim kad kada gdje kako zašto tko ja ti on ona ono mi
            vi oni me mene te tebe ga njega nju nas vas ih njih mu joj im mi ti se sebe svoj svoja svoje svojih moj
            tvoj njegov njezin njihov naš vaš taj ta to te toga tom tome tim tih ovaj ova ovo ovog je su sam si smo ste
            bio bila bilo bili biti bit će ću bi ima imaju može mogu mora u na ne nije nisu za s sa iz od do po pri
            pred pod nad među kroz bez protiv zbog o k ka već još vrlo više također tamo tu ovdje sada tada samo sve
            svi svaki drugi sam ništa nitko nakon prije jer dok ako nego kao
            """),
    StopWordList(
        language: "sr",
        words: """
            и а али те па да што који која које којих којег ког којем којим кад када где како зашто ко ја ти он она оно
            ми ви они ме те га њега њу нас вас их му јој им се себе свој своја своје мој твој његов њен њихов наш ваш
            тај та то тога том тим тих овај ова ово је су сам си смо сте био била било били бити ће ћу би има имају
            може могу мора у на не није нису за с са из од до по при пред под над међу кроз без против због о к већ
            још врло више такође тамо ту овде сада тада само све сви сваки други ништа нико након пре јер док ако него
            као
            """),
]

private let otherStopWords = [
    StopWordList(
        language: "el",
        words: """
            ο η το οι τα του της των τον την τους τις στο στη στον στην στα στους στις ένας μια μία ένα ενός και ή αλλά
            ούτε μήτε ότι πως που πού πότε πώς γιατί ποιος ποια ποιο ποιοι τι όταν όπως όσο αν εάν ώστε να θα ας μη μην
            δεν όχι ναι εγώ εσύ αυτός αυτή αυτό αυτοί αυτές αυτά εμείς εσείς με σε μας σας μου σου τους για από προς
            κατά μετά χωρίς πριν μέχρι ως υπό υπέρ αντί παρά επί είναι ήταν είμαι έχει έχουν είχε είχαν μπορεί πρέπει
            πολύ πιο επίσης ακόμη ακόμα ήδη εδώ εκεί τώρα τότε μόνο όλα όλοι όλες κάθε άλλος άλλο άλλα ίδιο τίποτα
            κανείς πάντα ποτέ ενώ καθώς
            """),
    StopWordList(
        language: "tr",
        words: """
            ve veya ya da de ki ile için gibi kadar göre sonra önce bir bu şu o bunlar onlar ben sen biz siz onun bunun
            benim senin bizim sizin onların beni seni onu bizi sizi bana sana ona bize size kendi ne nasıl neden niçin
            nerede kim hangi kaç mı mi mu mü değil var yok olan olarak oldu olduğu olduğunu olacak olur ise ancak ama
            fakat çünkü eğer hem her hiç bazı tüm bütün çok daha en az az şey şimdi artık hala yine bile sadece diye
            üzere karşı doğru arasında içinde üzerinde altında dedi etti edildi
            """),
    StopWordList(
        language: "fi",
        words: """
            ja tai mutta sekä vaan että jos kun koska vaikka kuin niin eli joka jotka jonka jota joissa mikä mitä missä
            milloin miksi miten kuka ketä minä sinä hän me te he minun sinun hänen meidän teidän heidän se ne tämä nämä
            tuo nuo sen sitä siinä siitä siihen tämän tätä on ovat oli olivat ole olla ollut olisi olen ei eivät en et
            emme ette eikä voi voivat voisi pitää saa myös vain vielä jo nyt sitten aina koskaan hyvin enemmän kaikki
            kaikkien muu muut toinen sama itse ilman kanssa ennen jälkeen mukaan aikana vastaan yli alle noin
            """),
    StopWordList(
        language: "hu",
        words: """
            a az egy és vagy de hanem hogy ha mert mint ami aki amely amelyek akik mi mit ki kik hol mikor miért hogyan
            én te ő mi ti ők engem téged őt minket nekem neki nekünk nekik magát ez ezt azt ezek azok ennek annak ebben
            abban van vannak volt voltak lesz lenne lett nem ne nincs sem is csak már még most akkor itt ott így úgy
            nagyon több legtöbb minden mindenki más ugyanaz saját után előtt alatt fölött között szerint ellen nélkül
            miatt felé óta ig meg el ki be fel le kell lehet tud szerint pedig azonban illetve
            """),
    StopWordList(
        language: "ar",
        words: """
            في من على إلى عن مع أن إن لا ما لم لن قد كان كانت يكون تكون هو هي هم هن أنا نحن أنت هذا هذه ذلك تلك هؤلاء
            التي الذي الذين اللذين كل بعض أي أو ثم بل لكن حتى إذا لو كما حيث عند عندما بعد قبل بين خلال حول ضد دون منذ
            تحت فوق أمام وراء نحو لدى غير سوى أكثر أقل أيضا فقط قال قالت وقال وفي ومن وعلى وإن وأن ولا وما وهو وهي به
            بها له لها فيه فيها منه منها عليه عليها إليه إليها عنه عنها أنه أنها بأن لأن كانوا ليس ليست سوف هناك هنا
            الآن بينما لذلك وقد كذلك يوم مما ضمن
            """),
    StopWordList(
        language: "fa",
        words: """
            و در به از که این آن را با برای است بود شد شده می نمی های ها تا بر هم یا اما اگر نیز یک هر همه ما من تو او
            شما آنها ایشان خود خودش چه چرا کجا کی چگونه وی باید شاید دیگر بین پس پیش بعد قبل روی زیر بدون علیه درباره
            کرد کرده کردن کند کنند باشد باشند بودند هستند نیست نه بیش کمتر بسیار فقط هنوز الان همچنین گفت گفته ولی چون
            وقتی زیرا طی
            """),
    StopWordList(
        language: "ur",
        words: """
            اور کے کی کا کو میں سے ہے ہیں تھا تھی تھے پر نے یہ وہ کہ جو اس ان ایک بھی تو ہی نہیں ہو گا گی گے کر رہا
            رہی رہے لیے ساتھ بعد پہلے تک یا مگر لیکن اگر جب تب کیا کیوں کہاں کیسے کون ہم تم آپ میرا ہمارا اپنے اپنی
            اپنا دیا گیا گئی گئے ہوا ہوئی ہوئے والے والی والا
            """),
    StopWordList(
        language: "he",
        words: """
            של את על עם אל אם או כי לא זה זו זאת אלה אלו הוא היא הם הן אני אתה אנחנו אתם יש אין היה הייתה היו יהיה תהיה
            מה מי איפה מתי למה איך כמו גם רק עוד כבר עד מן בין אחרי לפני תחת מול נגד בלי אצל כל כמה אבל אך אלא כאשר
            אשר לאחר לפי בגלל כדי שלו שלה שלהם שלי שלנו אותו אותה אותם לו לה להם לי לנו בו בה בהם ממנו ממנה עליו עליה
            מאוד יותר פחות אחר אחת אחד שם פה כאן עכשיו אז תמיד כך אמר אמרה
            """),
    StopWordList(
        language: "hi",
        words: """
            के की का को में से है हैं था थी थे पर ने यह वह कि जो इस उस इन उन एक भी तो ही नहीं न हो गा गी गे कर रहा रही
            रहे लिए साथ बाद पहले तक या और मगर लेकिन अगर जब तब क्या क्यों कहाँ कैसे कौन हम तुम आप मैं मेरा हमारा अपने
            अपनी अपना दिया गया गई गए हुआ हुई हुए वाले वाली वाला किया करने करते होने होता होती सकता जा रहा एवं द्वारा
            """),
    StopWordList(
        language: "bn",
        words: """
            ও এবং বা কিন্তু যে এই ওই সেই তা এটি এ কে কি কী কেন কোথায় কখন কীভাবে আমি আমরা তুমি আপনি সে তিনি তারা তাঁরা
            আমার আমাদের তার তাঁর তাদের এর করে করা করেন করেছে করেছেন হয় হয়েছে হয়ে হবে ছিল ছিলেন আছে নেই না থেকে জন্য
            সঙ্গে সাথে মধ্যে পর আগে পরে উপর দিয়ে নিয়ে পর্যন্ত একটি এক সব আরও খুব শুধু বলেন বলে যা যার
            """),
    StopWordList(
        language: "id",
        words: """
            yang dan di ke dari untuk dengan pada dalam oleh ini itu adalah akan telah sudah tidak bukan juga atau
            tetapi tapi namun karena jika kalau saat ketika agar bahwa sebagai seperti antara setelah sebelum hingga
            sampai tentang terhadap kepada bagi tanpa secara ia dia mereka kami kita saya aku anda kamu nya para ada
            bisa dapat harus lebih sangat hanya masih lagi serta maupun apa siapa mana kapan mengapa bagaimana semua
            setiap beberapa lain sendiri pun lalu kemudian sedang belum pernah
            """),
    StopWordList(
        language: "vi",
        words: """
            và của là có trong cho với được các những một này đó đã đang sẽ không cũng như từ đến tại trên dưới ra vào
            về bị bởi do vì nên nhưng mà hay hoặc nếu thì khi để theo sau trước giữa qua lại rất nhiều hơn nhất chỉ còn
            vẫn tôi ông bà anh chị họ chúng ta ai gì nào sao đâu mỗi mọi cả người việc
            """),
    StopWordList(
        language: "zh",
        words: "的 了 在 是 和 与 及 也 都 就 而 或 将 被 把 对 为 从 到 之 其 这 那 他 她 它 我 你 们 不 有"),
]
