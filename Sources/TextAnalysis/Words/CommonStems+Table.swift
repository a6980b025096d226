// The commonest stems of each language, the commonest first
//
// Written by Benchmarks/common-stems, which says from what. Only the order is used; see CommonStems.swift.

let commonStemLists: [(language: String, stems: String)] = [
    (
        "ar",
        """
        في من على ان الى لا ما عن هذا مع التي او كل هذه هو كان الذي يوم ذلك بعد الله لم انه بين عام يا كانت اي قبل
        هي حتى قد كما اذا بعض ايضا انا غير اكثر حيث خلال عليه انت عمل وهو تم علي الا مثل فى له اول ناس محمد هناك
        اخرى عالم لك الان احد ولا لي ثم بن يمكن وقت شيء اخر به ولكن سعودي مدينة وفي لكن ذين جميع قال ومن رييس فيه
        فيها منذ عدد امر يكون انها عندما وقد فقط حياة امريك بها لو بشكل عربية تلك بان هنا انسان مجموع اسلام ليس هل
        كثير عند كنت موقع عبد لها شخص اجل منطقة فان كيف تكون مرة دولة خاصة واحد جديد سنة حول متحدة تاريخ تحت وهي
        قانون طريق جدا عالمي نظام سياسي افضل اجتما ارض جديدة وان يتم اكبر بما ثاني استخد كبير بسبب مختلف دون حكومة
        مصر منها لن يجب اطفال اولى عديد مجلس ال اما ايران حرب شركة عليها امام فيديو فيلم دين كتاب اتحاد مما والتي
        لهم نفس ام انك نسبة رجل عبر فقد يقول عمر حالة صور لان اعمال رجال ملك واحدة رغم اسراي مكان مجتمع دول بل عليك
        هم حين مركز سنوات سلام عربي فلسطي معلوم عملية لنا كبيرة ايام اضافة عامة وكان لغة امن ساعة تعليم لما خاص
        عسكري اقل عنه جيش ضد لقد وذلك وعلى احمد بك عشر اقتصا منه نحن الي قوات دولار برنام فعل مساعد وما نفسه يعني
        صورة اعلام ولايا بدون خارج نهاية حكم فترة ابن انهم لبنان ثلاثة وجود داخل مشارك ثانية ذات فريق شيخ شرطة اتصال
        وضع اليه ولم نار رييسي حركة مليون حال كتب صغيرة مباشر وانا جامعة طريقة مشروع شباب حصول علم عاما علينا منهم
        وزارة نوع بيت شعب مسلمي موضوع نساء قام وهذا بي يمن اسم شهر حزب مناطق بلاد اشخاص عراق سبب اخبار ابو اسبوع
        بينما يوجد صباح مملكة قتل عدة مدرسة جمهور فيما لكل بداية جزء دولية دايما ادارة وطني مراة يكن عدم عرب افريق
        قوة حقيقي اثناء حقيقة ابي والذي لدى حسن موجود الف اوروب عرض انتخا مقابل قدم اني بناء سكان هولاء كثيرا مسوول
        فرنسي رقم مواطن خارجي موت جنوب كانوا تقول صلى سابق بحث اعلى مجال مبارا مزيد صحيح لهذا بكل لذلك ذكر قصة حديث
        كامل قايمة تطبيق جانب فوق شرق ماضي وطنية عليهم داخلي قرار معروف كلمة ولد بدا سوف ليست ضمن نحو تحقيق سيد ثلاث
        وصول لكم واقع محافظ دور شخصية اصبح علاقا امور خير وزير كذلك وسلم نادي اعضاء اشياء بانه ارهاب طبيعي دولي
        شركات حقوق ماء حدث دخول اخرين سوريا قناة دفاع دعم خدمة مياه موسيق منزل لماذا وبعد وانت بواسط مستوى اطلاق
        قضية اساسي مصرية تواصل يبدو طفل قسم مواقع رسول اعلان نظر لانه مشكلة وسط فرصة ماذا منك تقوم كم اخيرة دوري
        فكرة بدات احدى باسم ممكن ابدا عايلة مناسب قلب عين حد حق لمدة يقوم كويت شي حدود اذ لجنة مصري عيد ليلة قيام
        انجلي نشر تغيير تعرف مارس تعلم وليس منظمة ولكنه مستقب صوت اجراء احداث رسالة مال مكتب عمليا سيارة تنظيم ربما
        تعمل عنها سبيل امم دكتور نتيجة موتمر انترن يمكنك شمال شييا ثالث يوما معه مغرب هدف سلطة اشهر جزاير عاصمة هيية
        صحة كرة عراقي امارا ثورة حسب احيان اننا اصبحت اتفاق عبدال سورية نقل شكل مشاهد تماما وجه نفسك يحدث يعمل بيانا
        انظر محكمة طلب مهمة نفسي جزيرة اهم علاقة جهاز مستشف مشاكل سوال لعبة استمر جميل زيادة بلا نصف مساء محاول درجة
        سيكون اهتما اسبان اكتوب سجن طعام رياضي تقدم نبي معرفة طويلة اربعة ومع قران خدمات الحق شعر باب ثقافة افلام
        موسم تدريب تاثير كلام تنفيذ صلاة طاقة يابان سياسة فبراي وكانت كلمات بهذه يعرف قول اهل مواد بحر وطن كريم جمال
        طرق حساب قاهرة راس وهم عودة تقريب وزراء يونيو قديمة اعادة بهذا كنا بذلك يعد تعاون تسجيل مستخد مدى يها بحرين
        معظم شبكة امير اصدقا مصدر عادة فلا حاليا موسسة اليك قالت شمس مصادر برامج دراسة الكتر صغير سيارا وغيره هجوم
        حكومي سابقة شارع يعتبر تقرير غاية احب مرحلة اية يناير جاء دي عزيز تويتر سعيد مدير اثنين تحدث افراد انتقا
        بريطا جمعية علاج مجرد انتاج حسين قاعدة نهايي ثقافي محلية عقد قيادة مسلسل جنس وكذلك نتايج كهربا اعتقد سودان
        كاس حاجة دخل صالح ميلاد تالي امراة رياض اصحاب تجاري مايو وكل بينهم بلد لحظة ليل سوق وحيد بيع اعلم حياته
        مقاطع خروج ابراه معارض صين جميلة قرب وحدة امل وفقا اختيا وقال لديها حماية تقديم خمسة عظيم زواج حالات مغربي
        حوالي صحيفة تصميم مدن شمالي لاعب حيوان جون مشترك نوفمب ساعات حصل الحب مهما ترى قرية شكرا يوليو مني اسباب
        ديمقر سوري فتاة تحديد واذا بطريق سبتمب لقاء تكن ابريل استرا طلاب زمن ضغط نوم مهم نعم امس تصوير مادة خبر جهة
        روسيا رسمي تحرير منا قامت فهو انني عشرة نقطة مرض جميعا واضح جمعة يستطي بهم قلت لهذه خالد دعوة تعامل نسخة
        وسايل قضاء جنوبي اهمية انواع طايرة الاف دستور فرق اثار مثال بشان توجد سوى لكنه خطر اصل ياتي سلسلة قرن اهداف
        سيطرة جريمة اخير برلما ظهر شعبية غرب ذهب دقيقة تقليد صدر بشر حملة تركيا شاب كتابة الذى ولاية هند الم دار
        تفاصي روية قايد كاتب اين مراقب اماكن قليل دليل وكالة قدر بانها مفتوح مسجد منتخب تعتبر دفع تفكير مدارس التى
        اغسطس لانها كلها بعدها تعد هاتف تحمل شعور اولا باستخ قطر تلفزي عليا عهد قراءة عضو غربية اشارة اجهزة صفحة
        حرية امي اسماء تريد نفسها كي يريد انتها اللي راي ضوء متابع اثر رحلة غرفة اعداد مالية رسمية علماء اعرف اصلاح
        منظما موافق قوى سواء فعلا بدلا برازي اقول موقف كله لكي وحتى ايها دينية خمس قطاع جايزة مرات خليج احياء فهم
        عالية اسود افكار اقليم اخذ وتم وعن انشاء تنمية بني اساس تطوير اسلحة سفر طالب سلاح عشرين روح احمر يوسف ستة
        ممارس جيد حلقة احترا ترجمة فما حي متى وبين يعلم ينبغي اردن مركزي قدرة مقاوم اموال عنوان احتفا صاحب بلدان خلف
        سي ثالثة سماء تدخل جماعة شخصيا ماضية بطولة تكنول يتعلق ملابس الدم سيتم لمن معنى ايمان طويل نيويو خطا استعم
        قضايا ابيض عبارة موسسا يعتقد كلية ظروف قديم يستخد قواني جيدة كبرى حالي شديد لدينا ديسمب ولو فوز لون سلطات
        متعلق ريال معهم معك بيية صحية بعيد تستطي سجل لديهم اراضي اعتقا معركة قادمة متوسط
        """
    ),
    (
        "bg",
        """
        на да от за се не си че по ще са това като които ми но до бълга го всичк много наи има му ако към годин може
        съм ти ли само няма след през аз трябв при какво време ви или тои как ни работ във което те един още така
        със когат този преди прави тази повеч ги малко вече която стран напра живот една някои нещо между ме сега
        после предс без голям беше защот им други започ тези човек става тя добре колко бъде защо едно софия първи
        все хора ден както също тук всеки държа кои доста мен него път там прост сме място толко разли част интер
        прият европ изпол казва над въпро основ под хорат получ срещу продъ някол истор сте здрав тях чрез голем
        остав полит участ около би ето нас пробл дали две днес случа докат ние пак орган споре негов то момен откри
        остан сигур бе общин искам следв истин благо говор винаг нищо стана създа дори пред точно гледа обича възмо
        произ зарад добро начин нацио добри имам имат минис първо разби специ систе включ къде семеи маи месец първа
        град три начал центъ жена къдет намер вечер отнов септе хубав вижда маика предл никог съвет заедн знам всяка
        някак отгов света велик тогав върху два дни нея скоро мисля управ изпъл бил вас иска неща пари сащ искат
        могат себе страх висок правя прове мога бързо свето проме момич помощ годиш учили теб часа народ христ среща
        право облас деца края твърд проек любов седми март образ значи опред причи освен техни често амери чувст
        деист собст свобо никои предп минут друг решен разви връзк намир вие извес смърт единс харес късно музик
        места били затов пък търго парти двама резул поне сред публи димит мисли друга избор краси прием добър наист
        нова русия общес снимк георг малки души името нови такив подоб същес живее група показ пловд забра изгле
        очакв бяха децат сезон друго спорт компа учени награ вода каза краи обаче пъти култу позна полиц профе инфор
        прогр защит герма побед отбор баща свят тъи внима важно нужда телеф втори поста възра бизне стане проти
        нямам можеш отдел свърз бях вижте книга англи прода вътре преми нито почти гражд изпра прези пазар проце
        въпре иконо каква власт трудн влиза глава футбо изклю било бъдат де преда закон опера разбе смята добра
        какви състо село сърце перио минал празн момче догов търси воина жени имате утре разпо особе близо вероя
        движе форма лекар проду брат града может мъж своя модел вярва четир прекр подкр деино завър била знае нали
        нека нов цялат напре офици госпо серио съста сград униве елект дома име лв руски събит студе контр социа
        изсле никак обикн гърци лесно дирек дъщер затво загуб новин ясно автом полов отива отнош финан стара средн
        присъ услуг прест части опита грани двете имаше нашит що данни извър искаш раион целия никол детск варна виж
        знает имаш нещат плани стари изкус врата бъдещ знаеш съпру какъв предв милио вид дава земят такав такъв
        сутри излиз помог сметк черве готов центр посто език поняк порад малка север принц източ местн отвор китаи
        втора лично ведна дете иван филм кораб църкв поред телев ами води всъщн моля главн позво карти обясн нямаш
        април погле означ алекс извън храна харак светл докум имаме кога час нарич военн любим вземе съдър авгус
        съобщ позиц кажа нощ пътя таков естес транс памет случв възду успех трети хотел права класи компл взема зад
        идва напри съвсе същот напъл прево призн значе терит полож връща звезд нашия можем съд богат номер запла
        новия пътув норма десет стати актив запис дълго прило итали качес забав зелен еи идея откол пише саит цел
        разка свърш обект храни тради съгла приро магаз матер родит общо рано сила та хиляд освоб текст запад задъл
        ръков песен турци регио играе услов щастл своят детет прите автор подго шампи среда поръч опитв енерг спече
        завис събра върна самол море очите син цена брои човеш накра доиде болни намал столи карта огром млади запаз
        изгра силно ама др ес иначе лошо сам тип учите успеш борис препо наблю конст необх думи св февру почив казах
        бурга отлич няког невер събир външн новат ефект четвъ франц справ книги админ състе даде къща малък своит
        машин видях струв подар компю конку отказ върне вмест увели парла комис служи практ дума едва игра кола
        някъд гради незав разпр допъл метод пости реалн полет подхо споко приме клиен запов второ забел краин младе
        напус слуша желан пет сили тялот цял юли расте армия прикл супер средс конце случи оръжи опасн обрат вестн
        функц решав фирма търся казал дом изобщ коя носи явно споде стига испан остро албум сестр разбр доказ прист
        близк върви добав медиц живея веднъ лига моя мъже парит ръка избра наред вашия списъ линия гр опит петър
        план ред щом юни нямат темпе техно мария турск сцена грешк герои помаг жертв покри разме прека далеч видим
        колат лева мач моята ново ползв чудес роден елеме плаща разде имена покаж румън строи катег искал насел
        превъ точка играч черно бих видя клуб кръг мача нашат онлаи цялот член дърве убиис инсти френс обвин васил
        крака комен мнени макед издан смисъ видео дълбо капит огран безпл часов деня джон км вчера групи спира излож
        тръгн битка репуб липсв отбел стигн изнен постр отдав мрежа бог даже каже левск октом важни експе късме
        морск пусна женит споме попул воини всяко инстр игри кое съюз канди съжал самия степе напад гръцк ивано
        финал изчез даден предн напис регис борба устан ангел новит цяла немск макар широк съвре превр казан радва
        поддъ модер проче дости научи кампа мисле търно градс досег век радио комун учебн разкр докто скъпи крист
        слънц изпит същия надяв верси неини басеи свои вкъщи водат евро знаят из лицет лятот ниво ок ръце турис
        пръст москв излез стефа избир заним члено лондо агенц разго улица колег израз обуче лидер партн дело играт
        клас млн ноемв ню сами стил същат ценат осигу научн градо
        """
    ),
    (
        "bn",
        """
        না করে এবং এই থেকে আর জন্য তার হয় করা এর একটি যে প্রতি আমি হয়েছ করতে নিয়ে হবে সাথে আমার কি তিনি এক বাংলা
        দিয়ে আমাদে কিছু হয়ে কোন ছিল তাদের করেছে আমরা বিশ্ব কিন্ত মধ্যে কথা হচ্ছে তারা যায় সরকার মানুষ অনেক যা
        সময় সে একটা করেন করার বা আছে আপনার পর সব একজন মনে এখন নয় নির্ব পারে প্রথম নেই শুরু শিক্ষ কাজ কাছে বলে যদি
        রয়েছ তা বছর হতে হিসেব এটা সেই বিষয় প্রধা তাকে আপনি তবে নতুন প্রকা আগে ভালো ব্যবহ যখন অবস্থ পুলিশ নাম জাতীয
        এমন কে তাই তো দিন দেখা কেউ গেছে থাকে ব্যবস মাধ্য অনুষ্ এটি বেশি হওয়া বিভিন কেন শেষ বড় যাচ্ছ পর্যন খুব টাকা
        তুমি ব্যাপ সম্পর জন দিতে মেয়ে মৃত্য এখানে দিকে দুই ব্যক্ পাওয় আজ করছে করবে করি মতো যাবে করেছি প্রায ইসলাম
        স্থান মুক্ত পরে দেওয় যুক্ত উপর নিজের আবার মত তোমার গিয়ে হল দেয়া এলাকা দেশের যাওয় কারণ তখন ধরে সঙ্গে
        সেখান কারণে বিরুদ বিশেষ সদস্য কোনো তাহলে বাড়ি তাঁর বন্ধ শুধু সাধার ছাড়া জীবন হলো প্রয় পরিবা তৈরি মা কয়েক
        কেন্দ উত্তর সময়ে আরো বন্ধু ছাত্র হাজার আরও যার চেয়ে পাকিস ভারতে দেখতে চাই দেয় যারা সালে হলে পারেন ছিলেন
        সালের অংশ চলে বলা যুদ্ধ আমাকে সবচেয গ্রাম সবাই রাষ্ট উপজেল পেয়ে দল বর্তম অভিযো সামনে করুন গত ঠিক দলের পড়ে
        স্বাধ অন্য ঢাকা বেশ যেন বলেছে কার্য সমস্য ভিডিও আন্তর দেখে সকল পরিবর চেষ্ট হত্যা ছবি নামে মাত্র পরিচা প্রস্
        নিশ্চ বছরের একই ফলে ভাল যেতে পারবে সংখ্য সুন্দ নারী ক্ষেত গুরুত মন্ত্ প্রশ্ স্কুল ঘোষণা যেখান বিদ্য আল কী
        মাঝে থাকবে নির্ম সংবাদ ছোট জেলা দেশে হাতে করবেন গ্রহণ সাহায তথ্য পূর্ব প্রত্ অন্যা রাজ্য দেখুন মার্ক কম যেমন
        দক্ষি হামলা আন্দো মামলা প্রদা সম্ভব ধরনের টি তিন নিতে শক্তি নিরাপ বিভাগ ভাই জীবনে ক্ষমত পরীক্ শিল্প খবর
        জায়গ রাস্ত সুযোগ একটু ভারত নির্দ চিন্ত বিচার সৃষ্ট বিয়ে এসে দেশ নাকি বলতে জানিয কর্মক এসেছে উন্নয বিএনপ
        আলোচন আসে পৃথিব খারাপ ইউনিয করছেন সিদ্ধ কিভাব ওই চায় তুলে দেন ফিরে বলেন মহিলা রাজনৈ বাইরে উল্লে ছেলে থাকা
        ভাবে সহ সেটা দ্বিত সংস্ক লক্ষ্ সত্যি থাকতে গাড়ি ধন্যব অথবা এখনো এবার কেমন হাত ভারতী সম্প্ ফেসবু প্রার বিমান
        অবশ্য আগামী বিরোধ তারিখ আশা উচিত মানে অধিকা ক্রিক বাহিন স্ত্র জানতে ইতিহা বিস্ত হিসাব এতে এসব করলে পারি বের
        যান সাংবা সংস্থ করছি ঘটনা পালন বাবা শেখ আল্লা শান্ত আমেরি উপস্থ দাঁড় সমর্থ তালিক বৃদ্ধ দাবি দু নেতা মারা
        হয়নি মার্চ দ্বার বিক্র কর্তৃ বাজার খাবার দিচ্ছ প্রেস পুরুষ অর্থ আইন এত খান সংগ্র বিজ্ঞ আয়োজ আওয়া মুসলি
        তারপর আপনাক কখনো কোটি ভুল যোগ লোক সবার ব্যাং দরকার রহমান দায়ি পক্ষে আদালত দ্রুত অনুযা অপরাধ ক্ষতি ভালোব
        আসছে আসলে রাতে হোক জনপ্র নিয়ন যাত্র প্রচা নিজেক রক্ষা নিহত পানি ভাষা মূল্য পর্যা ফুটবল ছেড়ে প্রভা অঞ্চল
        কাজে রাখা আগস্ট কমিটি সন্তা বাস্ত রাজধা কর গেল যদিও রেখে স্বাস গ্রেফ অন্যত প্রকল সেপ্ট পরিবে রাখতে তোমাক
        ইন্টা এছাড় প্রমা শহরের কোথায আছি চান বাস যাতে হন রাজনী কর্মী নেওয় পশ্চি দীর্ঘ অনেকে থাকার হয়তো আছেন জানি
        নাই বসে উদ্দে যোগায অর্থন মিনিট এগিয় সপ্তা অপেক্ পার্ট এপ্রি কত পেতে ভয় সারা নিয়ম প্রেম জানান পরিমা পরবর্
        কোম্প ম্যাচ চিকিৎ ভিত্ত পরিচি চলছে মাসে মূল লেখা সকাল প্রাথ প্রাণ হারিয সম্মা পরিকল থাকলে প্রাক নেয়া ভূমিক
        সম্পা সাবেক এরপর কারন গান জানা ফোন ধারণা ক্যাম আক্রম পছন্দ সামাজ চলচ্চ হাসপা চট্টগ খেলা দুটি বার ভোট মাস
        সংসদ সেরা স্বপ্ অভিযা জন্যে অনলাই নিজেদ একবার উপায় গ্রুপ উদ্যো দিনের ওপর কঠিন গেলে নি যিনি বিজয় বুঝতে
        শেয়া শ্রমি নাগরি আফ্রি উদ্ধা পুরস্ পড়েছ একে কোনও গুলি ঘটে ছিলো পুরো বই লাভ শিশু আপনাদ ওয়েব প্রযু আহত এখনও
        কলেজ কাছ খুবই গল্প চালু পথ বলছে শহর শিকার সাক্ষ অর্জন মোবাই পরিষদ নেতৃত স্বীক ফেব্র কাজের কিছুই ঘটনায চার তে
        রাত কাউকে জিয়া মালিক সিলেট সবাইক আহমেদ স্থাপ আনন্দ জুলাই চুক্ত নামের ভবিষ্ আসা কিনা থেকেই দেবে পায় লাখ
        হলেও বিদেশ কর্মস অস্ত্ সন্ত্ এমনকি লড়াই প্রকৃ আলী কারো কেবল গড়ে ফেলে বেশী খুঁজে সংগঠন সভাপত মিথ্য সুবিধ
        অংশগ্ থাকেন প্রশা পরিস্ নিয়ো অক্টো পাশাপ আগের পথে মুখে মে প্রিয প্রবে ধ্বংস পরিণত মোহাম একমাত চোখ সহজ শতাংশ
        হিন্দ ভাষায চেয়া সীমান রাশিয এদের খুন দিনে দেখি মধ্য রায় লক্ষ লাগে স্বাম মসজিদ চৌধুর উন্নত বেড়ে এশিয় জয়
        পা পাশে ভুলে মুখ প্রদর খাওয় এভাবে আলাদা রিপোর ভালবা ওয়ার সমস্ত দেখেছ জাপান ট্রেন আসবে উচ্চ ঘরে তোর ধরা
        সঠিক সৌদি নভেম্ পরিচয মায়ে অভিনে বাচ্চ পাচ্ছ পোস্ট কলেজে সেন্ট সহায় মিয়া পদ্ধত এদিকে অফ আসল উঠে উপরে জন্ম
        তাতে পান মাথা শব্দ বলেছি প্রক্ অনুসা নিজস্ জেলার সহযোগ বিক্ষ আটক টা নামক পাঁচ যাই শহরে শেষে সিরিজ তদন্ত
        জিজ্ঞ নির্য ঘন্টা কলকাত ডিসেম শীর্ষ শুধুম অব আসতে তুই নেয় ভাগ যৌন লেখক সদর পত্রি দৃষ্ট এগুলো আবেদন অন্যদ
        অস্ট্ মিলিয ইংরেজ চিত্র সমাধা জানুয সম্ভা সর্বো শাস্ত কমিশন যাদের সকালে সম্মে সমাজে প্রবা জানেন একদিন মুসলম
        আগেই দাম বছরে বলার লীগ ব্যাট গবেষণ কবিতা পাঠান অন্তর পূর্ণ রেখেছ প্রশি জুন দিক দিবস নিউজ মন শুভ সড়ক সিটি
        বৃষ্ট সঙ্গী ভিন্ন ঘণ্টা সামরি মাথায অ্যান আক্রা রাখার এটাই এম বদলে মতে সত্য হতো টেস্ট নারীর সিনেম কাহিন
        শ্রেণ চালিয তৃতীয ম্যান পাবেন সরাসর চিহ্ন ব্যর্ মিডিয ইচ্ছা এরা করব দূরে সেবা জিনিস তোমরা ইউরোপ খালেদ সমালো
        সংক্র মন্তব বিপক্ বিশাল টাকার কিংবা জানে নষ্ট নিচে তাঁদে রেকর্ ইন্ডি চাইলে হাসিন বাধ্য পাহাড বঙ্গব মাসের
        যথেষ্ সম্পূ গ্রেপ দোকান নির্ধ চ্যান সর্বশ নারীদ করলাম লোকের দেখার লীগের আয় কখনও করো পাবে বয়স বল হলেন বর্ণন
        বাড়া হুমকি উৎপাদ অধ্যা প্রাপ আহ্বা সন্দে পড়তে সংরক্ জেনার আঘাত আজকে আসার কষ্ট কালো বাদ রকম হাসান চরিত্
        দৃশ্য তুলনা আব্দু অন্তত হোসেন তোমাদ খাদ্য প্রদে খেয়ে অভিনয সেনাব আরব উৎসব এতো ডলার তৈরী ধর্ম মজা রাজা যন্ত্
        ব্রিট পোশাক সাহিত পেছনে জ্ঞান বিবেচ ভর্তি ফলাফল বলছেন ডাক্ত খুলে বরং বিতর্ অনুমত সূত্র ঐতিহ্ স্মৃত দেখান
        কম্পি ইত্যা বাঁচা সুপার বাসায উদ্বো নির্ভ একা চোখে টিভি ঢাকার পদে মোট বোর্ড কুমার ধর্মী পরিষ্ জুড়ে লিখেছ
        বেঁচে সংঘর্ বাঙাল আরেকট জনগণে আজকের আসুন জনের নানা নিজ বাকি মহান মেনে লাল সমাজ হার আফগান সতর্ক সম্পদ কারাগ
        পরিবহ ছড়িয কিশোর সক্ষম যোগ্য অনুবা ক্ষমা ক্লাব জাতিস লোকজন উপলক্ ঘটনার খেলার কীভাব আগুন এস করবো গঠন তেমন
        দাও মৃত
        """
    ),
    (
        "ca",
        """
        de la que el en per es un del les els una no amb va al aques ha com mes dels hi si ser pero tot fer seu se
        molt ja als van ho tambe seva estat son ens han entre sobre cap nostr perso anys catal aixo altre parti
        inter contr prime quan fa on ara fins passa te perqu pel era tots despr esta des publi algun dia fet encar
        matei nomes ciuta gran sense gener treba pot segon us part any seus li hem comen parla millo havia gent
        espan forma carre polit duran em dos aixi troba dir veure qui arrib graci escol ni histo prese gover lloc
        espec jo infor famil tant maner temps barce porta mon centr actua he be cada final compa quals const vaig
        esper conti mitja pels canvi vegad comun sempr princ conse torna vida deixa estan direc socia seves nou
        tenir empre tres tan impor poder sembl aqui recor proje nacio pais presi deman donar escri difer franc diver
        expli major abans diu et senti serve conve segui poble res casa europ haver sant nova neces organ momen qual
        uns sigui acaba dones estar trans dona compt cultu respo dies tract compl aquel progr queda estud avui grup
        mai totes propi equip segur tenim bona cosa tota acons produ hauri conei anar cas corre probl altra inten
        tenen valen lo dues guerr entra costa reali poden meu pensa repre nosal molts setma compr ultim segue utili
        sera agrad supor mentr petit vol bon mort inici proce unive estav davan conce llibr guany sorti acord lleng
        ajuda super tenia propo ofici cal educa tu som cop music me resul marc activ imatg nos nom ben coses ells
        nit punt consi relac situa mostr econo caste conte profe dins hora tingu feina possi molte pregu habit posar
        homes lluit autor defen indep siste terra menys quant los sota resta local lliur fent tal perme desen class
        podri estem poc exemp polic darre prote podem totho munic vam web celeb desco objec deu trave dades nord
        artic funci enten ell clar meva exper servi forca igual perio membr video elect fan unes campa llarg pobla
        insti tipus grans pas preso llibe premi socie capit inclo fora aigua gaire repub estic potse recon visit
        ningu quatr setem doncs hores the mante parau respe refer vostr banda decid terme llegi quina crec dret rei
        tinc apare germa coneg sol dispo milio nombr popul exerc sino notic mi algu placa obert octub anome favor
        human total causa estra terri mesos cinc fill llei nens verit natur facil espai ameri norma saber massa
        abril eren quin minut inves civil marxa estab prepa dirig democ veu teu plant tanca tindr volta confi julio
        drets joan accio ocupa manif edici cami havie soc llist press madri exist prope febre assoc elecc tradi sud
        efect amics camp mica vist anima nivel milit espor angle docum home juny maig esque futur sols mati mater
        comer reuni porte paiso dific prou zona alumn supos viure tempo llavo atenc artis paper criti foto mare
        desta has segle ma perdu valor guard decla pract regio estim alema serie minis molta fills por infan vos
        senyo discu expre consu pare pots units haura esdev enlla diari ajunt busca agost fotog pla salut movim
        diner art dit podeu prop front merca envia trobe edifi compo munta mesur conta desem mundi estre pugui obra
        mar teva justi impos felic apren viatg acces opera assas menja motiu cos insta idea seria viole mobil linia
        revis ordre capac admin joves cara grups hagi mal barri signi estiu asseg aplic novem compe dedic ensen jove
        debat quali ne diuen ella fem fou pau anter maria antic unica blanc cotxe falta morir allo exit baixa canco
        fi festa tard marti terce funda revol carac salva festi expos quest passe tribu missa pagin escen ident
        prove unic creix model volem club demos teatr diput parle recup tens judic tema ahir heu mig sis convi comis
        lider oport negoc usuar marca limit josep afect patri liter volun dema xarxa creu nous noves obres defin
        crear victo provi oblig prova color radio unio aviat ets fons sap sent seua vols vull mestr volen simpl
        circu jugad pares accep aprov ampli tampo santa roman decis secre assis acte cert promo tecni conju tecno
        prend turis peril confe disse rebut amena recol joc morts entit hague rapid telev crida refor futbo rebre
        lliga distr malgr sorpr curs deixe numer fara augme perdr finan tradu preoc posic priva terre resol llocs
        mans estig torne indus origi recur evita pagar vosal jocs puc punts anunc crist maxim negre secto rao condu
        dubte desti sovin explo feia alt real sort titol alla alcal condi hospi relig integ previ depar canta realm
        domin energ viu destr moder pobre solid desap parel opini atura via fos fotos malal acomp forme donat jorna
        baix dur llum of teniu giron jordi selec itali anali prems impre versi provo gesti creat unita exter deter
        denun pense esgle signa menor bo vista canal digit resid soluc pena posa base just dissa proba museu memor
        victi orige candi junta descr extre quart obser oferi podra carte anton afric alta endav http meus parc
        pogut antig preci orien escal torre trenc pitjo detal cinem agafa sou plata set actes riu desca tarda refug
        ve culpa refle oblid vi fisca talle sala atac cor edat etc font illa edito gaudi alime minim bande medic
        apunt lluny estac assem avanc retir ple podia honor mira auton casos amor data execu congr intel campi recom
        prohi evide filla obsta indic depen conde euros illes arreu john anat anem mil sigut despe diume perfe confl
        bibli llanc dreta regis deia afegi allib sanit tenie in alesh fets mapa force obten prima conne fabri estad
        prefe eleme alter sa multi ataca comar inver obrir cienc mena diven aband convo jugar encan imagi clara fort
        preu veig feu feder ambie afirm camin caval vulgu labor matri opcio indiv assum relat extra acost taula
        """
    ),
    (
        "cs",
        """
        se na je to ze si do jsem ale tak za ve pro co jako po jak by uz od jsou mi me kdyz jen nebo byl ktere ktery
        bude ja ma jsme ty jeho vsech proto az jedno neni bylo nez dalsi byt aby jeste byla prvni take ne ani pak
        prost pri tam toho ji ten spole mam kde ktera zivot ho stran nas pred bych nejak dosta podle tu vas pokud
        vlast tom tim neco ted porad jejic muze nic mezi vam let takov rozho bez lidi stejn dobre proc moc sve jste
        tomu kdo asi ceske preds hlavn vetsi kdy vice mel ti roku posle mu budou pripa prave ci dnes te dlouh potre
        mit takze roce proti jedna nam mysli no nebyl jestl diky vsak oprav jiz probl nad hodin treba zakla maji ta
        pod nebud den taky praha tady nove udela velmi ke spolu misto pres nekol souca evrop jeden jeji pouzi dva
        tento sprav chtel nekte nikdy prist deti polit proje rychl kazdy musi tri jim prace kdyby ni tohle nekdo jsi
        nejle clove pripr cesky kvuli kteri zde jde ameri mela praco nemuz vic rekl vsich pravd stred tedy prest
        jedin rodin vubec chci veci necha pocit syste konce vyrob ano pomoc mesic byly hodne mame vypad podob lide
        mozna pouze zacal infor urcit budu dal zahra letec zakon inter posta ziska obcho rok druhe zpuso prezi zprav
        nemec repub my stale prosi zdrav narod svou nej skupi jo rada nechc techn teto zatim at meli par oblas ostat
        podpo cas velke ktero rad byli moje troch prede chvil organ nasle dokon zname polic vse dobe coz praci mne
        nikdo on chce zase jenom nevim minut patri mysle centr odpov presn konec vecer zajim dve muzet skute nase
        dost napri nejve mate vysle kc abych rika svuj zapas minis sebe vysok velky sport osobn miste behem sveho
        hned snazi skvel muj vyuzi histo dopra hleda verej uplne cely dobry nasi postu domu vznik spatn nemel lepsi
        progr zusta delat komun mozno praze sam socia otevr kolem spoje prisl nekdy nemoc sem nich snad musim duvod
        nemam navst priro krasn vy opet samoz podiv vyraz prije musel vyhra dokaz ceska casti soute cele zakaz vrati
        treti pozde vzdy jinak tech ctvrt zemi casto cr hodno vykon novy provo pravi peniz puvod mesta podni objev
        franc nema skonc dne domac elekt mohou statn mistn kazde svete posla cast kvali nepri navrh mohl prode vysta
        jmeno proce zjist finan speci cerve manze otazk letos rekla vycho nejso dulez prijd pozor pripo sveta druhy
        zasta novin sluzb vyzna bezpe milio funkc autor kontr mluvi zavod nabid jine nakon vztah lze aktiv cesko
        studi obraz konci dvou pozna nemus vitez nejen stat mozne schop minul navic napad zeme tohot byval dekuj
        kolik slove primo zda vase videt telef tisic takhl toto usa dobro tato zames vzdyc chodi pozad fotog sobe
        svym statu telev obsah tyto doma nahra krome mnoho obdob sveto prazs pohle nim pusob exist vytvo jasne skoly
        celke hrani situa rodic zacat zastu zacin ctyri obcan zadne pokra rano sezna nedel plati svych staci gener
        napsa ochra dale zarov budov zapad uziva nyni fakt prohl prito tyden dnesn nedos koupi stude zmeni videl
        znovu budem produ meste pocet mas the celou stoji dat nezna nejvy nemoh odbor fotba zdroj ekono kultu jit
        rady kralo napro pote proda zejme mimo mohla dobu sebou energ svobo tolik veden da lekar mistr nakla vsem
        tomto ramci sice vcetn kam chcet jednu tebe spous marti autom ztrat zari ucast zvlas nejse nova rict sobot
        techt obyva roky muzu muzem kamar rozdi mesto stave pravo opera necht staro prili nem vazne zaloz zkuse
        budet jej mohli dovol jiste predp sever premi prove angli stole pribe aktua model zeny moder zadny vyber
        totiz doby miluj nazor poprv deset pohyb podmi sama tradi predn mater sklad chova svet pamat vim mezin cesto
        zcela celko pravn divad smysl prate kazdo zelen profe jan prece prizn vyvoj temer casu motor pan lidsk polov
        zemre morav skoro jake pet mnohe vybra doufa slova nesta ruzny nevid dite predc mobil smlou tuto zalez pomer
        mensi prida oznac vedle vybor rocni titul svetl vec ovsem vstup pry sezon km mnou prahy kompl zajis rizen
        stalo micha pokoj armad zamer stani potom okoli uprav smrti nejvi pul dela nekoh hvezd bycho nejde film
        pokus vyssi najde trest cinno bratr stavb norma hospo nabiz doslo aplik korun stroj cislo drive vlady skola
        liber penez zrovn svoji noveh napr ostra brno ceny stal setka chlap dum zachr samot nasta cim muz pani dosah
        bohuz velko cenu jedne firmy vysve pozic zariz pocho cestu vzhle polsk nalez jedni listo velka super radu
        jiny svem redit prich eu silni jazyk ukaza filmu final blizk alesp reali radi dni jineh dny hry petr resen
        velik vypra vyhod ustav nacha vacla princ inves nekde okamz jaky zapla vasi prekv noci li byste jich docel
        oba uspes dnesk mests names prile stare sledo strel teplo dohod chtej tymu pohod podst hrat archi rikal
        pracu povaz posky rozvo souvi prisp bojov stest vzpom mlade zbran prise zbyte kapit unive povin zazna mista
        cena auto obecn prume tomas dokum klasi zajem ridic stars posil uzavr lety umozn uzemi roman rozsi zkous
        minim tym boles jiri muzi hokej brezn partn ona kraji naopa clank psych kratk prijm stras druho vzdel vnitr
        metru dodav oblib slavn obran kamen mnozs bud pekne oci melo spis zpet zahaj akce dle ohled vedou cesta
        opatr utkan zapom male olomo nebez prava nakup hotel video vlada souhl zena zacne tehdy jdu ruce prumy strom
        potvr umist rovne dopln rozum zaver vybav zvlad dalek ovlad jejim rozpo obcas pomah stano soukr povol podil
        tvori zitra ceka vytva priji in noc jehoz mohlo mene popis vi prekl prakt skole odmit kriti ucite letad
        rados hraje vzdal oddel libi prube ulici regio cesku vcera uspec silne parla objek nepre novou oni sestr
        vidim absol vyhla udalo sami nesmi pojis konst demok trene tvrdi vyjad poraz typu
        """
    ),
    (
        "da",
        """
        og er af det en at til pa jeg har for ikke med den der de du sa kan som et var vi om han fra men skal ved
        vil ogsa være efter hvor nu blive man hvis eller sig mig her hvad ud komme alle godt meget noget samme da
        dig kunne nar lige min op dansk blev havde mere over hun ar se fa bare far have under dem to lidt mange selv
        din vores arbej finde først kun deres helt ma end jo andre denne dag dette hans ind flere gør ja nok mod
        danma bruge alt været gar god igen os fik hele ville gang virke hvord nye nogen skull spill nogle tid siden
        hjælp ingen sidst ham sadan maske sin rigti hende forsk gøre anden siger polit altid kom holde bedst melle
        del uden tilba store ser andet fordi gerne tak køben bleve inter før tror næste dog hvilk menne stadi kvind
        genne grund inden brug dit kommu hvorf lille tage sikke ga længe verde mit perso bedre hos ret stor forst
        tre giver mest mulig folk ny ønske spørg bille aldri ned bade disse bland børn dine tager vigti endnu betyd
        set følge tidli start stede gik hold mand begyn penge star nej samt probl ligge ting hjemm faet gode mine
        omkri histo forbi gange give hvem synes plads derfo elske lande kende aften hurti famil vej omrad skole frem
        klar sige tænke morge sætte hoved størr hjem hver lide aller fakti still prøve helle par sted fortæ mindr
        udvik mens made skriv handl tog gamle død altsa mener navn the vel forsø dage liv forho betal sit sidde
        langt fanta mænd side tv række lave tiden samle medle passe stærk produ kr ude brugt stort vist vider gener
        natur haft kort unge størs forts maned darli virks begge jer nyt væk økono sener vinde masse europ ofte sine
        laver offen tale folke sagde sker skrev forma ca gjord jeres lang snart selvf vente taget kalde enkel liges
        kampe indti lad sende mal ændre socia timer rejse fire via direk enest særli kendt bag bør gjort dagen klass
        sæson dejli overs uddan leder frede byen døde svært søn viser bygge mærke la eksem chris ander rundt minut
        speci lavet mor ord kæmpe mangl lever minds burde mad rette somme skabe spænd lukke haber besøg fem hej især
        reger kontr funde overf delta matte skyld kører dr fast film gaet gav høre forsv resul flest hinan hvert
        musik samti svare aktiv oplev huske egen glad intet nr beste progr anven samar aarhu vide kigge fandt grupp
        milli ameri igenn ses uge tjene antal stopp artik endel by købe lyder tæt lokal forve venne foran glæde
        vejen gamme kræve valgt dele flot form møde sagt selvo norma fremt sælge beslu stand fint kl usa valg støtt
        dreng spise falde sikre ligne allig fjern kunst imod sma sta tur beskr bad aftal flytt vælge fejl læse saled
        slet foræl lægge tilfæ al na stemm konge marke fælle lands farve overv ringe blot føler job kamp lov ok
        kirke reste livet stykk skift syste odens velko datte nærme alene in lade pige parti samfu ide slags præci
        snakk super borge frank bog fald of søger fores organ venst konta børne forkl ansva indsa lykke løbet engan
        fodbo almin kraft hvorn live læs netop sendt færdi numme taler øvrig fokus lærer menin tanke ekstr vokse
        barn fri fx køre pr sjovt vand ad miste behan aalbo trækk tænkt trods video perio hus spil skade piger kultu
        besky tidsp moder holdt hedde derme fuld høj svar modta and senes orden proje konce jorde forbe meste prise
        posit profe klare krist desud desvæ hen lyst lære new tag priva selsk kærli besta græns opgav viden foret
        bil hører land sat hente perfe model peter ansat klubb klart stod kæres huset lække styrk centr træne forsi
        vidst egent unive bygni værdi ældre ars bor inde john seks serie kriti plane effek afgør forme bevæg telef
        eu marts time uger tekni gælde brænd indeh stati udfor forke forde deref fc tro tekst angre givet proce
        alvor nødve langs tvivl dække point ifølg it behøv foreg lange foren niels heldi vende regio natio place
        liste konku nyhed stop navne oplys hjert ramme hygge regle engel optag bla forla stude sport baggr udfør
        regne aret eget ene hørt maj skat bøger sagen styre rad tilla desig fremm fange hænde koste egne fedt grati
        husk septe ske vær afslu sprog billi udtry følel fly gift nuvær plan sag mande frems kaffe overh chanc tyskl
        konse offic lejli planl herun højt pris uanse vise tilst hardt opdag dræbt øjebl opret forsl svens sla derud
        overl overt herre el let hand søren forbu fængs afsni itali april glemt press km løb okay sgu tal værd kvali
        rolle frygt hande hotel højer meter udval løber forre succe medie motor højre forha mobil omfat juni lars
        leve sex grad indga overr yderl vandt hvide forar nivea brand konst smukk minde arets dyr ej mio nødt on
        sort vis medic løsni utrol funge state pakke micha ha rolig arhus popul vejle firma forud cm enhed fat slog
        frans danne drikk lytte infor trans pluds studi tradi præsi ekspe skabt kunde ende find gud helst love sæt
        søde troed tøj konto situa digit krone hænge sorte savne udgiv bogen sveri journ hader korte bo galt janua
        ol stil træk forfa tyske ah inspi eleve præse opfør afdel respe væsen ferie relat tilbu arig enten erne født
        is krig nemt slaet thoma flygt eksis parke sjæld simpe udgav marti mødte overb repræ energ augus kaste alder
        sygdo domme spurg indre gansk lys nemli oktob røde syv øjne karak stran smart lette beske læser finan forta
        ens rande risik disku typis erfar tredj træni abne høje krav træt type ung vild you køber stats event værel
        modst henri varme bekym fødse benyt profi filme ledel anbef medar præst arige dens kære ondt skete anmel
        biler bilen stige erhve solgt tusin nævnt fest fin rent
        """
    ),
    (
        "de",
        """
        die der und in das ich ist nicht zu den von mit es ein auf fur im sie eine sich auch dem des er als so an
        dass bei diese wie aber hat aus sind nach noch werde wir war du nur unter wurde wenn oder wird was einen
        schon man am um seine haben einer zum kann uber durch da einem dann hatte ja habe mehr ander keine mir sein
        vor meine deuts mal gross zur hier mich wiede immer bis gesch doch ihr gegen jetzt jahre weite alle konne
        sehr konnt muss uns spiel vom bin gut erste arbei unser gibt ihre eigen leben mensc inter viele einfa mache
        alles selbs recht waren also geht viel zeit schwe ab ganz richt macht denn beste klein damit dir will sollt
        grund gleic berei finde ohne weil etwas beim zwei ausse wenig ausge schul mein stell soll eines kein seit
        weiss wo komme stadt dich verst kommt heute besch hab nun deine zusam lange zwisc siche letzt wer versc
        welch jahr ob ihm frage einge ware perso ihn beide offen sonde natur liebe kinde zuruc musse mogli dabei
        genau schei gerad schne lasse wirkl einig schwa glaub berli dort besse ganze musst aufge neue polit ihrer
        gemei bitte aller wisse erst wahre stand mitte warum woche hast freun folge ihnen ihren wolle bunde bleib
        schla mann wohl sowie entsc hinte schli viell drei veran sehen dazu euch meist irgen leute brauc sei vertr
        stark seite gehor tag wicht sagen einma steht dafur ins beson heiss erfol versu schre wegen staat danke ende
        nie uhr weg probl wollt gemac zweit europ frau welt bekom lande jeder gehen alter verla darau neuen gar
        junge stimm mocht reich spate nachs gute statt jeman the dies etwa schle bist frank famil hande schau solch
        jeden geben bring stehe entwi poliz sagt geld teil kunst allem davon fraue platz neben stund krieg nacht
        fast tun verei sieht besti beisp de denen klar halt jedoc paar denke kanns musik bekan monat liegt solle
        leide studi gluck gab manch fall chris regel verwe koste ersch allen leich kam ihrem schri allei wasse nehme
        direk worde lasst nein sogar zwar erhal morge erkla bedeu sozia verha trotz haupt art stras ansch anfan
        geste entsp sagte niema halte minut klass darf oster sonst bilde ubers gerne verbr fruhe abend einzi angeb
        oft burge geset vorbe namen sache milli land vorge erfah produ gesel grupp proze manne zeigt errei herau
        krank regie wirts dein preis schaf forde absch gefah infor suche of ne verge genug punkt gefuh sprac darub
        deren hin vier kenne techn guten gesag kirch anges geseh kurz konze fahre funkt verka einze niede falle
        leist bzw euro mehre kampf thema gewin augen begin parte haus ging besuc natio gesam onlin passi nachd schwi
        munch uberh bild je weit betri fuhre bayer konig erwar sport dritt beric kriti besta posit verle gewes kompl
        fried entst desha eben inner gener schlu hause fehle deutl mitgl wunsc erinn vorst abges schut tage fuhrt
        daher wunde ergeb damal bishe video ernst aktue kaum treff kultu gebra desse essen finan mutte uberl vergl
        daran neu hoffe vater franz kurze hochs falsc syste verfa alten verbi organ verli betra start fluch super
        erzah gefal zeige beweg warte jugen beruf sofor echt schad liege langs gesta gesun diens aktiv zahle norma
        laufe regio lang usa hohe druck zukun kreis verwa priva dinge ebenf dank eher mag pro momen kraft ameri
        antwo elter tatsa minde einsa ort bald ubrig gefun sprec hambu bevor gewor kopf verfu hand us auto danac dr
        jede korpe endli grenz rolle erken proje schic ubern dauer funf allge moder eu gilt einst auftr artik wahle
        verlo schie strei blick wider hoch egal neues aussc nachr verdi hilfe nahe bezie beitr schme versi markt
        reise kind oben rund spd hoher freie gespr vermi los gesic gott helfe wohnu steue gegeb meinu uberr selbe
        verte daten ahnli grune zentr train bezei progr her is setzt gebau stuck somme trans nutze spezi lesen durfe
        spass zunac herr kaufe madch worte angst quali kontr oh teile fand biete sechs bissc geleg volle laut alte
        film team absol benut trage mitar betre besit jedes engli wahrs spric sorge lehre feier gewah and buch wort
        sohn linke ii licht durft steig disku entfe liess jewei haufi geric stein zusta energ peter unive volli
        angel ausla verof kommu prasi brude teiln zieml behan idee chanc darum all fest form frei verke meint zeich
        beruh lerne fussb genan wahl aufga auszu histo verda tut jedem raus wert wien titel ferti lauft links itali
        feuer einzu gedan ausst verga obwoh vermu lache vorhe sehe ziel augus lage weise breit erstm erneu septe
        bezah straf gelan boden medie gewal einsc stati ca zusat insge aufgr schat mittl psych to voll wann wieso
        dadur mai geist befin traum dacht losun jahrh neuer stamm gekom ubera tagen meter autor nimmt ok reihe alt
        afd rein tod zudem uberw erleb uberz hinau sonne innen tocht ehema elekt sucht kennt karte kolle na forsc
        zahlr wills marz ebens ach cdu gern guter setze hunde wusst kunde gewis hohen gerin reden sicht vorsi rahme
        profi kling dageg inhal name wobei buche menge selte tages gebur saiso wesen rechn micha vorha erlau tolle
        wechs brand offiz bewer gehei opfer oktob novem aufzu gesto liter anspr sowoh st ausbi falls april relig
        nochm jahri insbe prinz raum konta fahrt zeitu volks wachs per sonnt hinwe begru model wande folgt versp
        telef entha horen namli situa juli juni mach new liefe ziehe demok versa kapit perfe hallo ihres genom quell
        prakt verbu auswa freue bildu ausga ubert winte aufst vorau koln manns habt nr bevol fallt vorsc marti drauf
        verbe einhe zahl gebie leite darst zimme serie echte andre erhoh blieb unver job sex zehn gedac viert stutt
        tradi hotel insti sitze press hervo erwah wette entde zumin exper betei strom runde spann sah uberg freih
        bewei roman spitz hinge linie begri konst profe ferns russi spani band
        """
    ),
    (
        "el",
        """
        και το να του με την τησ για που απο τα σε δεν θα τον ειναι στο στην οι των μου τη τουσ μια μασ οτι τισ ενα
        στη ηταν τι σασ σου στα αν αλλα στον εχει αυτο στισ πωσ κι μεγαλ μπορε οταν κανει μην γιατι ελλην πολυ δυο
        οχι οπωσ δε πιο μονο μετα ανθρω παιδι αυτη πρεπε καποι υπαρχ ωσ πολιτ χρονι κατα ολα πραγμ οποιο μεσα περιο
        εχω τωρα ελλαδ στουσ εχουν ειχε εγω σημερ χωρισ σαν εδω ετσι μεχρι κατι κατασ περισ ενασ αποτε συνεχ οποια
        καθε αυτα ομωσ μη συμφω μπορο καταλ ζωη ποτε επιση ειμαι εισαι καλυτ γυναι ενω πριν κοσμο ναι πρωτο προσ
        καλα μαζι ακομα δημοσ ονομα κυβερ τοσο βρισκ νεα εχουμ παντα ιστορ ολοι τοτε λιγο περιπ εναν κανου εχεισ
        καθωσ διαφο απ ουτε χρονο προσω τελευ επιστ σπιτι πολλα καλο πανω ευρωπ φορα αγαπη μεροσ παρου ομαδα κεντρ
        δουλε οπου πρωτη οσο ασ χρησι ωρα εκει προβλ στιγμ εγινε προσπ εκειν τροπο καλη μερα αλλο περασ δικαι σημαν
        γινει τελικ στρατ παραδ δευτε σχεδι πρωτα θελει εθνικ θελω αλλη χρεια οικον τιποτ δημιο εκανε αθηνα συμβο
        τελει λεει μεσω εσυ στοιχ οργαν θεση συστη μεταξ προσφ γινετ λεσ δυναμ αυτοσ ξεκιν ειμασ μικρο περιμ βιβλι
        εταιρ πιστε βασιλ εχετε τουρκ σημει προεδ οικογ ενοσ τελοσ κανω φυσικ παραγ φορεσ ποσο αυτου επομε ειπε
        γραμμ ολουσ υπολο κομμα κυρια εκτοσ υπουρ κατω αποφα γνωρι χωρα χαρακ ακομη τετοι πολεμ ποιοσ ομορφ αρκετ
        παρακ συγκε δρομο προγρ αυτοκ ξερει συμμε αυτεσ επιχε κανεν μερικ παλι νομιζ γερμα απαντ απλα εμφαν ευχαρ
        εωσ επιτρ εμεισ κοινω καμια ιδιο κοινο εργασ θεσσα μολισ γενικ ασφαλ λειτο ολοκλ αφου επειδ πισω πατερ λογω
        πληρω παει ιδια σχετι πω ακολο προκε ειδικ θεμα ελευθ δυνατ ειστε ειχαν ολο ολεσ αγορα φωτογ λενε αναφε
        σκεφτ πολη τμημα ολη κατηγ ακριβ αποστ νεο μουσι διαρκ ακουσ ξερω παρα παραλ γραφε διαβα αναπτ ωστε πεθαν
        τραγο μεταφ κανον ερευν μιασ καιρο μοναδ συλλο αυτοι εν ηδη τραπε θελου προσε θανατ κοντα δυσκο αριθμ παρει
        αλλου γνωστ πιθαν παγκο συντα ελεγχ χριστ δηλαδ σχολε κυκλο πολλε σημαι μετρα μα ωρεσ πλεον αμερι ενεργ
        αρχισ παιχν συναν γι ευρω σταμα κυριο αστυν κρατο παιρν μερεσ αριστ διεθν αναμε αναγκ δημοκ λεω βραδυ σχεση
        διαθε λοιπο ετοιμ προστ επιθε δειτε σιγου συνερ θεσ καρδι ελα τρεισ ισωσ εσεισ βλεπε συνολ αληθε επι υπηρε
        συνηθ παρασ πηρε ματια σειρα εξω ποια κερδι πληρο καθαρ κοιτα αυτον μπροσ περιε καταφ φαινε υποστ μαλισ
        πειρα εκανα επιτυ ανακο ενδια εαυτο μπορω γεγον κεφαλ αλλαξ ολυμπ πει διαστ αντιπ παραμ αντισ μηχαν πολλο
        συμβα εικον ημερα ταινι αγωνα ιδιαι ταξιδ εβδομ αλλεσ αρεσε διοικ εκατο περιφ σκοτω αποδε εκπαι πανεπ χρηση
        ειχα σχεδο συνδε ανοιξ εναντ πλευρ δω επισκ χειρο κοριτ αυριο βεβαι αντικ κλεισ δηλωσ πρωι παω εκλογ αποκα
        χρημα γρηγο εκκλη προκα παμε αρχαι λαθοσ εκ σοβαρ φαντα διαδι γυρω γιανν θαλασ παρατ ηλικι αθλητ βλεπω υπο
        επιπε συμπε μαθημ βαση τουλα απολυ δημητ κρατη βοηθη διευθ ηπα κινητ δημοτ εποχη υπερο υποθε ζωησ λογο επιλο
        υγεια πεντε προηγ κανετ ερχετ πασ ευκολ δειχν τρια εξωτε βασικ συγκρ ζητησ αναγν οσα πια φιλε κυριω δικη
        τηλεο ατομα αγωνι επρεπ δικο ερωτη πρωην υπηρχ κατοι δει μηνεσ νερο οποτε σωματ ωραια πηγαι μητερ αδελφ
        εμπορ γλωσσ τηλεφ τοπικ βαθμο επανα κυπρο δολοφ αρχη επιτε σκοπο μηνυμ πεσ γιωργ ηλεκτ αργοτ δινει δημου
        γεννη αλλαγ ενημε καλλι κορη μιλησ αντιμ μαλακ αυτην συζητ καλοκ εργο ειτε μαλλο ετων μικρη τιτλο ηθελα
        ευκαι χρωμα δικασ χωρασ μελετ ξανα τεσσε εφαρμ διακο σεπτε σωμα πρωθυ λεπτα συντο εαν χθεσ ξερου μωρο γαλλι
        διπλα μηπωσ εσωτε νεκρο τυπου αντρα σπουδ μυαλο μαρτι εξελι σαββα ανδρε εκδοσ ωστοσ δεδομ καταγ ποιο παραπ
        ονειρ δραστ περιλ σχολι μελη επαγγ βοηθε καταρ εγκατ εμενα αλλοι τριτη προιο σταθμ στοχο ισχυρ εξαιρ θεατρ
        θελετ μακεδ οποιε καλεσ χρηστ ηρθε κινησ γιατρ δεισ τοποθ κινδυ ενωση αλλων αποψε αρχικ περι δοκιμ ανακα
        συζυγ ικανο εφημε μελλο αυγου ταυτο ασθεν χερια χερι χωρο καινο ορισμ χαρα μονη αντιθ χωριο αναφο κορυφ
        ιωανν αλλοσ φυλακ εδωσε επιπλ προτα βουλη λεμε θεσει ευτυχ γεωργ πατρι ξεχασ λεφτα ωραιο συγχρ πνευμ βουλε
        παντρ βρεθη ημουν ανατο σημασ κοκκι νοσοκ αισθη αμεσω βορει προσο περνα εργαζ ειχαμ προτε αξιζε δωσει αποκλ
        φιλοι γυρισ θερμο αντιδ χωρεσ λιγοτ κινημ δουμε καθηγ μεινε κρατα καταν συχνα πινακ ειπα διατη εξετα φιλοσ
        ποδοσ λεπτο φαινο αγαπα αφησε τεχνη πανε αρχεσ πρωτε μοντε συνθη βιντε οδηγο χιλια λογικ ιδιοσ μαρια μενα
        ενταξ κωνστ αντι θεματ εισαγ ευθυν κυριε ιταλι νικη δυτικ σκληρ τεχνι μηνα πορει στειλ παιζε γιοσ αναλυ τιμη
        παντω παναγ εξι μονοσ αδεια εντυπ νυχτα κρητη πεισ αδερφ απαιτ μορφη ερθει χαμηλ καθολ αποδο περιβ αγγλι
        πηγε σχημα εκθεσ γονει πολησ παντο ρε λεξη σχεσε διαγω διατα εκτελ υπαρξ αρχηγ φαρμα μοιρα οκτωβ υποψη στηρι
        ανοιχ κωδικ κριση οδηγη επικο καφε εκδηλ εισοδ τερασ δραση μεταλ αναλο μακρι περα δημαρ παικτ φωσ βρηκα
        σταθε μυστι βλεπο συνελ νεασ λογοσ μαθητ λογια αρχιζ βγαιν τουρι αδυνα αυτησ επεισ θεωρε φιλου συνοδ δυστυ
        προσβ αυξησ φωτια μεταν ρωτησ εντοσ χρυσο κλιμα αρθρο τεταρ σενα θεραπ ειδα αντρε αλλιω ανα εκπλη συγγρ
        χτυπη ολων ιουλι πρακτ φτιαξ αποκτ ρολο πετυχ σχολη γη συνεδ εγκλη αυτων αφορα φαγητ απενα κτιρι ασχολ αγιου
        σταδι περιγ ελεγε καν αττικ ξεχωρ συναι επικε κωστα παρελ μεση ανοιγ ζωντα ταχυτ απριλ αλλαζ γιο καθημ νεεσ
        εμασ κακο ρωσια αλεξα θαυμα καπου δωματ ιατρι αναστ δικτυ γεια στομα ανεξα ημερε σταυρ κειμε ιδιωτ μειωσ
        χαρη ιουνι μελοσ δεκαε ομαδε ερχον εργα ανηκε εκτιμ ειδοσ δωρεα λιγα γεματ ποδια τεχνο μαμα μαυρο προπο
        αστερ εξουσ βαλει ξερετ τυπο μαλλι ειδησ γινον εσενα νοεμβ υπευθ πειτε διοργ εστει απιστ γυμνα σελιδ αρχει
        αγροτ παρω προχω πλαισ κα συνεπ ουσια καλημ αναλα εκφρα γειτο αθηνω απειλ βρετα αεροπ θρησκ παλια μπαιν κανε
        εντον μουσε αληθι ηθελε πηρα απογε εσασ κατεβ δανει βρει μικρα διαμε συμπα κυνηγ ελπιδ νικοσ δεκα ισπαν
        αγωνε σωστα κοπελ ατομο υπερ νεου βραβε δικα λογαρ καθεν ιδεα γιορτ νικολ φροντ θεοσ αερα τραυμ ειρην διαδρ
        εγινα νομου
        """
    ),
    (
        "en",
        """
        the to and of in is for that you it on with this was be as are have at he not by but from my or we an your
        so all his they me if one can will just like there about up out what has when more no do were who their had
        would which her time get been peopl she other new how some also them now think every after its our than
        inter good only first him into could know see two over make any then state under shoul these back us want
        right thing where becau go well said way most much very again even may reall here need great years did work
        year being day too world going somet befor off why count throu compa still never made take start got many
        those life say thoug down contr while last inclu place best such offic perso chang love man schoo home long
        look use suppo publi found house same used follo both thank three compl produ famil part come am gener frien
        betwe aroun trans child diffe bette point since speci alway find ameri servi littl help high old pleas anoth
        does own secon natio playe durin game relat numbe gover group give direc next syste provi witho each mr
        power night colle belie end must show might repor happe big feel sure team progr devel ever keep put parti
        elect someo commu stand class consi money close month creat large order polic exper free busin women quest
        away left water probl until membe city days lot name play small watch doing conce real few let calle music
        manag conti prese havin today final set actua chris becom build issue south howev done healt looki getti
        resul incre proce god top opera prote times appea histo nothi care week commi respo marke impor black presi
        white reaso level seaso event anyth unive alrea case comme doesn polit makin north enoug full live read told
        yet const cause appro infor light possi curre young bad four hard mean once tell video force desig recor
        seen stop posit court organ train based call head men took party learn perfo break activ later far came job
        side try went yes short human clear inves sever less line run says socia local allow super cours succe fight
        unite techn effec whole check matte open shit minut recei conta story cover tryin major conte using drive
        photo press retur requi singl makes toget death resea area law war offer worki stude attac leave remem maybe
        treat per car face five kind prope milli bring games withi least means hope news educa conve autho popul
        heart sound simpl agree reali relea expec early able book oh post accou along yours natur speak distr proje
        compe ago talk proba price worke share origi defen chara econo enter often given scien wrong fact guys half
        hand mind forme centr comin missi medic certa hours body food guy pay true stron atten secur profe teach
        takin europ anyon descr known almos fuck lost room win actio prett india indus total stree commo liste woman
        else girl john sayin stati playi beaut fucki phone mothe air bit hit needs nice yeah york pract assoc austr
        visit momen chanc repre regul claim comes wante looks idea past examp pictu media remai serie futur refer
        accor furth defin depar among addit wonde happy highe due move wait begin morni field paren answe works
        quali invol confi secre front charg engin ask data late saw third write serio leade appli sourc fathe emplo
        decid recen perfe disco low taken eithe stay board limit quick enjoy model featu willi rathe age wheth buy
        deal red soon turn space avail study movie franc russi match figur livin kille finan mysel form exist conse
        reach revie marri cente talki conne march inten serve value altho impro act asked fire fun advan finis broth
        perio insta expla priva behin quite gonna art easy near non plan six west princ germa trave simil coupl
        londo exten regio ready grand son kids list respe green condi sugge perce minis feeli groun locat studi
        cultu heard meet type outsi consu summe artic trade decis ident energ usual milit baby song word criti round
        indiv entir previ trust worth words journ signi physi acros custo himse gave gets self cross focus churc
        multi exact accep range inste cost cut dr held main road seems town wants paper insti mater profi meeti
        runni store color discu shows situa de re anima fine hear rest term wife extra sense norma tradi socie corre
        hands track sleep detai towar likel insid sport longe date goes land miss sex shot site middl amoun liter
        feder title favor guess piece benef broke moder espec patie congr admin remov co eyes june drink suppl avera
        confe passe plant stage reduc blood justi georg canad afric table engli above acces readi club died film
        knew lead st tv won seven estab style clean hospi annou evide diffi april onlin block strai propo weeks dead
        hold star test view langu spend excep explo compo assis stuff prepa award capit takes briti compu sorry
        neede mount hour wish image struc terri analy voice partn books threa weigh choic earth shoot score legal
        girls boy gold gone july king credi expre attem leagu japan dream intro haven lives touch broug measu david
        lower chall chief effor union thems memor selec netwo alone role initi added al bank east hot park sent
        tried champ canno arriv maste resid surpr execu democ daugh counc cance notic forwa deliv messa promi givin
        forge facto septe envir river becam areas bill cool islan versi bigge lette sprin turne websi owner menti
        deter whate footb imagi augus eight highl indep ok rate save tax raise staff relig poten civil china washi
        scene artis oppos plann engla coach regar judge blue eat fall fast felt size step recog throw absol repla
        plane vario peace searc oppor james maint stock laugh hey key
        """
    ),
    (
        "es",
        """
        de la que el en los no se un por es del las con una para lo su como al me mas si esta pero te mi este le sus
        tiene todo ya puede cuand ha yo tu ser son sin entre inter hay sobre fue tambi muy solo todos quier perso
        hacer asi contr porqu nuest eso algun nos traba mucho prime anos dos parti bien desde estad mejor hasta
        donde parte esto ahora era vez hace forma estab ni nada dia tiemp publi mismo algo neces estan quien gener
        uno segun tan vida ver habia despu habla ese siemp han nacio cuent tengo ciuda graci mayor gente parec espec
        impor esper cada estar mundo estas conoc esa va estoy bueno ano polit les comun tanto lugar cambi llega
        prese otros otro nuevo decir espan llama otra histo hecho cosas reali compa menos nunca gran tener conse
        mujer const hombr lleva princ verda gobie antes compr produ sea poco nueva aqui duran infor ultim mucha
        propi creo pais medio ellos queda presi inclu escri segur estos probl direc aunqu todas soy consi momen he
        sido casa trata poder estud derec dias socia actua centr gusta termi ella nombr trans pregu final hoy cual
        grand senti buena conti famil servi algui dice encon grupo mexic segui tres toda voy inten caso tenia cualq
        pensa compl super ayuda mis hacia corre amigo difer mient luego busca organ comen exist ningu muert pues
        empre aun conte nadie punto otras veces acuer encue siste haber progr enton numer desar seman dijo ir tipo
        debe senor adema proce conve maner ofici resul posib unive fuera noche econo relac tal extra igual puebl
        favor funci franc respe pasad podri demas cuant preci equip entra mal deber fuero dios sigui conta unos
        autor bajo recib ley video guerr paso media permi ciert activ sino capit profe sera misma proye respo da
        puedo razon ahi palab embar comer nosot artic repre padre orden seria peque liber sigue ejemp estam dejar
        juego human fin falta casi hizo tenem tus confi millo sient eres argen perio usted libro inici perdi utili
        dentr lado cosa pasar situa cerca hacie podem buen conce prote elect cultu salud exper saber herma total
        aquel educa escuc camin madre esos manan facil inves pueda vamos agua van claro junto puert nivel ti pasa
        dar ante clase recon diner empez dicie san unido efect apare local objet trave tierr queri fuerz tarde tenga
        calle horas minis varia expli cumpl puest dicho signi ejerc domin dific recue socie discu norma siend consu
        hora polic europ estuv piens regio recor music medic natur unico defen tendr insti linea mierd viene simpl
        poner accio mante joven provi tras idea tomar cuerp proba frent the meses hubie funda image libre valor
        titul mater cuatr ameri carac basta vas eran real amor uso causa todav diver vario enten entie tema hijo
        apren propo madri esas cabez ninos escue decid justi venez volve opera visit paise aplic fuert habit plant
        hacen pract pobla lucha lista expre mano hemos somos visto blanc sitio cuest disti pelic notic unas negoc
        salir sabe dirig venta criti olvid milit elecc chile carre decla admin anter quere descu ocurr minut aumen
        rapid emple medid dispo largo merca vuelt acept prepa ofrec acaba defin insta pagin mil haya foto miemb
        prueb celeb estre secre ingle crist juan veo pobre indic convi datos mundi unica oport futur alcan condi
        norte senal cient mes serie campo hijos priva cinco vuelv ello revis munic campa espac anima canci acerc
        oblig popul enfer reuni realm limit circu proxi indep perfe distr civil movim alli refer logra atenc colom
        color dicen alto web mensa docum vivir respu guard vista regis coraz dio repub cargo antig marca chica muest
        recur base tuvo digo hola paz zona papel capac plane terri decis plata canti fuent debid opini cuida viaje
        podia ident tecni asesi os cara ojos obra maria salva manda apoyo compe ve desca preoc democ jose camar
        julio sabes miedo anali unida corte suert origi intel comie ocupa enter regre etc casos luz pena cuale prome
        siglo indus menor lengu resto fotos exito vos rey terce desti finan manos diari premi motiv ganar deja igles
        fondo compo propu labor encan imagi santa iba dado mayo costa culpa patri anunc alla prest integ vi lider
        asoci negro marzo deben sur peor recie viole ensen comis relig depor condu envia supon quiza comid sorpr
        fecha pesar mira ampli tampo junio evita chico feder afect dedic tribu tecno menci incre edad revol sufic
        supue carta abier levan secto creci adela marti tenid deter impre suced ingre benef despe tradi octub voz
        explo model ejecu conci usuar invit coleg asegu desap llego jugad mostr apoya latin inver disen plaza exter
        rio refor march obser ambos sean modo metro perde gober futbo cuart energ obten volvi soluc colec escen
        desta destr disfr septi abril plan posic aca cerra calid acces legal podra depen desco ganad banco alime has
        lanza viejo telef artis asunt error dejo elegi asist golpe candi pasan novie descr agrad sabia encar dan
        seis maest previ congr firma hicie dolar clasi brasi corri agost cabal pelig depar victo fiest estat conde
        ellas enero jefe leer canta alema pagar gusto catal moder alred reduc recom tempo febre pront perma casti
        cabo vale haga carga canal pudie edifi profu telev multi selec feliz monta event manif cienc radio ocasi
        sacar estil promo vivo corta arte usar sufri prima ambie liter dolor vecin dormi felic detal jugar obras
        duda acomp confe carlo presu epoca solic crear vende enfre demos orien habra opcio mar alta vivie barri
        resol perdo nino refle texto desea relat twitt equiv tanta alter arrib santo impos justo sueno estra regla
        llevo angel encim limpi perro japon fisic conju deten mama of red espos porta afirm campe aband salid hospi
        serio villa versi sangr izqui hermo banda tuvie aprob clara sol saben ah ayer nota vaya indiv perte separ
        creer regul inmed diput simil retir
        """
    ),
    (
        "fa",
        """
        به در از که این با را است رو من تو برای بود هم ایران تا یک ها شده ما ان شد می یا بر شما همه سال کرد خود هر
        یه چه های نه کار باید دو پس اما ای اون فقط دست یکی داره کرده دارد چرا کردن اگه روز فیلم قرار نام کنم استفا
        بعد او مورد الان دارم کشور اگر باشه خیلی هست انجام بازی نیست داشته تهران بیشتر خوب كه کنید گفت راه روی نیز
        چون وجود اسلام سر مردم چند زندگی اول حالا دیگر فکر ولی پیش کردم کن بوده نظر امریک حال دوست مرد چی باشد شدن
        شود هستند بین داد مثل نفر استان دانشگ امروز تمام زمان سه کند بسیار اینکه بدون تنها داشت شرکت صورت عنوان شهر
        کنه بار زیر ساعت انتخا دربار واقعا بچه حرف کتاب توسط باز بزرگ زن کنیم اب تاریخ خدا واسه سازما اين داده دولت
        دیگه ماه نداره خب شب منم اینجا البته میخوا بخش جهان خودم دختر درست ملی همین هنوز وی بودن وقتی چیزی جمهور بشه
        بودم بی جدید قبل نمی فرهنگ برنام دور دوم افراد تولید انسان بالا زنده وقت کم ادم بده علی گروه بهتری دنبال
        اطلاع زبان گرفته همراه ام بیرون توی خودش عکس مهم هیچ اقتصا خانوا باعث جنگ دلیل هزار کمک دارند تغییر خبر کنند
        ادامه اصلا نداشت امام تیم خونه محمد میشه پول پیدا گفتم دارن دکتر شدم طرف کردند بیمار بهش تر شروع نگاه سیاسی
        کنی خواست اصلی حتی ساخت نبود وارد انها انقلا قانون اولین ایجاد بهتر داری سلام هفته همون همچنی اره پایان
        خواهد مجموع مرگ نشان پشت کسی کنار گفته اموزش گذاشت شماره جا خودت زمین مجلس منو میان چقدر داستا مختلف اعلام
        میکنی ندارم اتفاق برخی توجه جان حضور دوره زنان مشکل داشتن منطقه جواب حقوق خوبه عشق پسر یعنی برابر ازاد بازار
        بیش کنن احساس تعداد فارسی جای حق خانه دادن کاری کل گرفت گل موضوع انداز دارای نماین جهانی میلیو میتون بابا
        جمله انتقا افزای دوبار اجتما اشاره برم خون روش ريیس شاید شبکه اسم نوشته احتما کاربر نمایش فعالی برگزا امنیت
        بگم ثبت رفت قابل میکنم نوع نکن گوش نتیجه اهنگ مقابل اخر اشتبا جامعه میدون مانند بهم خاطر دنیا نزدیک افتاد
        زیادی سیستم زندان بودند حمله خانم دار داریم داشتم رفته صبح غیر مادر مي مگه نسبت پر گذشته استاد سوال زمانی
        بدن حسین سمت علیه مرکز پدر قهرما شورای گزارش شدند لازم همان اش گرفتن اقای حتما شرایط بد جمع خوش طول قدرت
        لباس مدت ممکن پایه چشم اصفها فوتبا تحت ترین مواد کجا کردی کی انگلی اخرین ارتبا کنترل اغاز اثر خارج خوبی درصد
        ندارد نیاز واقع مسابق مدرسه برادر ازدوا حکومت مسيول تازه جهت خواب دی سطح قسمت لحظه نقش منظور اند واقعی لطفا
        نشده همیشه کامل مربوط رابطه عمومی معمول حالت حرکت زاده شکل عمل فصل هستم هستن کوتاه وزارت موجود انتظا ماشین
        اساس خط دلار سی قیمت پی چیز چیه حمایت فرمان کشوره علمی معرفی وزیر چهار منتشر دوستا ترجمه اروپا تصویر کننده
        اماده درمان بدم حس داخل ده دیگری رنگ سخت میکنه نظام پخش کاملا افغان محصول زمینه خودرو موسیق ترکیه طراحی امشب
        برو بگو حدود ساله سایت سوی شکست فردا قبول هدف چنین کشته اقا مهندس اجرای دریاف بخاطر رفتار سینما بن درد رشته
        زدن علوم پنج همکار منابع امکان پایین دانلو وضعیت دستگا اهل باشید بسته بیا دلم زده سوم صدای طریق هاي پرداخ
        انگار مدیری اجازه کارگر تبدیل خارجی شهرست دوران سیاست جریان بیان حساب دسته صحبت طرح عاشق هی چین کارت کلی یاد
        اینتر دستور فرزند بررسی منتظر اومد باش باشم تلاش حسن رسید رفتن زیاد صدا محل نامه ویژه کاهش خیابا تصمیم ابتدا
        تلویز موارد خودمو مبارز هنگام سریال الله برام برد بره تموم حل عالی فروش موفق موقع توسعه اس ایا ارايه مناسب
        اینه تن حاضر رضا سری شامل طی عوض چطور روزنا حداقل ساخته نمیتو استخد پیشنه ازش باور بلند بهت دل دیده رد ممنون
        اخبار تحقیق روستا اعترا دانشج خودتو برخور بزرگت اصلاح روشن سرعت شاه عراق کلاس اقدام خواهر محدود تشکیل اعتما
        مطالع ارزش داخلی دین زنگ سفر صفحه کسب کمتر بالای اینده اونجا ساختم باشند پزشکی نگران باهاش اتش نیروه مراسم
        بری بعضی بله ترک دهد مال مدل نفت دقیقه البوم میکرد امد متوجه انرژی مرحله تعریف اختلا نظامی براي جون خرید
        رسمی ست سوریه سیاه شه شوند صد طور فشار میاد هستی کس مخالف تجربه مرکزی انتشا رسانه بحث درس سعی شعر مالی مشخص
        نشون هایی پا گرم طبیعی کودکا ازادی خوشحا شهردا شیراز خودشو تاثیر اومده بلکه حد دفاع ساده سبک سفید سن عضو فرد
        فضای قتل لذت گونه فرامو کرمان شناخت مقاوم تبریز علاقه هزینه المان مشکلا اتاق بریم خاص دادم درک سنگ شمال غذا
        نسخه معروف خوانن چهارم میدان پروژه رسیده مامان مقدار نمونه نیروی اضافه جدا خنده روسیه زد سگ شهید نفس کوچک
        پرواز نمیدو اداره جوان فرانس بازیگ شخصیت اجرا ارتش بانک برق خاک دارید دروغ دهه راحت سایر سید شخصی علم پیام
        استقل عملیا بگیری میزان انان ابی متاسف ندارن امور باد باشی بعدی تماس جایی جنسی حالی حوزه راست ضد علت مسیر
        مهر نباید نور کردیم کمی سرمای گرفتم درامد روزها نهایت انواع برداش سلامت موتور جز حفظ رشد قلب کد متفاو هواپی
        نخواه الکتر برگشت ترکیب عربست اونا اونم ثابت دفتر طبق عدم فارس فوق مثلا مشهد مصرف معنی مهدی هفت هنر پاسخ
        بالات پیروز مجبور نداری مردان فاصله مسيله باشگا افتخا اعضای اینو حذف خبری دانش رهبری زیبا عصر فعال ماست مدیر
        هستیم واحد روابط کسانی پادشا کارها روحان دیوار برگرد سرباز معمار مسلما درخوا اصل برتر بزن بزنم جلو ماده محیط
        نجات هوا گاهی گفتن مستقی واکنش امده جوانا مناطق اورد بنابر تحصیل احمد بیست دولتی زود سپس غرب نیمه همش همچین
        زیبای انجمن معلوم خواند بازیک ببینی سراسر اتحاد میکنن استرا علاوه ازمای کارشن اطراف قدیمی نکرده دسترس باشیم
        ببین بدی براش دید طلا عمر لیگ متن مقام ورزش ورود يك چاپ کدوم کشف خدمات اشنا مطمين ناراح خواهی تحلیل رسیدن
        ماجرا خورده دیدار دنیای جشنوا توضیح پژوهش بخشی تک جام درجه درسته سازی شش قطع هرگز پست دخترا میلیا بردار
        برنده خراسا پروند دیگرا فرستا معاون برات تلفن جالب جلسه
        """
    ),
    (
        "fi",
        """
        ja on ei etta se oli mutta ole kun niin myos han jos ovat voi sen nyt suome tai kuin en kaikk joka toimi
        olla sita vasta mita olisi vain jo kanss tama sitte viela ollut kylla siita koska ihmis ne seura paljo vuode
        jalke hyva miten hyvin kaytt mukaa pitaa saa seka tulee kuite halua olen tassa paiva mitaa ihan hanen vaan
        vaikk perus eivat aina viime mahdo miele jossa tehda katso mika koko ennen suoma helsi tarvi muuta naytt
        varma jotka suuri kansa ensim talla aika kanna taman tapah eli maail silla toise valit oleva nain aikaa
        kerto et muist polii halli vuonn noin kiinn tutki juuri todel kaksi eika siis kesku oikea siina tarko ehka
        itse valmi vahan koulu puole onko tuo yksi joten jotai esime vaiku vuosi kuulu pitai elama jonka miksi enemm
        kolme henki lisaa kuten kirjo lisak ettei yhtei jarje taas tuli kiito kaupu aikan raken kirja enaa pitka
        joku parem edell tieto tarke siihe voisi voitt paika tasta saada keski eri tahan muutt tata he meill siell
        osa yli vaiht vai suomi tulev ymmar tilan ainak sella kuink no puolu liitt ruots kehit loppu ilman missa
        kerta merki vuott pois yrity viiko niita oikei tieda loyty aivan maara sisal edes mm oliva tarjo kohta kerra
        suunn paast paatt mies kahde toivo oikeu joukk lahte ongel venaj pysty palve sai paikk johta tuntu taall
        sanoi pelaa tekem euroo nelja yritt muute miehe tunne eloku terve selvi huoma vaike mina kaiki tuott pieni
        toine huono alkaa paall kaike mukan valti vanha kasva taval matka jopa kautt heida hieno voida mista tieta
        lapse tanaa kasit maksa paras asioi juttu keske menna suure aluee yleis parha liike sillo aloit me ajan
        liian talou ottaa naist piene paase ympar usein valta tehta valil helpo tekee saatt heti hyvaa samaa julka
        suosi samal varsi meida jokai minul hetke uusi riitt taysi korke laitt synty antaa vaara menee vaati nama
        olet tiedo sarja erity turva lahes nopea uuden voima maali puoli kayta yhdes naise suora yhtey lapsi kilpa
        pohjo teki uutis saman ainoa kysym perhe siirt lahti vastu tavoi kayte onnis joutu kaude julki lahet laske
        niide ohjel josku asia muun toist asian toisi josta takia saira hanet yhta jota paato hyvak vapaa kerro
        saksa jatku vuoti ottel liikk video kukaa yhden kunno the ala tunte yksin asiak silti nykyi tulla tuota
        tullu miljo tuoll vanhe yhdys milla aiheu asiaa hiema voit verra tapau saanu kuuka muita huomi yleen kaver
        pari selva ratka kesta opisk tampe ilmoi hanel vuoks yllat alle olin oma oman saata olema yksit nahda takai
        kokon tunni suhte muuto lahde omist asti kai esitt ajatt osall lopul molem joita osoit asias jolla erila
        yhtee tarpe koske yliop tulos mieli tule prose autta ruoka minka nuori poika sanoa jotta poist sama iso muut
        siksi jatka markk yhdis sinne kay esiin viest mihin kuka sinul myohe pohja kolma jaa ehdot ystav miest itsen
        tayty tehty perin histo haast naine loyta kymme eritt kutsu kuole kayto odott jasen neuvo tiete sanoo ollee
        muass edust arvio minuu valin minun puhel paran opett tuomi malli tytto ensin alkoi joiss musta jatko ajatu
        joo meni sahko ma aiemm mielt totta maini rahaa mukav viera tyont etela taist lapi ensi osaa aanes jatta
        joide paivi sosia itsel kokem sopim vahin uskon muide lopet luonn toteu toki pelas kyse piti ulkom paasi
        ryhma menet lahel voiva piste jollo tosi helpp huoli vittu tiety tulok sanot kulut vahen yhtio pakko yha
        esim kauni niist paass muodo lento kaupp tehny naita sijoi uutta maari hoita sanom euroa komme kielt kokoo
        kiina kokei valko hinta metsa monta ilmai laste eteen arvos valtt olemm aikai mun ammat puhee tayde nykya
        viikk sijaa kuoll tarin jai nuore maan paska kanta musii kohda melko hausk tunti johon karsi pelka kultt
        varte eiko ikina of media kuull menne suunt sijai asema onnek koira uudel korva ulkop tapaa kovin pidet
        tyopa ollaa rauha epail presi ameri joill kunni kaupa miett sina uusia hanta jumal valis kuva miehi urhei
        huole homma vahva soitt maaha mikaa viisi joulu tana puutt tosin pian itsea tuon hankk kuulo korja nosta
        pelat kayda riipp sattu norma kello tulis naisi ransk pikku leikk vaihe huome toden puhut kuvaa suori tekij
        engla ihmin kotii yhtaa liiga kalli harjo sinun entis vahem sopiv hyvan rakas tekst liika kuule nimen enka
        onkin in sain hei kysee sukup vihre tyota selit vaari keksi lista jalka turha saapu nimi ulos kohte silta
        todis aihee edusk joist monet syksy tappa sielt luvul luvun tee samoi taita tarka vaimo laaka paino heill
        kohti saisi kunna kuoli annet mesta avull tunnu kuvat asiat aiti tyyli uudes usko voin saava ihana mahta
        takan saat tanne mitta palki heikk pida kiva palkk anna moni jalle jonku viide taytt saast melke hyody koton
        poikk taa aikoi aikui linja minua aluss toita toime ohi tekni virhe ravin energ sille vapau kasvu palau
        luott asunt hyokk tarkk helve jaksa auton minus jonki paris to alla joko taust kulje seksi nouse myota paits
        nousi alkup palja johtu pitan hyvia lahin keino rakka kavi nuort tosia lisat auto vakav lehde kappa tilas
        hilja maa sisaa syyta kevaa muual vasem ostaa kotim eilen kauan mieti ilmei halut menes kunne emme omaa
        ajate kaant tykka tuoma eriko useit aurin vahvi enite klo niill polit kasvo saavu voinu lehti verkk tekev
        vaitt tilaa useam vaali apua syy silma krist kusta itses toisa rahoi laina kierr nakem edess halus johto
        kunin toi sun eu new tuski kavel loist hyval herat inter lansi seits saily naide kulke tehok kuusi tyosk
        ilmas harra ota oy katse laaja metri heita otett jouko havai japan arvoi antoi armei uudis sivus elaa muu
        vuoro itsek olevi kahvi verta raska esite alust maino alkae oo valla hyvat nukku punai esity sotil venal
        kilom kuvan saati tapa tv heitt syytt talle kiele numer vakiv isa kirkk rajoi pyori syysk lauan varas rooli
        mukai ihmet taalt kuvit laaje hetki laita ottam kaynn osalt etenk nakyy menny pelkk juoks riski and kuunt
        kulta toiss sovel norja
        """
    ),
    (
        "fr",
        """
        de la le et les est en des un que une pas du il pour dans je qui au sur ce qu par on ne plus avec mais ou
        comme ca vous se tu elle son ai si sont tout fait nous etre bien ils franc cette faire sa meme aux me autre
        ont parti entre etait inter ete contr mon ses lui aussi peut deux moi leur grand tres quand ces apres perso
        suis tous nouve premi sans toute avoir non quelq va encor alors passe avait temps petit ma dit ans trouv
        donne peu rien parle avant monde te dire trava fois annee toujo voir faut votre bon depui donc notre homme
        publi chose sous jamai vie moins deman conse prese gener derni pense prend toi dont certa deja reste atten
        quoi juste droit soit trop compr heure femme compt ton leurs arriv trois porte const place oui vraim chez
        gens point histo as ainsi pays impor commu pourr produ mes paris seule trans polit servi ville aurai nombr
        bonne beauc enfan jour conna parce es utili appel sera etat nos aucun ici cela jusqu cours vu serai direc
        conce momen propo cas doit laiss meill quest regar journ jeune princ march equip arret eu mal appar car
        penda compl fin mieux puis famil chang elles natio group plusi pourq ta cet ceux diffe maint souve repre
        europ super jours mois vers sais raiso reali mort repon celle moyen conte centr elect fais part perme cote
        sorti merci aujou hui saint aller montr socia veut crois propr egale probl veux serie peux vos organ pouvo
        socie maiso chaqu celui forme presi semai conti rappo nom prix ameri fille aime class vais habit mettr seul
        colle proje proch besoi eux lieu lors vrai artic force cherc effet gouve confi selon accor compa simpl econo
        ancie possi enten coup somme livre tete tant insta milli progr suite etaie fonct savoi photo genre retro
        avais aille syste affai secon emplo retou ligne speci avons sembl renco exemp assez regio devan cause minis
        appre sens devel debut liber quatr devra trait dis exist ci jeu soir avez decou guerr compo final surto jean
        ni infor telle ensem consi site enfin font popul recon pres nivea lorsq terre expli plein deven mere eau
        champ natur blanc pere assur puiss garde vois dispo envir relat tes quel tourn ecole prote reven video regle
        titre amour faisa marqu loi pris polic origi quebe argen facon mesur techn fut belle reche diffi pu peuve
        activ unive resul profe ecrit autan gros face charg eleve oubli quali proce exper allem defen cultu manqu
        minut preci vient ouver etude membr prefe faite facil passa etes gagne tombe sujet dieu fils mis assoc offic
        actio finan rappe match the air impos bas loin etais autor idee depar press scien total saiso notam nuit
        vont actue etran matin ferme ordre situa tour vue pluto posit canad annon quell respe explo achet dessu an
        esper aura film ensui justi forma neces essay aide risqu profi train lance appli corps haut or prati frere
        base capit pierr rempl chef avaie tard fort etats chamb manie ayant etabl mauva grace main terme doute coupe
        entra verit poste mise coura limit malad piece type sait plan commi decid norma voitu secur ecout occup
        etudi signe haute abord creat image choix vite ah afin long yeux trave opera chois appro parta touch oblig
        table attaq etant admin valeu devie terri nord voila angla succe rentr sourc chanc suffi sport numer clair
        paren condi mange viole musiq etc gauch prepa respo secre resea joueu chant connu auteu joue senti but cinq
        mars truc rapid relig depen humai avanc decla longu langu pouva ajout plais rue agit impre sud parfo unis
        envoy peine milit suiva reuss siecl anima condu rendr corre age marie conso route voula conve art beau amis
        maitr deuxi jouer suppo monta septe voyag indus objet offre merde prive parfa attei obten epoqu longt voit
        mouve artis diver seron chemi comma carte provi perdu perio mai coule in peur juin presq rouge court parmi
        forte prete texte oppos monte defin accep libre victo engag imagi visit reuni milie sante messa augme media
        quitt quart ident armee acces insti quant compe repub vivre large effec envie mot lire allez voix comba
        termi criti souha gross autou puisq juill avis cepen hier local maria resse chris medec liste prise pourt
        refle accom honne scene ensei vendr fond mec ouais itali sorte laque refus occas tente octob viens espri
        assis uniqu entie pouve invit gars inscr œuvre cadre major stati carac reser decis ait chacu missi resta
        integ croir avril janvi venir jeux roi evide derri front campa espag energ tel mondi candi lettr devoi salle
        malgr appor doive memes club cœur of doubl prece model surpr refer dirig souff telep date patri desti remar
        feu mots decem combi conta aimer peupl eleme dispa aout dange pouss terra fourn situe novem echan riche
        mater manif revie discu vas mode bois dix six clien burea retra evolu grave role physi analy colon inves
        expos objec devai espac villa repar demai civil obser evite priso adres domai rende louis extre souti aider
        essen temoi bout noir charl solut marin allai fevri faibl bonjo moder recom volon met ii voici inten sinon
        faute indep pauvr bless autom exter signa accue porta dirai indiv docum confe duran revol eglis victi vieux
        extra menti posse espec empec avion pours intel parto matie parol banqu exact regul essai cache mer pire
        lien sauf evene proba indiq ouvri repri detai redui confo hotel estim plupa sauve oh ami cour editi medic
        fonda permi resso tribu bande cheva vienn racon mobil preuv feder merit putai expre veule multi leque spect
        cher erreu hein hors archi faudr initi educa endro futur celeb tradi vente agric circu euros dois suivi
        absol soire benef parte roman ameli distr exerc inqui prome rendu incon regim favor versi bient domin debat
        orien bouch assem democ perdr secte fabri leger chiff
        """
    ),
    (
        "he",
        """
        את של לא על זה הוא אני כל עם מה גם לי אם היה יש אבל היא או כי יותר רק אין ישראל אחד אל בין הם לו שלי אתה כמו
        כך לך עד הזה שלא שם אותו אז זו טוב שהוא כדי כן עוד מי להיות ולא לפני בית כמה שלו כבר בכל שאני אך דבר זאת איך
        בן אשר בו היו למה הראשו לה צריך אף עכשיו אותי לנו שלך אחת היום הרבה ידי יום יכול להם אדם יהיה רוצה אותה מאוד
        שני לעשות ביותר לאחר שיש אחר פעם כאן אחרי אנחנו אותם אותך בבית הייתה שנים יהודי אנשים אתם לכל נגד שנה אפשר
        הכל ממש משהו האחרו אומר זמן חיים כאשר שלנו הגדול אלא באמת נראה שהיא שזה שלה אמר בה דרך פה שהם הייתי אולי
        ואני יודע ראש העולם בני מספר פי תמיד המדינ במקום האם פשוט אפילו אלה וגם לפי עדיין היהוד לכם שאתה בשביל לראות
        דברים מקום עושה בישרא אביב גדול הזאת הן חלק ספר עליו רבים והוא נכון אלו הרב ללא קצת שלהם באופן בלי מן ביום
        הדבר הזמן ואת כולם קשה אי בדרך היתה שוב אנו בגלל רב בעולם האלה הספר וזה שהיה שום מישהו באמצע אחרים בא בהם
        ואז ועוד כלל לב עבודה כזה המשפט הבית החיים הכי ניתן בדיוק איזה העיר חבר טובה מתוך עבור שאין תודה היחיד הממשל
        איש בארץ בזה עצמו רואה בעל וכן יכולה שלום בזמן ילדים מזה השני יפה הישרא ירושל העבוד אחרת די הארץ ועל לקבל
        כאילו אינו אצל בתוך דקות יחד כתב לומר סוף שתי אוהב בכלל בעלי חדש חשוב מבין לעבוד בלבד בשם בשנת האדם כמעט
        לדעת שונים בת הגיע לבית מול מכל נמצא שבו תהיה יודעת אולם ימים לגבי לדבר לזה מהם צריכה תוך מיליו בעיקר החברה
        הנה השנה חושב כלום לכך מאז שאת שלכם מיוחד במשך כפי מדי ראשון ואם חייב תל הכנסת למרות השם וכל ועד לעולם לתת
        עשה רוצים שכל אותנו איפה דין ולכן כסף ממנו משה נשים פחות קטן סיפור יכולי בלתי דוד ככה לבין לשם קשר שעות
        מתחיל הציבו להגיע הדברי אמא אנשי בר הדרך הולך הזו חוק כולל בירוש למצוא בסוף ברור הבא והיא ויש ומה לכן ללכת
        מעל עלי קודם רבות תחת מערכת מרגיש אליו בי בתי גדולה חברה יצא כלומר מים משנה רבה יודעי משמעו במהלך בסדר הדין
        רבי רוב מספיק חודשי להגיד מעט עושים ראיתי אבא ואף חברת כמובן שר המרכז העובד המשפח הערבי לפחות אוכל האמת הרי
        זהו כנראה עולם היינו הילדי יהיו למשל מאד משחק שלוש שעה הפועל צריכי למעשה אלי בכך החדש כגון כוח למעלה מחדש
        מנת מצד משרד נוסף עליה לגמרי בנושא יהודה אומרת בעוד המקום יצחק עובד ערב פעמים רגע העליו פוליט בעקבו בעיר
        להבין ליד לצאת שבת במדינ במסגר מבחינ אומרי לישרא במיוח אמיתי שונות אור אינה והם חוץ יד כלי מגיע מלא נעשה עבר
        עליהם קרה ציבור באותו עובדי האנשי בחיים בעת בפני יוסף יעקב לילה מדבר עולה עלינו שיהיה שכן העברי חברות בתחום
        ואין חי ילד ים ככל למען שלושה תפקיד בתקופ שינוי משפחת אוהבת איתי בראש החוק העם כאלה כבוד מתי פנים שהיו הלאומ
        בעיני החינו שירות לקרוא באתר בטוח בידי ביחד כיום לבד לחזור קל רע להביא מאוחר ללמוד לעומת נוספי אמרתי בנו
        בצורה החדשה המלך חברי חדשה יוצא מאשר מיד מעבר משום מת סוג ספק פני שגם לקראת מדינת אלוהי ראשונ באזור יכולת
        שימוש מקצוע ארץ בשל החל הטוב חברים טובים מידע מפני מצב משפט עצמי שאם שבה לפעמי לימוד תוכני לאומי שאנחנ איתו
        אלף אתכם דולר הלילה חדשים חצי כהן לקחת מנסה שלמה שמו הסיפו המשחק אמריק חדשות מאחור לשמוע המלחמ חברתי דווקא
        אחרות אסור השנים חיי מהר מחר ממני עומד קורה שונה ממשלת ביקור השניי האמרי אותן אמרה ידע מלך משפחה פעולה שאלה
        שבע המשטר שהיית בעניי העיקר הברית פעילו במקרה חשבתי גבר דומה האיש כנגד מדוע פרק הנשיא הכלכל משחקי חושבת
        אברהם אה אינם איתך אכן בתור הביתה הים הללו הפעם ואתה ורק כה כלפי מכן עלה עצמה תלמיד אירוע הצעיר האירו מעניי
        משתמש לחשוב גדולי בוקר בעיה בקרב הבעיה היית המצב הערב כדאי לאכול מחוץ מס ערך קטנה שנות התחיל השליש המקומ
        מדובר אהבה באותה בעבר המים ימי לאור לבוא ממנה מקווה מרכז עונה עניין הצליח עבודת להשתמ השבוע תרבות ביניה
        הבחיר בלילה בהן בנוסף חיפה לבן למקום מאות סתם עשר שיר הפולי אתמול אישה במה הילד והיה חזק כיצד לוי מעולם מר
        נותן עליך צורך קרוב רוח שאתם שיעור כלכלי לשמור הביטח ברחוב היסטו החולי מצליח להמשי מלחמת בטח בשעה הלא וכך
        מתחת צוות קצר שמה שנת המקור החליט מסוגל אבי ארבע אש בשנים בתל הר חסר לאורך לארץ מאמין ממה ממך מקרה ראשי
        שלישי הקבוצ להוצי אירופ בהחלט ההיסט זכויו בבקשה אחי באה בשנה הבאה התורה יורק לעבור מכיר נכנס נשמע נתן עצמם
        קיים ראה רואים שמח בעבוד אחריו מדיני במקומ הציונ באירו מסוימ אבן אמרו אתר בעצם הלב הקשר השאלה והן חוזר ידוע
        למי מזל מין נוספת סליחה ספרים מדברי אזרחי מקומו כוחות הקרוב מלחמה בך ברגע דם הסרט וכו כעת לצד נפש סרט פרס
        תורה הכללי קבוצת לאנשי לראשו מאמינ אוויר תושבי בבוקר חייבת כשהוא אליה בפעם גבוה הפנים לשעבר מדינה מיני מקבל
        עיר עליי עשרה שצריך העניי חייבי קוראי תמונו לעמוד אפשרו הפרטי חופשי אביו אמת בוא הגוף ועם חזרה חמש לספר נשיא
        עין קיבל שבוע האווי במרכז משפטי התנוע גרמני הראשי בתחיל איזו במצב בספר גורם הבן המאה הסכם הראש ועדת חד יקרה
        כולנו לתוך מאיר מנהל נקרא עשו ציון קו ראו שווה האפשר האוכל לילדי בעזרת הקדוש הבוקר ידעתי להיכנ הולכת ניסיו
        מבינה הגיעו ועכשי גברים השיר נורא נשאר פתח המזרח בשבוע ספורט להתחי מרכזי מנהיג המערב לקנות לחיות ואחרי לשנות
        בואו גבוהה גיל ושל חודש לעזור לצורך מאת מוכן מכאן רכב רמת רשת לדברי במערכ התוכנ האחרי מערכו לכתוב בניגו
        האמית כרטיס הקהיל האישי לפעול בזכות המחשב אמור בסיס ברוך דה היטב הימים לבדוק לשלם עץ קול קורא שכבר שמחה
        תקופה הנושא שיכול ליצור הוועד הגרמנ הולכי להחזי לחלוט רציני שהגיע בנות הודעה המון ובין חג כדור לשחק נושא
        סביב סיבה קטנים שער המועצ המערכ להחלי מורכב שאפשר נתוני להשיג מזכיר בעיות בחודש האנוש אמנם הכול הלך זכות
        לידי משם עקב שבהם שרה תהליך שמואל להפסי לעניי חיילי להתמו אפשרי
        """
    ),
    (
        "hi",
        """
        के है में की से और को का हैं पर भी एक तो नहीं ने कर ही हो लिए कि इस था यह गया किया जो ये आप करने रहे साथ
        अपने रहा क्या अब कुछ कोई थे दिया तक थी भारत बाद वो हम या सरकार किसी वह बात आज करते रही जब जी बहुत लेकिन होता
        अपनी मैं वाले हुआ हुए फिर जा नाम जाता दिन देश नही लोग हर दो पहले कहा गए समय क्यों काम सकता ना बार अगर करना
        सभी होगा चाहिए गई कभी तरह दे होने कार्य उनके कई करता करें इन इसके होती द्वार उसके घर रूप हुई उन्हो दी मुझे
        उस कम जैसे मे मेरे मोदी लोगों वे सब सबसे प्रति आपको साल उसे उन्हे सकते हिन्द जाने लिया प्रदे अपना ले हूँ ऐसे
        पास एवं हमारे भारती आपके ऐसा मेरी ज्याद तुम बारे वाली दिल्ल जीवन बस फिल्म उत्तर राष्ट अधिक उनकी दिल होते
        राज्य महिला जाती जाते सिर्फ चुनाव इसे कारण अभी लगा पे भाई वाला सिंह विश्व दुनिय कैसे पता बना जय बीच विकास
        पार्ट देने दोनों मुख्य तथा तब लेकर कांग् प्रका क्षेत व्यक् आगे ओर मेरा श्री पाकिस पुलिस तुम्ह इसका करो कहते
        धर्म होगी इसी उसकी खुद बन शुरू सही प्यार कौन जाए पूरी हमें शिक्ष अलग करके केवल पानी यहाँ यही मंत्र मंदिर जिस
        बड़ी माँ मिल पूर्व गयी देख मन मैंने लिये प्राप अन्य करे बड़ा बड़े आपकी आया देते भाषा सामने हमारी अच्छा परिवा
        उनका जाना यहां राम लगता तीन रात हूं जानका करती जाएगा याद हाथ अधिका स्थान स्थित करेंग उसने चल शामिल प्रधा आने
        इतना इसलिए उन पूरा बिना होना भगवान ऐसी जगह बंद बाहर खिलाफ उपयोग अनुसा इसमें दूर दौरान कल दूसरे जिसमे विचार
        उसका वर्ष बिहार गांधी बनाने लगे समझ समाज सी संस्क आपका पिता बता सकती अंग्र आम दें देखा देना पूरे भर तैयार
        करोड़ राजनी देता यदि वही शहर निर्म पहुंच भाजपा कह जनता तेरे मिला मौत सुबह दोस्त सुरक् संबंध अमेरि आई किए गये
        तरफ तू आदमी इसकी जान लाख सेवा हमारा विशेष बच्चो स्कूल प्रभा चार जारी पहली मत लो हे केंद् मीडिय आदि कहीं काफी
        चाहते टीम दिए रखा शब्द हमेशा प्रेम प्रयो छात्र बच्चे आता इस्ते कब जिसे तेरी माता रह राहुल निकाल होंगे व्यवस
        आए किस रंग लेने सारे हमने विभाग विरोध विधान ऊपर कहना चला जन्म जबकि जहाँ ठीक सेना ध्यान ज्ञान यात्र अच्छे
        आपने इससे उसी रहते ली वालों हिंदी किसान अच्छी अलावा इतनी छोड़ जहां जिसके मिले लग सा इंडिय समस्य समर्थ नेता
        लड़की राजस् कुमार अध्यक युद्ध नीचे पीछे बनाया भाग परीक् योजना कोशिश विद्य हिस्स आती छोटे सोच पूर्ण कहानी
        सम्मा आधार खेल बने रहता लिखा प्रदर आते मगर मै लगी सवाल कानून महारा महत्व विदेश शक्ति चीन जिला जिससे देखने
        बोल मतलब लेते शरीर सके न्याय आवश्य जिन्ह मिलेग व्याप खान दर्द नई नया बजे मां होकर प्रया कश्मी बाप लगभग लाल
        वहां शायद सच विधाय पुरान देंगे इतिहा किये पैसे माना यादव रहने वैसे साहब पहचान पंजाब जैसा नए बीजेप हालां
        देखें शुभका कहाँ गांव जाएगी जिले पत्नी पसंद बताया मार वजह शादी सारी सदस्य मात्र संख्य हत्या उपलब् माध्य
        संस्थ प्रमु कंपनी कितना जवाब थीं बदल बैंक मांग मिली ग्राम प्रदा बिजली खाने जाये जीत तौर मदद वापस स्तर अंदर
        इतने ऑफ दूसरी बहन वीडिय पोस्ट उम्मी स्थाप उम्र तेरा देती नगर पति रख सामान मुस्ल जायेग प्रस् करेगा कितने पड़ा
        पद मिलता लेना सर हाल स्वतं मामले अगस्त आये एंड काल कोर्ट गलत चाहता चुका चुके डॉ ताकि बनी बल्कि बाबा रुपये
        लोगो वहीं वोट बेहतर प्रसा स्वयं प्रशा मित्र रास्त चले चाहे जिसने देखते धीरे पैदा राज राजा शाम केजरी वास्त
        पड़ता मुक्त हिंदू आरोप जल जानते जैसी पांच पिछले महीने रखने रहेगा वहाँ हेतु हों विभिन परेशा संगठन इनके उनको
        उससे छोटी देर बाकी मार्च वक्त उत्पा गुजरा मुसलम बंगाल विज्ञ उच्च बातें भूल मिलने रहती लगाया संघ शुरुआ अपराध
        अध्यय लक्ष् पहुँच पत्रक खबर दिनों निकल पाया मिनट योगी विषय कविता प्रत् जरूरत निर्ण डर तभी दिखाई मैच रखना
        स्वास ज़रूर जाएंग विवाह कृष्ण गाँव घंटे जिसका तहत देखो पैसा बोले मान हार निर्द आरक्ष रक्षा अंतिम आर्थि कुल
        गीत जाति दिवस देखकर पहला बनने बी बेटी भारी शिव पुरुष मुश्क सफलता क्रिक मार्ग खिलाड पुत्र अर्थ आग उसमें पी
        पूजा बोला सड़क सहित सात हजार मुद्द संयुक इंसान सुविध अभिया परिवर सिद्ध कुत्त आयोजि कमी कही खत्म जल्दी टीवी
        नरेंद परिणा सेक्स धन्यव प्रक् प्रार दर्शन प्रशि तस्वी धन नजर पत्र बाल युवा रेलवे वर्ग शो रिपोर हिंदु सहयोग
        अवसर इनकी चलते जांच जाओ तुझे दलित बनाए बैठे मर महान लाभ सामाज स्वीक ट्रेन रिश्त नागरि मनुष् मूल्य शब्दो कदम
        कहने कृपया खाना घटना चुकी जिसकी दर बढ़ बेटा भर्ती रहना सफल पत्थर घोषणा भविष् मौजूद मृत्य सुधार कहता खड़े
        जिंदग जेल दूध दूसरा देवी देशों रहें दक्षि पड़ेग प्रिय इंटरन आंदोल गिरफ् उठा ऑफ़ चलता थोड़ी दल नज़र नौकरी
        मिलती मोदीज रोक लोक शाह साफ सीमा सुख सांसद ज़्या कॉलेज इन्हे उसको कितनी खून गुरु जरूर डाल नंबर पड़े पल मध्य
        मुंबई वर्तम सभा सो हरिया प्रेर न्यूज बाजार ज़िन् लगाता स्वाम केन्द अंत उनसे चरण जल्द तेल थोड़ा दिशा पार बल
        बेटे मानव लिख हमे प्रचा समाप् अल्ला बीमार पश्चि विस्त चेहरे पा लेता वाह सबको सारा अंतर् प्रभु भावना साहित
        शीर्ष भूमिक जिम्म सत्ता कर्मच असली खुश जमीन जुलाई देकर देखना देगा भोजन रखते लखनऊ लगाने वन शासन सुन पर्या
        इस्ला टेस्ट सूचना आत्मा दुकान अप्रै आदेश कीमत खा चली पाए बयान लागू विजय शर्मा वेबसा शांति समुदा वर्षो समिति
        चर्चा फ़िल् किताब चिंता सैनिक अक्सर करनी खुशी खूब गलती चैनल छोटा तरीके दम नेतृत पेट मिलकर लें समान साबित
        महादे रिकॉर संघर् डॉक्ट अस्पत रहेंग खड़ा जिन दिखा पक्ष प्रवे फैसला मुझसे सुना हासिल अभिने अध्या बुद्ध भ्रष्
        वृद्ध प्रश् अगले अरे खाली गंगा जाकर पड़ परन्त बावजू बिल्क संविध सालों सिर शुक्र अनुभव संगीत नेताओ प्रमा
        प्रणा आतंकव संपर् कार्ड आज़ाद इनका कहां कृषि गाय गूगल चलो जितना तय नदी निजी नींद पाने बारिश मौका रे रेल संसद
        सत्य स्वाग हमला हवा हाँ नियंत स्पष् योग्य गंभीर डिग्र लड़कि आकर आनंद एस खराब जिनके
        """
    ),
    (
        "hr",
        """
        je da se na od za su sa ne godin iz to sto kao koji kako bi ali nije jos po do sve bio ce ili sam koja samo
        te vise biti koje kada njego ako tako velik bilo treba sad smo moze mi jedno ima on ga jer pa ni zbog zivot
        prema drzav posto stran vreme preds nas bila ljudi jedan kod posta hrvat nakon bez li mogu sta ih oko zemlj
        odnos opsti drugi koris stvar dok ja oni rekao ovo dana toga danas gde mu ovaj pod sada nego nasta srpsk
        broj svoje nalaz jedin izmeđ kad svi drugo govor repub bili posle dva pre prvi nisu gdje nema ona tu polit
        dobro mnogo bih bude ko nam njiho zajed organ srbij im radi ti tome narod vrije proti beogr ameri pocet
        kralj ostal razli uz vidi pravo osnov taj tri jezik nesto prije odgov ono put probl pomoc grada uprav nekol
        pitan kaze dan koju onda tokom uvek vec najbo glavn svoju zato kojim pozna jedna mjest svoj zavrs vlast
        siste vas potre stano misli nece kolik podru ove vam me novi prija svako prili mozet puta najve pravi knjig
        proiz svoji njih pokus sasta preko smatr neki tim ponov franc ime ovde kultu napra malo mora ova dalje inter
        prost drust grad kroz među veoma objav iako naziv porod ljuba ste rata pojav knjiz slobo dolaz izbor gospo
        ta tada prosl takođ sigur mozda nacio međut sluca pogle potpu nista pokre nagra njega sebe zapad znaci kasni
        nikad poseb vlada istra imao ovog pri vrlo evrop svaki prome cesto perio otvor vojsk neko nacin napad oblik
        trenu si savez jugos vrati nemac posla dr kojoj ovom imaju pokaz znaca polic druge no tom progr odrza clano
        pripa centr nase zakon neke vi uklju istor razgo svije crkve vecin zasto osim ovu proce nasel vojni prime
        izvor cemo bas visok mesta mesto boles stari trazi sluzb one izgle mnogi određ manje nisam priro gener razvo
        otkri rođen bolje moguc insti tog ostav aktiv tolik tesko plani parti imali joj neka tamo gleda unive engle
        sadrz druga reci razlo dobio odmah pet svog zna veze grani zagre radio minut sredn isto mogao prvo ucini
        podat sredi cak studi prona mater ipak jeste kraju njemu međun prist dobil zasti njima ovim sebi navod prika
        cetir nad nedel dokaz preda dovol zatvo zena odluc sin prica crkva sprem austr god jednu mozem pored oblas
        grado kontr narav istin brojn kojem lokal događ ranij mestu vidit potom izgra funkc profe dobij autor nasa
        video pocin vazno tursk zahva dakle imati prva svih tijek objek centa poziv nikak slika mesec pocel terit
        proda gradu grupe niko sati rijec povrs rodit povez prava cu svojo itali gotov osvoj izgub bile znam ljuds
        stanj formi zdrav proje napis milio grupa uradi deo gore kojih nama tek zatim razvi novin verov jasno izraz
        tradi sever opera deset pojed spome poslo bog imamo koga zaist osoba rezul buduc brita oslob situa septe
        obzir razum clan svaka karak posao ekono prizn regio crven cemu kraj mene pred aleks komun poloz slicn oktob
        ciji dve rade vezi dobit speci energ poslj najvi prati nekad infor staln dosta dio mogli moj ovoj plan veka
        zivi dozvo grads upotr obicn april sveto nepri kraje konce građa premi cega cini sela skoro sv toku herce
        prihv tekst elekt uspje hilja napus prest dvije imala ma opet poput vode podac iznos slove unist trgov ukupn
        svets cijel ju km lako smrti uglav obraz prove domac racun minis zgrad prven sezon prvog avion nikol veruj
        rad rat svega svom time vodi zene indus novem bogat povec nastu shvat pomog izvrs preuz rekla svjet njeno
        kojeg janua zanim brzo jako izabr vladi decem ljude mjese koman osniv sport cete pripr direk pobed primj iza
        kome broja manas istoc ostat ustan zelim staro tehni roman stvor de nove prve sest nezav godis ostva muzej
        snaga princ vrsta vidim posli akade zadov saraj upozn postu potpi mađar kraja mali svima stani kosov alban
        posti opasn telef delu otac snage umro zeli maked fakul visin igrac smanj odluk san moral obite rusij dugo
        ii meni moje onaj utica preth tijel radni popul cetvr utakm mladi medic omogu eleme kuci sluzi linij dijel
        prezi dete ide niti puno socij struk zapoc vojvo muzic lice objas muska javno dobar kriti ubije gornj kamen
        moram metod kompl napre sukob doba ispre nje ratu jovan kuce uopst okrug nekog ozbil bugar okvir dodat prisu
        najce nekim poruk dalek nova ovi par febru kompa izlaz skola novog konst unutr vecer sazna kratk serij krenu
        slede igra ispod mogla ovih ovoga sami sva uvije vrste zele odlaz primi izuze nared ovakv statu oruzj nesta
        devoj stavi covje ucest raspo posve dosao kazu maja svim tih zapra festi europ spora metar povra velic stude
        osigu vrata umetn traja moder prepo progl patri ponud kazem zabor pobje bar biste film isti moja nismo njoj
        svet takav the tj model naucn carst kolic sina konac redov kuca izdan privr novac bismo dao ruke dogov temel
        naseg borbe optuz znaju vezan naci norma naslo vjero dokto celu dokum bolni radov dogod razmi imena jedne
        klub nasu njen poceo svetu veci sedam potvr smisl telev vase klasi delov posje dela mnoge ovako ulogu vlade
        javlj odred morat sveti sarad razni licno pozva prosi dobra novca sestr podig glazb muzik doslo umjet zlatn
        dnevn pozor paznj ideja pokra boga doci iznad male marta niz nju putu van avgus arhit ugovo istok priti
        prola zvani prote priva filoz oci publi skups izjav ponek demok budu krvi pola teori forma milij vlasn manji
        sveta milan pise odlic ogran ujedi opcin japan predm civil evo moglo oca of smrt putov jedni nekom supru
        prvom uslov sljed blizi strah stara gradi treci obnov radil iste list sama poraz covek imeno defin trans
        predv sumnj ustav nekak snima vredn ponas povij tempe zabav akcij balka sabor cime kojom moci redu selo
        nedos milos zemal bibli uzrok medij sasto zadrz iskus skolu izloz
        """
    ),
    (
        "hu",
        """
        az es nem hogy egy is meg de ha csak van volt ez vagy mar minde en magya el kell szere lehet jo ki azt most
        akkor mint nagyo ezt mert olyan ember igy itt mi sem lesz vagyo szeri valam jelen majd ugy fel nagy nincs be
        aki ket utan talal ne ellen uj budap amiko ossze helye amely elso egesz tobb altal ami te keres pedig mindi
        ilyen torte nekem tudom kovet egyik amit gondo kis mit bizto vilag tovab le sok kozot dolgo telje semmi jol
        lenne egysz hat miert volna azert kulon munka alatt rende milye miatt haszn igen lett ott egyet ma kelle
        melle vissz hozza tarto volta elott legye kerul resze orsza ra mas ugyan ismer segit valak besze at annyi
        kapcs koszo nemze valas mikor vezet szaba gyere kedve ben kicsi ezert szeme siker arra vanna terme egyut
        varos ahol erdek marad csina nelku elete alkal csala europ oldal rossz ezek szama kerde nap the eleg neki ev
        szint benne szamo jatek tenyl harom aztan tudja se ot legjo kozel valto megye sajat barat ahogy nemet masod
        masik mondt illet isten neked erre fog egyes keszu menny szep magam na elo nehan akar inkab akik jobb terul
        igaza ferfi csapa tudta rends kepes tul figye hogya konyv tarta ujra oket viszo mivel ezzel par latta ban
        tobbe ennek hanem fonto mondj pelda bizon akaro kiral all hossz tiszt ezen persz allam eves ameri szule
        azonb cimu vele jobba os on hivat bar ok talan komol velem szerv regge legal megha ebben megva tarsa ennyi
        mukod szuks no tette egyma hisze kozos dolog ido korab iskol emlek annak este mind proba megje legna melye
        lenni verse utols nezd alapj senki valo megis magat megta ertek akart gazda kozep eredm honap fele vagyu
        nehez olvas kezde elosz km soran gyors tanul indul mutat ponto milli szept szami nyelv kesob terve vette
        korul keves valos szove kene keszi hol of egyeb korma valla tol szolg szive mely fogla in pont hatal szova
        egyen jon jatsz magas azok tudok folyt szo hatar konny hason soha elnok mai csoda irany halal ottho tetsz
        eddig ismet azzal dr ft ide igaz maga belul megsz franc szerz kozbe vegre rajta ota folya sokka egyre feher
        film megy valah mig kozul megol orosz reszt mondo soroz korny minth as monda szent baj peter angol azon
        progr feket arany re meger hatas beteg tobbi vesze allit tud remel helyz egyed an harma ja szege eve erkez
        gyako boldo ideje tehat tamog barmi oda fiata szine laszl engem ig sokat rovid lesze palya regi szia tudod
        ora forma probl inter megin ujabb kivul holna istva orvos kivan kapta kapot szaza csopo torve ertel igazi
        vasar latha arrol adott enged nyert hamar polit gyerm bajno jelle noi ertem lany mire vege tudna nevet tulaj
        marci april felte muves megfe ut esete kb new rendo napja vegen menni augus fo infor szava pilla negy perc
        feren bele nyilv kutat vegul kozpo feles darab szall addig tokel anyag neha reszl donto rola felel felad
        abban magad ajanl fejle megle ugye erede fogja amig iroda ejsza felve hiany evi ezeke haza fordu janos belol
        elet ii szolo tagja roman video tekin szemb letre epite kultu jott levo lenye ahhoz neve onlin pl bemut am
        oszta jutot helyi szoba tegna kelet rad elmen eppen epule elfog fogok miuta hagyo napon tamad telef kepvi
        fizet to minis legto oktob ingye forra utana tenge modon et allat hulye epp intez vizsg ert techn elmul het
        maguk szige kezdo megal katon tobbs eload tamas ezer tudni hallg erdem kepek mente ala olasz kor nevez adato
        sincs nyuga haz mm nak sajno donte szele hallo felet szepe letez azonn tudju forin latsz tehet gyony fogad
        akit evben evek ti tanac ram allap habor visel alkot level erzem ment minke kezel hitte polga targy gyogy
        velet tanar forga alapi tett utca esetl unnep kiseb eros tenni koze akine alaku sport alig anya majdn valt
        kozve mosta telep kozle utobb jar mindk ketto kutya megte elore elmon ebbol megne szol sosem elkez tart
        kulfo fordi idobe filme latni febru masok tavol otlet felsz allo and nekun lassa friss kerek szaka mulva
        attol var szamu azoka ehhez hely nek kemen szabo regen erzes veget vonat hazai elves csokk jozse majus venni
        debre http eszak kiall evvel gyakr bizot megke felha renge eleje errol kepze musza vagyi elobb foleg egyal
        vegez melyi erte nyari stb idosz idege remek sotet ekkor megse alabb vicce tartj meleg penzt vegye egyse
        eseme tv zolta kotel igazs konce szomb olimp napot uzlet fiu kezdt vedel kiado kesz nekik nez resz tanit
        japan david sor oktat legfo kider repul elege finom tipus tolto modsz helys perce novem heten radio lista
        sando ter esely teszi kiser szinh negye megny kinai mogot vegig szerk kival iden john sokan sz szam gabor
        kiala keret musor menne lakas ideig szarm meter magan tabor belso azaz leszn eszre latom vegze elozo minos
        ajand irt dijat tole zavar eszko csupa hozta elkep labda kurva gyorg lanyo villa tunik igazg eletb felso
        ejjel templ nepsz mult szenv torok ur akarj janua ilyet velun kifej lepes celja valog attil nyoma legko
        merko csill fogal tevek lette fogom napi nok penz halad norma viz rendk spany fegyv szoka decem rendb elerh
        koszi tudun uton vajon faj meret horva hagyj veszi juniu hova teli kerte fovar kulso lajos nyolc mindj oke
        valob zold megpr feszt egybe szeke ritka hango erose folyo szell teste voros allan zsido ad allt azota teged
        tiz elsos juliu erint ennel draga hetve gyart messz er sot nyugo kep nyomo elekt jelol igeny auto fejlo
        ettol tesz tudsz vett elter nyilt onkor ezelo motor lengy hideg moder stilu egyko lelke innen meste fizik
        egyha eneke zenek mozga misko napok herce del taval kommu virag ferje azono fenye jonne paran annal fogna
        kap orulo veled felke szokt kolto auszt nezze fiuk ugyho magun evekb aldoz megla terem hatra reszb meccs
        noven jaj jovo kerle amugy gyoze szoln kepet
        """
    ),
    (
        "id",
        """
        yang dan di ini dari untuk denga itu bisa aku ada tidak akan dalam adala orang pada kita ke juga anda dia
        saya ya menja lebih kamu apa merek sudah tapi menga karen atau tak harus baik jadi seper satu lagi sebag
        banya oleh hanya jika semua kami saat tahun dapat janga membu memil hari telah bukan hal sanga terse indon
        bahwa anak saja masih perna menye selam mau tetap sekar perta lain menge sendi baru ingin memba seora sama
        waktu besar salah kalau beber membe sampa sebua setel hidup ia tempa mengh sebel melak punya siapa bersa
        tenta mungk terba tingg menda mengg biasa makan belum kali kau dunia rumah secar pasti atas dua bahas ketik
        terja meman mengu kemba benar sedan selal cara para kepad mengi lalu kelua sekal berha kota akhir setia
        mempe diri bagia tanpa tangg menca mulai nama masal menya teman palin menin masuk perlu berba kasih melih
        jalan masa tahu kemud berad lama terla bulan cukup kan kata luar mana wanit malam namun sesua menun menan
        meras penga hingg terus hati merup nya pun kecil tuhan air kalia seseo suka kenap yg berta pemai negar jam
        cepat serin antar menem jakar bagai kedua bagi begit berik kerja terim inggr yaitu manus datan sekit sayan
        agar lainn depan bahka dulu pemer perca berma sekol ibu rasa uang sakit menur diper ku maka suatu diman pria
        bawah penge peran serta tidur lihat selur mudah disin mobil jauh mata the tiga tim tentu terli apaka penti
        buat perus pergi allah bagus lakuk sejak siap melal kepal cinta pemba dilak tanga berka beker terha meski
        langs hasil produ seben bola berla inter tepat sehin mende siste digun berbe hubun semen nanti ruang butuh
        masya mener pilih sedik diseb pengg selai dekat jawab laki si berte takut buku bilan apapu maaf menci terak
        tenga berja pembe penye situs harga belaj seger pagi daera berar menar ikut sini terma pesaw bangu perem
        peker kelas prose awal kuat lagu pendi kehid alasa milik perma anggo semak acara berus pengu cuma pikir
        utama beran coba tiba bantu dasar terke cerit hukum video memak film mu berke terbu bersi dafta kuran menco
        belak minta memas diber suara panta progr pembu sulit perja kesem islam nomor bentu jumla nah yah terka
        ingat ditem berda mingg menit masin terda semog tadi tua panja menik berga segal pakai jelas berub tanah
        muda soal terny jenis resmi khusu posis tubuh al aman cari mati badan kekua angka pasan indah penuh sehar
        perse bila jawa on umum warga kapan desa foto kabup no muncu lewat minum tingk diban baran memin berap pula
        mampu ameri keseh trans presi canti itula pak rp satun pesan jatuh pemil penya beras hai hampi juta km menuj
        naik pulan neger walau menyu mempu kaki menyi harap kehil keber penda opera seles mesin demi raja murah
        pengh diken kabar dibua infor guru surat tugas konse tungg kanto warna berpi putih nasio musim yakin keras
        dirim lupa usaha tamba tujua istri boleh kesal perha menul kamar ah api asal dr lima sang kapal dirin wajah
        tanda empat pende terta kasus pener mence berhe silah jepan bahan barat batu ilmu naman pedul musik sumbe
        tampa polis senan darah april perin buruk adany data oh sana agama keban besok komun nilai terbe berat panas
        media gamba berse sosia seran berit perte bandu diam tau priba ekono lokas wilay sehat banda kontr kadan
        hilan pulau gak jasa to berku ulang kemen turun ketua memen bangs berpe sauda kelom menje asli bumi pt bidan
        lingk aplik seban berak sepan merah melaw nyama manta pusat karya iya laut maupu mandi menam pasar polit
        berge kemat salin alam ayo biar in main rata timur dokte berna sebab berdi melan bisni kenda jarin organ
        inila nggak of rasan sma you memut tekni bukti ditan macam lanju aktif selan diang artin bank buka kini obat
        putri mendu kegia hitam persi unive conto sempu pendu grati rambu akiba penel kondi kemar memul diter duduk
        renca alat ayah oke sisi keada udara kalah menen tampi selat marah penam apala memer and arah la sebes kenal
        lemba rakya panda pihak tanya pelaj keama peras perub darip seriu pelan mimpi dimul akun an web terle keret
        sejar model utara kartu katan spesi sebai at bali by benda tekno binta keman berbu ketig perda korba terut
        pangg sukse bebas beli liga umumn layan keren berbi kulit profe pukul musli olahr tulis burun sadar tolon
        bunga tenan enak hak luas sih dewas suami mahas lahir motor saran tumbu parta berju terte ambil keter pelat
        bawa cocok ikan jual onlin usia dibaw penja popul perke gunak siang wisat bahag hadia bekas sifat ahli buah
        gaya gol sejum keput hutan pasuk balik langk pintu maksu lanta gunun renda kisah versi super daya jiwa lucu
        per sm tiap tv habis pemim kampu teras karak pertu malah kemun tahan lengk agen as bayi game kira terti
        manis sungg senja juara hebat nyata kemam menol matah paket sebut bicar pohon misal perni emas guber kompu
        penul entah agust bakal gagal gerak mente pacar terdi sempa pinda tinda catat agak aneh baca john silak
        surab seder buday fisik lapor demik de me ri tipe bertu promo seman perba sepak berup keper calon melin
        sepat diket lampu alami peman baju gila maret padah wakil kakak beris khawa sambi belan dipak publi membi
        hadir awaln yakni provi kawan disan indus hewan gedun tertu korea energ proye caran eh for new sel titik
        norma manaj kenya detik sahab pelak temuk terpe undan tradi listr asing enam kode kopi mohon my up hujan
        jarak gadis statu latih terga tiket biark seber hotel menju terpi total rahas kaya mari mirip otak websi
        kanan fungs kunci tokoh dukun pengi keraj batas keuan mengo merai tanam angga dingi gue isi kayu love padan
        kuali kejad berwa perbe jalur kecam andro begin bodoh kebij pemen fokus studi lulus bapak mulut paham bange
        bupat dewa http stand setid sunga penca persa bangk jaran taman melew jahat menut direk grup kecua luka
        jende berdu singk
        """
    ),
    (
        "it",
        """
        di che il la in un non per del una si le con della da sono quest ma al ha come piu se dei nel mi alla anche
        lo gli delle quell ho ci dell su esser ad inter io solo dal nella perch ti parte cui era stato quand tutti
        perso contr ed itali prima giorn tutto fatto hanno cosa tra all suo anni cosi loro lavor qualc sia sua due
        propr ne ai fare dalla degli dopo sul uno quant comun stess alle nostr sempr poi fa me secon ancor chi molto
        parti altri pubbl senza ora mai ogni puo abbia altro mio tempo parla grand mia sulla prese gia trova vita
        dove no nei quind sei gener alcun grazi citta stori porta consi inizi hai diver bene li modo ragaz vogli dai
        maggi noi possi legge vi nelle te casa aveva volta passa sotto ultim qui posso sta arriv stata anno tu dire
        nessu conti mondo migli pensa sembr polit succe via lui siamo prend primo conte cose tratt conos de facci
        speci impor probl mentr tutte caso quali potre ricor nell compl stati quel tutta guard oggi tanto sopra
        numer lasci liber franc po forma senti sareb nuovo centr veder conse detto fine sara entra figli diven altre
        momen quale viene suoi capit dall fosse sicur chiam opera racco studi super cambi va comme tre dalle tuo
        giust pero avere nazio aspet cerca servi fino foto tropp bisog scrit chied cio visto erano piace megli dello
        dovre so rispo compr meno princ picco europ doman gover giova segui diret altra invec andar aver rispe grupp
        mette oltre forse deve parol popol agli famig siste video nient allor vero infor attiv duran nuova conce
        fuori prova poter uffic posto fu gente socia uomo organ sto voi roma nome poco insie condi esemp punto tipo
        setti propo immag dirit volte molti colle verso bambi davve dice tua ordin costr negli presi compo risul
        econo lei far appar utili effet socie sui conta esist autor ragio class progr incon compa scuol milan proge
        quasi male unive chies cazzo credo press sempl certo artic guerr termi sette sulle sue funzi dispo richi
        costi dato diffi regio torna proce produ accor inten rigua avreb nulla strad neces paese ore puoi scriv
        pensi rappr causa circa atten decis elett distr esper ecco col occhi attra amici serie vostr donne basta
        natur cultu ben fanno vuole gioca chiar situa lingu vicin adess color spess confe riusc regol signi donna
        the almen manca allo miei ricer perme prest terra buona scelt motiv subit letto ameri morte reali infat
        fonda music origi sito livel lette forza titol idea favor pure appen svilu mostr uomin corre avuto base film
        apert aggiu inolt sa local possa vorre ricev riman media signo prote raggi vecch fra saper medic dio vuoi
        profe mater senso andat event minis final riesc spieg ce vengo mano siano defin anima appro testa corso mesi
        rende prati pross perio impre facil stann prodo piano fai messa penso acqua cresc prece mezzo ricon attua
        norma state padre limit aiuta carat giudi crede ester minut realt terri quatt roman forte indic massi provi
        vista dare devo priva viagg trasf antic tradi segue stran costa amore soste dimen lungo notiz crist rappo
        scien bella diffe uso posiz tale capis capir bianc otten azien regis mangi dovut prefe attac perfe aumen
        resta istit perde milio occup proba rifer cinqu inseg valor marzo tanti conto notte facen circo san quals
        poliz eserc campo pochi docum dichi corpo soldi futur civil azion saran libro macch front unica unico ingle
        disco merca poten buon madre dagli conve rivol consu tecni napol risch felic comin simil abbas gioco sull
        merit preso molte avevo capo manda dimos pagin solit acqui ammin assol fatti prove grado frate voce salva
        ciao dati primi compi ascol relat gesti ex volev giro april creat segna faceb stare gran mese nello colla
        luogo euro convi guida campa ormai spazi scusa nemme quei tv avven assoc campi segre impos prezz pront criti
        avess telef accad visit relig avant cioe respo discu ottob avete finan squad tempi accet sbagl uscit prepa
        milit conco alto febbr peggi giugn cuore casi siete vedo bello confr ottim ambie stabi relaz appli paesi
        piazz camer chius premi caric ritor total sera terre sud devi of stai agost nuovi arte viver varie calci
        commi papa fatta spera re artis stamp lugli ferma veloc nuove paura dedic potev passi quart dietr compe
        messo finit pover eh nord post tagli forni abita ero occas tenta secol leggi davan impeg spagn vince salut
        amico punti isola capac usa data dico zona movim recen sinis serve repub testi devon strut misur model mondi
        porto neanc linea rimas essen veram ieri corte scope genna acces fortu infin genit sport dipen matti ident
        meta novem spett versi singo esclu dicem resto magar nonos pare piutt cura tuoi detta fanta alber membr eta
        minor impar espre figur vari mare dentr luce sai esatt auto previ moder trasp archi manif malat stagi peric
        farlo appun ogget mante onlin sola descr vedi ah ruolo belli mente strum ripre affer eleme desti risol colpi
        fisic utent evide tener credi uniti indiv breve ok vitto preci passo sento concl deter confi ripor patri
        offer destr obbli aiuto canzo blocc scopr matri mie inves verit punta codic assis mogli preve desid maria
        scors corri stava merda soluz suppo fondo anali dista argom oppur sosti infer osser imper andre viole spero
        indus garan stude libri belle colpa dubbi ii mani monta dovev masch pietr femmi torin oro dobbi fasci lonta
        sinda potra vera sede piedi lanci annun mamma sospe caval villa assic obiet democ profi stiam bel new pace
        umani nasco sangu comba facev estre energ coper frequ certa evita error intel intro carta trami opini decid
        appre rete preoc tribu setto aria sente danno angel scher unita profo scena invit batte vanno arres vede
        sole scegl vado web stile vendi colon tenut area ospit manie abban giapp
        """
    ),
    (
        "ja",
        """
        ない から です する ます こと いる てる ある って れる まし いい そう なっ たい かっ しい いう これ この たら よう その けど じゃ して んな でき それ なる あり だっ だけ さん まで
        なら とい なく なん でも ック ちゃ られ ット やっ 日本 もの っと でし だろ ール ため なか どう しょ スト リー あっ とし イン しか ので ター ませ くれ ート より える さい なり など
        ント とか 自分 思っ ーム もう また ース ライ 時間 きる ード たり ラン つい ング ュー かし 言っ ける わか まっ かも いつ スタ ショ によ ップ 考え 思う ージ 好き ンド らい イト ちょ
        しく かり しま とこ ゃん 思い 感じ こん くだ たく そん とう バー いて ョン ころ カー ださ のに ティ ただ たち みた ロー ここ 良い タイ らし レー サイ りが 出来 ーン 世界 リン いっ
        ンス コン まだ つけ 行っ ディ 入れ ファ すぎ くら 必要 ょっ がと せる める ゲー んて キャ まり 本当 かけ おり あれ よく くる コー 楽し 出し 受け 同じ ああ 言う 仕事 いく んと リア
        につ なた パー かる なが 分か がら ジャ チャ あな 問題 とき とも ーク ャン もっ ルー ーズ 言わ メン ステ 持ち メー もら ンタ っぱ そこ マン プロ そし ほど リス みん 食べ おい なに
        情報 ータ サー わっ どこ 取り 可能 しよ 関係 知ら プレ こう 欲し シャ クス っち つも いた うい どん けれ 今日 ラー 持っ 見え すご 当に ちら アル ンク 終わ やる トラ クリ 多い 以上
        場合 シー あの すぐ んか ラス 入っ 会社 リカ よる フィ わり レン クラ 大き っか ラッ 人間 東京 ニュ 使っ オー ポー 来る アン 行く よっ イル ウン あと しれ アイ かな いや レイ ドラ
        メリ ブラ ープ 上げ わけ 無い 見る 女性 少し 意味 ても 多く べき ワー プリ 変わ アニ 願い アメ うち やり ッチ まま 一緒 ロッ まう がっ ござ なぁ に対 ィー ネッ ざい バイ ャー いけ
        付け った 使用 たし 悪い ケー フォ 結果 パン んで とっ 始め めて ッド つか 知っ 参加 ジョ テレ やす 写真 聞い 違い トル 違う 言い やつ こち ニメ タン お願 最近 生き 時代 言え マー
        レビ レス 学校 ブル ダー ベル やめ アー 子供 イド ボー お前 かか 場所 もし ッシ 続け グラ ニー イス いろ なし テー 名前 引き すれ 無料 まる ーシ フラ ンジ 高い デー かわ セン 最後
        スマ ログ 言葉 丈夫 ナー 一番 ーマ ーツ シュ シン まい かい 大丈 リッ ごい ピー チー 通り 行き さら キー もん ぎる ペー 映画 わい 下さ ンプ 社会 落ち 女子 おか フェ くり なけ げる
        でる プラ 気持 無理 トー 相手 んど はず ジェ サン キン しろ 作っ 大学 方法 最初 理由 こい やら とて マイ グル テム 初め とり 彼女 見つ イブ いえ セッ ドル 動画 作品 スク 結婚 ゃっ
        入り ダメ カッ ベン ほし シス 現在 起き 忘れ ゃう 企業 わる ンバ 利用 存在 漫画 買っ 教え 間違 アッ レッ 中国 モン 最高 合わ 以外 ろん こっ だか バン 過ぎ こそ 上が もち エン バッ
        面白 事件 ロン 普通 くさ にお 起こ わせ ーカ イク トレ ほう ねえ の子 ビー 早く マス 画像 フト ブロ 絶対 状態 発売 簡単 チェ いか ホー トリ 学生 新し ひと まあ あげ 少な あん 先生
        実際 確認 開催 らっ まず 放送 オン 探し ォー 人気 研究 めん まれ なさ 生活 今回 全部 ィン まと 使い 対し とん ずっ 出す ァン わら マジ イラ 一つ おっ 個人 オリ ンテ ャラ たっ ルト
        ンチ 大阪 イベ たま 会い 本人 まく 友達 ばか イヤ なれ クシ よか 良く 思わ 向け ろし 公開 ワイ 話し ンダ スー クロ すい 当た じる みる あま せい なぜ に関 きな のみ らに うん 理解
        ねぇ ルド い出 にて 書い だい 出会 確か しみ らか なき ーナ スポ 一般 ぱい シリ 販売 ほん つま 込ん ナル 女の 出る コミ 対応 全て 内容 活動 状況 登場 完全 メイ いき つく 技術 ーテ
        ラブ ーラ 大変 特に 説明 ダイ っく ョー れか バス きっ たか ハー べる いま エロ アプ ちろ トン イプ ザー 待っ 発表 なあ ィア 自由 増え 変え ービ フレ 良か ガー 部分 電話 かく 始ま
        戦争 与え ガン どの 明日 あた お金 攻撃 自身 小さ がる アク すべ デル ぱり てい きゃ 付き ウェ 自動 クト テン 期間 予定 全員 登録 紹介 とめ 白い マッ 調査 ラム 決め ハン べて 計画
        使え 機能 設定 重要 見せ ごめ ベー 影響 がり ザイ ハイ タッ うし イズ ーブ 強い 開発 フリ 目的 まさ 使う 人生 記事 開始 合い ッキ 生ま さっ しゃ 作り 切り ジュ レベ デザ 頑張 部屋
        可愛 クソ ごく スペ くな 政府 ビス ネル 死ん 家族 ねー 男性 読ん 限定 韓国 注意 ミュ セー 買い ピン 覚え ャッ はい ダン らえ 求め ェッ ーチ じめ っき ケッ 決定 タル モデ 基本 うま
        ょう ソン ビュ 地域 毎日 にと 管理 英語 難し ソフ ども シア 程度 チン ーリ ミン 警察 撮影 質問 選手 ンピ 公式 モー ぶり やろ 記念 ァイ 音楽 安全 連絡 以前 バカ イメ 返し カラ れで
        流れ もり 込み イー トッ パイ ィス カル 大事 取っ そろ いし スカ 以下 終了 高校 ノー ほと ラマ ミッ らく テル ッカ トロ 止め 立ち エッ キュ どっ ぐら 病院 イム 政治 効果 期待 結構
        行動 過去 ユー 申し だし クタ しっ どれ 興味 読み 飲み 帰っ にか 一部 文字 ーバ ろい 歴史 ニア れら 行け おお ニッ 大人 ーパ ンデ カン っぽ 文化 関連 使わ 嬉し 経済 認め おけ 最終
        ツイ 実は 海外 評価 追加 調べ 違っ イナ ゃあ ョッ ラク アリ 教育 っこ メラ ソー 新聞 立て 知り あえ 答え 全国 環境 作る はじ いら 番組 希望 フル カメ 少女 事故 週間 書き なー 全く
        怖い 特別 あら なお 最大 ヒー ポイ だき ンパ 議員 嫌い くっ 事業 近く の後 全然 イツ 専門 クル 掛け ええ ウィ 曜日 伝え 持つ 発見 合っ バラ ーキ 非常 だら 成功 さま 死ぬ 昨日 ヶ月
        映像 検索 ジン もと スキ さえ 主義 ンサ かつ エル ゴー 飲ん 信じ 出演 協力 色々 ンキ 向か ごと カウ ぶん ーザ イア 今年 かん りゃ 入る 乗っ
        """
    ),
    (
        "ko",
        """
        으로 에서 니다 습니 한다 는데 사람 지만 아니 에게 우리 라고 다고 합니 까지 세요 생각 부터 해서 시간 면서 다는 니까 라는 으면 그리 다른 어서 지금 위해 한국 아이 때문 대한 하나 여자
        사이 가지 그래 같이 그러 이트 해야 시작 된다 사용 사랑 리고 만들 게임 너무 오늘 함께 그런 남자 보다 이상 이런 학교 서울 프로 다시 스트 다면 모든 정말 으며 문제 그렇 필요 해요 대해
        아요 네요 세계 자신 레이 이름 친구 따라 지역 처럼 바로 동안 가장 다음 대로 자기 모두 사실 일본 들어 미국 많이 한테 소리 모르 이제 여러 가능 다가 는다 마음 그냥 부분 영화 진짜 보이
        아무 이스 라이 경우 이렇 는지 대학 라도 정도 대표 시아 도록 여기 인데 연구 이야 세상 어떤 로그 당신 야기 어떻 방송 이유 처음 아서 리스 경기 이번 또한 사진 감사 안전 여성 사회 이거
        또는 현재 이러 정부 이미 거나 아닌 통해 나라 없이 교육 중국 계속 아직 활동 데이 위원 스타 참여 페이 정보 문화 려고 방법 인터 보내 다니 제작 래서 최고 로운 어야 어디 위한 중요 보여
        진행 언제 만나 이후 그램 새로 아가 준비 러나 인지 관계 확인 아들 자리 어나 그것 근데 통령 로서 머리 얼마 가족 인간 시키 해도 도시 대통 국가 거리 계획 결과 라면 이용 라인 조금 돌아
        학생 일어 사건 상태 모습 이지 관련 인가 위치 결정 아버 지원 나오 기술 다리 버지 노래 완전 무슨 이것 알려 상황 안녕 하루 누구 포함 마지 까요 운동 드리 은데 지막 전화 어가 로부 러시
        기록 개발 머니 의미 회사 공개 그럼 물론 기억 가요 만큼 특별 역시 괜찮 그녀 발견 데요 역사 배우 잖아 이해 발표 국민 판매 나타 영상 출장 엄마 의원 기업 정치 비스 러분 얘기 이랑 부산
        시대 사업 경제 가격 자유 래도 구나 기다 일반 시스 구성 스포 고마 행복 으니 마다 메이 경찰 떨어 리아 아주 주의 대상 기준 존재 음악 케이 관리 터넷 항상 마이 아침 게요 나이 자동 조사
        정신 랜드 라서 거의 기분 먼저 얼굴 운영 됩니 추천 병원 내용 민주 개인 이크 일부 대부 포츠 다운 결혼 교수 혼자 뉴스 선택 국제 이터 어느 버리 작품 어도 이어 생활 과정 누가 매우 서로
        직접 성공 드라 마워 전히 대회 스터 결국 비교 대체 야지 아래 공연 발생 선수 원회 도움 부탁 센터 인생 마나 어머 어지 와서 부르 전쟁 바이 그거 이게 추가 힘들 빨리 사고 공격 이드 해외
        지도 지나 치료 동생 기대 단체 모델 말씀 무료 설치 앨범 잘못 특히 이브 과학 중심 이루 구요 서비 프리 다양 당시 기간 전문 아야 영향 관심 요일 지방 상대 순간 보호 어린 스템 방식 그룹
        마을 내일 런데 질문 무리 엄청 설명 자료 전체 기관 후보 의사 카드 대신 무엇 선생 연결 디오 국인 지난 따르 버스 우주 행동 그대 스러 관한 선물 스럽 저희 제발 제대 인천 예정 기사 가진
        표현 군요 레스 구조 아름 지요 플레 회의 걱정 느낌 올라 오래 최대 촬영 전자 그림 해당 아시 소년 공식 나와 주인 작가 피해 감독 차이 실제 기회 께서 달러 온라 인정 주장 홈페 시장 선거
        가져 능력 발전 나무 조직 만든 시켜 평가 입장 예술 대화 축구 베이 로써 여행 바라 부모 노력 변경 정책 실시 조건 디어 파이 찾아 반대 인사 번호 유지 진다 공항 제공 해결 월드 민국 재미
        므로 조선 영어 원래 파트 라마 환자 주변 전국 크리 검사 스크 장애 바람 현대 의해 가운 시설 공원 생산 교회 이전 기념 나왔 처리 아마 려는 스토 위기 기도 뭔가 저녁 한민 대전 국내 책임
        코드 고요 이사 동물 자연 공동 산업 어진 거기 매일 절대 스로 지구 목적 나온 회장 아내 광고 학원 드릴 거든 디자 어난 기능 역할 위험 참고 과거 계약 마리 준다 트리 당연 작업 공간 이동
        마스 마시 달리 본인 아프 간다 컴퓨 혹시 그게 오후 주요 립니 러운 노동 외국 분명 동시 타이 스스 사무 이건 소개 개최 운데 캐릭 전기 업체 공부 아빠 요즘 제도 후기 자체 사장 기본 한데
        여름 대구 미안 사라 제일 트레 분석 국회 건데 유명 은행 건가 이버 테이 릭터 반응 버전 시즌 정리 죽음 기자 인다 시험 가까 스티 효과 충분 주소 심장 중앙 퓨터 이즈 더니 토리 음식 단지
        어쩌 원장 규모 그때 나중 새끼 야구 만드 다르 고려 다이 만화 려면 미래 변화 재밌 삼성 내려 멤버 환경 인기 링크 시리 장소 행사 일단 아파 하늘 고등 시민 워요 름다 러스 몰라 어려 그만
        참가 청소 남성 박사 형태 등장 프트 이곳 요구 리즈 현실 열린 유일 인공 라구 브라 영국 국어 보안 궁금 방향 공사 자인 스마 인해 냐고 건물 무대 으시 차량 최초 미지 지지 스페 셔서 벤트
        장치 독일 이션 수상 올리 프랑 바다 완벽 생명 자세 속도 개월 할까 유럽 비슷 언니 죄송 현장 호사 제주 드립 행위 부인 래요 신청 비밀 봐야 마치 연기 범죄 기타 겁니 움직 라니 정확 신경
        너지 생겼 구매 느끼 이벤 자주 한편 보인 도로 가치 가슴 장난 통신 거래 동차 홍보 네이 걸로 실험 인도 행정 건강 도착 전부 전혀 불러 모양 시도 부족 생기 각각 확실 학년 연락 교통 시기
        텐데 태어 버렸 목소 배경 선정 시절 혹은 담당 미친 커피 블랙 이프 온다 오른 주민 든지 무기 니스 건설 통합 마트 항공 멋진 약간 약속 장관 최근 출시 제품 광주 알아 사망 시청 소재 코스
        변호 요리 라운 메라 카메 평화 정의 문자 여전 감정 듯이 설정 예전 위하 종합 축하 희망 클럽 타나 누군 기획 이걸 수록 안정 고양 가수 정상 리카 로스 협회 가르 리그 졸업 키스 단계 벌써
        에선 오빠 로드 고기 봐요 출연 미니 조심 랑스 마크 하이 금지 우스 어져 지하 갑자 당하 마찬 모바 바일 보통 어제 자랑 잠시 찬가 호텔 상관 운드 그랬 수준 차지 뉴욕 수행 린다 소녀 똑같
        가입 올림 카이 파일 주당 화장 닙니 아닙 그럴 차례 떠나 주제 대단 신문 지켜 인증 데뷔 전통 기반 만약 실패 아냐 아도 접근 진정 의회 에이 대사 사과 다행 거짓 소식 공유 블로 오르 경험
        훈련 집중 언론 스테 수정 성장 방문 버린 높이 소설 명령 가끔 개념 고민 대하 맛있 방금 분야 섹스 순위 언급 우수 제외 종류 투표 그걸 인트 장면
        """
    ),
    (
        "nl",
        """
        de van het een en in is op ik dat voor je te met niet zijn die als er maar om aan hij ook ze door naar uit
        dan bij dit was we wat heeft of over nog deze onder hebbe kan meer zo geen al mijn wel tot wordt worde heb
        nu ander haar nieuw ben veel kunne moet me jaar mense hoe tegen na waar ons werd goed onze wil gaan gaat
        eerst zich zou doen hier dus gebru maken allee volge mij hun had twee weer zien eigen zal leven moete jij
        waaro wij komt neder krijg echt staat eens plaat heel toch daar vrouw komen mee dag tijde terug versc alle
        ieder zij tijd zoals samen inter iets omdat toen grote maakt ga tusse waren binne hem julli achte altij weet
        ja wie gewoo laten polit besch belan groot wille alles zonde aange net via uitge verde even man recht af
        laat weten beste uur klein vrien steed zie begin kinde bent keer meest ieman weg werel hele jonge beter
        werde uw werk perso laats nooit werke zit vraag aanta zelf the drie nodig natuu buite slech geven vinde hebt
        echte goede veran elkaa kunt snel toe gesch schoo zeker vanda maand mag vanaf deel huis vind staan doet want
        zegge probl hoofd allem erg gemaa beken zegt voora besta enkel mogel zulle denk land naam waard genoe verte
        zelfs missc boven stad houde gemee blijv water wanne momen ameri jou graag kwam gebeu vrage midde niets
        jaren lang per famil verge dagen spele elke gezie nee ging sinds meisj voorb kijke blijf helem groep lijkt
        kom paar schri doe foto geld kijk websi gedaa parti europ manne vroeg nemen leuk vaak breng probe bijna
        manie geeft mooi ten week verha ouder zitte bedri hadde dood wacht thuis actie lange soort tweed werkt organ
        kon wilt rond moest minde centr vertr noord onlin jouw infor klaar woord daarn ontwi daaro video gewee vervo
        gebie welke overl ligt betek artik geled maart geluk kun zei verwa regio einde denke later septe amste ter
        helpe eten oude konin veili gewel begon enige geval dinge mooie moede hoop men nou open gelij gevoe berei
        speel beetj ziet speci veren vader regel duits auto soms verko lekke direc hande duide niks den film zoek
        juist zorge voord terwi hen zeg vier verli moeil bezoe wilde gewon ongev natio pas waari eerde contr progr
        zette zoude april vanui vindt voors muzie sterk afgel zeer hoeve socia ooit maak vast zuid colle vermo verst
        publi produ vrij zodat kamer grond burge miljo leren beeld idee dicht best vijf lande verlo volle niema
        waars oktob sommi numme der kunst bedoe offic leide gespr verke zwart toege kans naast richt waarb minut
        morge stond minis horen leeft begri reden weini verdi gepla novem lopen opnie hand gegev serie diens sport
        engel voork gevol avond langs oorlo kreeg zoon voorz brand prach preci vlieg kleur zaken grati gebou blijk
        kind vond zorg zowel frank nacht proce vorig wedst proje geloo bedan licht conta bezig telef stell boek dank
        gehad hoor hou team provi succe mogen zovee algem vol stand blij druk houdt oud zoeke beric licha belgi
        gezon beide bepaa decem techn dezel verwi prijs econo betre lieve weken twitt lezen halen mei top start
        lucht feest verle bestu chris overh janua waarv frans toeko unive kaart antwo basis trouw posit stude nadat
        vele hulp ligge verkl docht prate relat dacht bijvo verbo groen delen gevon zag zet faceb norma resul gesla
        aanva geleg deeln krach media ontva voort cultu ervar jarig betaa vluch aanwe gaf neem orde verzo buurt
        teken gevan gewor liefd versl heerl winke betal super augus vanwe deed geef kant zaak uitei valle state
        daarv react aanda presi ontst betro elk euro tv valt schre verla afrik bekij ooste voetb leden hetze ongel
        verpl to juli lees new ogen stuk giste gener broer links overg febru straa leuke meerd zieke wist juni plek
        zes kopen schul genie kenne luist ervan verba gepub eilan metee rol vorm word oplos schat gezeg tekst train
        korte energ herin lijst inwon strij seizo behan verva hoge lid neemt zat moord beroe bijzo denkt huidi compl
        groei omgev veroo japan sluit verbe vrijw genom stuur diver and doel hart heen tien georg funct namen zeven
        doorg voorm verdw versi enorm activ finan km rest syste extra boeke derde hoogt lever reger loopt conce
        toest meter overa kwame ontmo hiero zichz bang god jan oh plan mocht ontde gedra diere gedac weste profe
        rijde leger overw aller alsof http mens zin gevaa stemm ruimt prima he doden draai openb zater makke welko
        konde fiets ervoo kort verze zomer bewij slach steun macht wonen waarm kieze daarm ver nam vanav eind hard
        wet beweg studi honde inder verra pagin gehou itali wapen hoewe site stap verki verni titel gebor hoger
        totaa eerli trots perio pakke zonda sprek schad besli gek los bed jezel stem beper markt gesto vrije verta
        toega holla radio zwaar vrijd gezic trans commu verza helaa club erop kent mis rode spel beslo keuze popul
        rotte gehoo elekt milit perfe vorme reken respe histo regen bevat geste inmid tweet wegen stati utrec schaa
        opdra jeugd klass gezet stopp situa kenni vermi la fanta hoeft ken link pijn punt volgt verwe overt slape
        noeme verdr uiter verbi medew gekre klant trein hotel evene bloed fijn gekom kop liet voel drink hierv maats
        afges vakan rusti schil overe blauw dagel ergen scher on live zee gezin islam vreem witte gebra spaan for
        dorp dr sprak ondan uitst verho slaap wakke verme klopt snell sture reage zoekt prese john raad reis stel
        lette insta tradi gelov schie koste invlo camer appar ginge effec verda gegaa winne no ie acht baan half
        ruim rust vs york afsta overi drage huwel journ comme wijze russi versp india behal helft wonin schip stede
        voele les opgel helpt sorry bank hoog voelt peter draag plezi menin brach gehee gedee reali terec motor
        """
    ),
    (
        "no",
        """
        og er det pa som til en for av ikke med har jeg at de du om den sa var vi fra kan men et han seg dette skal
        noe noen ble etter vil ogsa bare ut na da eller hva meg være blir hadde nar alle her komme ma ha deg andre
        fa samme man mer opp gjør over norsk litt norge far ved vært gjøre bli inn ar denne enn hun mye der hvor
        igjen se mot først ingen selv finne ta to hvis under før bruke fikk flere ser alt helt min oss mange gar vel
        polit hvord jo uten kunne siden dere sin tror si folk nok sier ga dag kansk god godt hele dem skull gang din
        slik bra gjenn spill kom vet inter virke bedre annet disse mello mulig aldri tar ja grunn treng arbei blitt
        oslo ville beste snakk perso veldi sett tid ønske kvinn forsk hjelp nye vikti begyn neste jobbe hvorf rundt
        verde lenge forts rett fordi gi gikk hans nei store tidli ned ting tre mener sine tilba slutt holde menne
        siste del prøve bør gir la mest allti kommu sikke skole like bade følge blant stor fatt bilde plass legge
        tatt forst gjort barn hos sitt dagen skjer gange burde hver penge star tenke kjent akkur probl mens jente
        kjøpe henne deres takk start sette stort klare ny matte stede feil gode mitt spesi ligge helle liker tok
        enkel still aller brukt hvem skriv vansk fakti vare størr tiden menn lande vider frem mine skjøn mindr egent
        the ute darli famil kjenn livet mann sann produ annen enest ofte eksem utvik kjøre sitte spørs vanli gjern
        histo hatt derfo kveld klart handl innen hvilk gjeld lever omrad støtt egen flest milli betal regje viser
        forho ditt kun langt laget ham jobb forel greit land sterk forsv venne synes satt liten betyr bruk hjemm
        saken kontr hvert ett vei gener krist leder rikti høyre gjord sjekk altsa gansk dager stemm arene grupp
        bygge dine lite tro usa gamle tjene berge forsø tille begge uanse nytt fint svært europ skrev størs enda
        haper hjem mate resul miste død faen liv sted parti opple velge forte barne skjed konse foran tv elske vente
        økono kultu organ kjære offen føler ca bak bort fire sende merke folke sentr passe sener per selsk huske
        klass kalle rette morge skade oppda natur derso all kampe sosia maned lokal samti talle deler gitt lett
        fotba medle nasjo spise hoved ansva minst overs gatt høre navn musik netto ameri mal poeng utenf seson klar
        fem reise endre veien utdan ekstr snart mat fort side minut særli funne flytt nærme timer infor drive sant
        aret lang lage lese ord rekke flott ferdi utrol somme lag best møte forbi behan progr gutte vinne prose
        konta tanke selge derme byen glad høy lov vart artik hvera stude fanta tilfe aktiv likev gamme syste stopp
        enig fram sveri samfu besøk filme ungdo lykke døde kort of samt vant vise vite skape valgt forkl lærer direk
        antal løpet marke lille sagt trodd stats selvf styre kriti helse effek skyld slipp stadi visst betyd state
        krone delta studi svart kraft fant unge valg svare verdi vurde tenkt venst begre trekk sta kreve egne full
        slike orden priva lands trond reste forve fall hei nrk masse menin regne prise navne baser høyer spenn serie
        selvs helst alvor fjern form nord samar frems disku bevis bidra funge stand kjøpt butik situa angre press
        par lagt frp lei lære vær sendt spilt anbef glede ansat kunst sma kirke ulike unna samle konku beskr maten
        morso tusen bilen fores hente total grens ti via bil dra ok klubb konge avtal slett overf alene perio rad
        hende apne eget inne tekst herre utfor engel inklu kropp prosj drikk hører tur grad uke svens oppta drept
        kaste nyhet fokus kjemp mangl sjans holdt forde følel kvali hodet fast høyt svar repre redus slags sprak and
        meste prøvd endel besky miljø barna hjert in ei født spør vann skikk debat lette plane posit rappo rolle
        norma sak fin kl lyst tenk bolig innle straf klokk ap heldi an by leve skatt tross forsi presi minne mater
        løsni høres as forsl nødve dessv hørt seks syns publi defin avgjø heter oppfø befol bytte erfar bor imot is
        pris vapen felle unive profe frykt fremt søker perfe video bedri netts tradi mai økt fører overl nordm kilde
        hygge endri styrk grati strøm forbe telef natt deret dekke rart skje uker alter overr flykt absol borte
        redde benyt tydel eldre moder bakgr pavir sist forme sikre ødele relig vokse regel trykk galt krav sør energ
        oppre alder manne trygg sanns medie trene event popul billi film sex greie mobil krige chris gjeng lar møter
        planl fremm forbu mamma tilst retni motta sykeh hotel fengs les pga sønn kjærl arran dritt besta pluts troms
        tilta behov kjørt relat stava sla konto farli ifølg kamp time etabl avhen liste oppga frank tredj medis
        prins myndi henge høyes utfør fjell ol verre bryr fri gud it kr lengr løp new slikt uttry velko lager kunde
        hardt beveg lurer innsa overg unnga ene meget stolt forha hus john rom verdt fremd regle enkle farge regis
        trans koste grønn journ fortj risik leser redd respe tilla stein inneh ringe tekni innfø dokum nevnt kunns
        enten nærin imidl danma mente apnet avslu langs nr nær treni tilgj forla oppdr johan meter brann tilbu motst
        opera nekte seriø finan model forma ligne russl oppri innby hvite live sto vekk umuli nevne forri omtre
        skill møtte eleve sport verst arets savne eu km legg vm engan fornø tilsv faceb flink klima falle ledel
        runde ærlig knytt solgt kjønn niva voksn sjeld viste be dyr type vis foret eiend motor sider unnsk huset
        forfa domme arsak versj utval forbr takke dessu gøy husk midt osv tak tide forre datte motiv valge fylke
        prese linje fange tekno oppst uttal kompl april septe fysis høste hevde omfat midle korte dele drar ekte fly
        mars
        """
    ),
    (
        "pl",
        """
        nie na sie to ze do jest jak ale co tak za po od dla przez tym czy wszys sa tego ma tylko juz ja mnie mi
        ktory bardz moze jeste bedzi ktore zosta bo ludzi ten przed oraz byc polsk jego sobie by jesli spraw kiedy
        tez mam ich miejs roku powie jedna jeszc pierw był jako te własn było jej stron teraz gdzie nawet takie
        dziec cos go wiec no pod przec zeby zrobi jakie ta ci lat tam dziek gdy tej ktora swoje swiat bez rzecz
        dział przyj przes mozna lub wiem rodzi szcze nic prawd wiece przy powin ostat takze tu nas chyba inter rowni
        on czesc była maja chce tych odpow ktos przyp niz dzien prost dobrz zdjec polit zawsz kto probl kazdy chodz
        miesz kolej masz wieks kobie wielk podob panst aby albo chcia pomoc histo drugi sposo ty osob wybor zwiaz
        najle znacz miedz dosta miast czas ktorz potrz przep podcz nasze zycie jedno powod wiedz zacho moja swiet
        wygla dlacz nich raz infor widzi kilka nigdy mu nad pracy społe przys znajd im napra głown beda mamy europ
        jedyn troch człow jeden obecn wiele je dnia innyc temu tutaj organ zmien szkoł przek temat taka nam we były
        zobac wysta razem siebi domu taki polsc narod posta stano czego pamie moj dobry cie stani napis dlate czasu
        miec praco naste trzeb mowi godzi wynik moje miał sam dwa ok moge sprze publi moga nim dziew okres mozli
        prowa progr duzo ciebi proje spotk rozum syste produ dzisi zmian kazde przyk oczyw warsz oni miała pokaz
        miesi zycia dzis podst franc dalej nikt jedne jezyk pomys nalez ona uwaza smier pieni pytan bede kocha the
        kraju czest az powst prosz pocza ksiaz wczes chwil istni naucz kosci lepie potem wtedy konie ponad polic
        sytua niech naszy osoby dni jaki tyle pozni pewno niego swoja wielu najba ile cały moim my dobra mysle rozwi
        prawa pozos gdyby przej prawi wedłu czasi inne wysok szybk wspoł amery czemu warto dobre czym musi nadzi
        wiado parti pewni ponie wykon swiec niekt mozes czerw czyli piekn najwi twoje jakis ustaw prawo kultu rozpo
        autor innym prezy mniej takic ani czeka jezel pan widze centr poprz czyta udzia władz przem cieka jakby
        trzec dotyc nadal was zdrow proce swoim szkol przew uzywa trudn kontr wierz poza przyn chłop przyc znale
        człon obraz pojaw specj lata np rok mysli techn mezcz dwoch liczb zasad własc wydaj tygod wspol wzgle preze
        srodk samoc lepsz siedz jedny ziemi sama pozna minis zawod spoko słowa gospo badan mowia prace zamia swoic
        doste patrz komen momen kurwa grani zespo pani nowe samo trzy pozio skład mysla czarn bezpi chces film niej
        przyg dokła koncu pocho budow szuka one osoba potra teren posia jaka cała długo nowy robi podzi punkt rozwo
        tworz telef jakos kilku artyk załoz miłos mozem dodat wykor wprow oznac takim zaraz swiad musze robic zaczy
        połud niemi mimo ochro wiesz około latac razy niewi wspom wycho choci rodza wpływ musia dopie pokoj skonc
        wieku byli wciaz przyz wybra wsrod zamie dosc samym zadne zasta bym celu mojej zbyt wolno wygra dowod kogos
        minut wscho podej czuje komun mater dwie of studi mieli wyraz czter strac wiecz decyz stara nasza nazwa
        zdani krajo muzyk pisze tekst wie otrzy typu wam swoj stwor zalez wersj powaz słuch lekar konce niest rozny
        zacze słysz głoso funkc zrozu klasy da wojsk jakim zawie trzym wypad trans opowi obron nowa ciezk regio
        zdecy sredn razie brak grupy zyciu przer nazyw natur zakon wazne broni choc finan okazj prawn koszt zapom
        kiero szkod mojeg danyc szans czasa konta pozwo budyn towar korzy otwar dziej ciesz przeb pracu papie lokal
        twarz angie wraz natom usa norma popul niepo idzie oglad walcz znala zacza tłuma pomie uczes kieru uzytk
        rosyj zagra zadan racze zapew premi nasz ogoln milio konku niemc grupa telew zrodł stosu skoro obywa uwage
        coraz nia czase soba daj ukrai opini urodz najwy nagro konst pozyc zadny mogła zabaw chca wrzes dziwn media
        rozni okoli popra jakas de inneg nr wydar osobi sklep rozmo mistr osiag konca ogole srodo połno zakła miesc
        stopn uniwe polec tytuł wroci prywa relig pojec obowi dziel sport znowu piose warun kwest blisk wskaz elekt
        nazwi powro mowił wyste zle in nimi gotow doswi komis twoja super gra zarow lubie mogli ogran sztuk młodz
        zamkn trafi noweg rady ilosc zjedn miałe dysku seria zgodn przeg krotk słuzb artys prakt dowie zdoby choro
        sumie daje twoj głupi wydaw inny opera trady zarza kazda dokum rozma stycz połac droga pazdz psych nauko
        znajo twitt połow pewne utrzy energ and lecz wobec wymag przyw wyjat nieza krako zwier całko reszt gener
        rzad macie praca wypow propo wody ofiar chara ramac moich wyłac podro stras insty listo wchod sezon numer
        stało drogi twier druga wczor kolor całe fakt ii zł oficj braku zauwa badz zapro stwie boze pomag inacz mało
        eduka zdarz rozne widac wyjsc wydan domow wzros najpi ciagu oddzi ideal ludzk podpi probu narze niena aktyw
        gry wojny hiszp podat wiezi sierp powia demok zaint mowie musza mogł robot wspan marca musis isc http szpit
        sukce udało efekt grudn ogrom iz repre dokon wraca bohat pozwa porza jutro zwyci nocy pis wy stary majac
        liczy urzed codzi brzmi polak zajmu mowic wybie nowym okaza dom sameg xd zanim znam trakt młody micha kwiet
        miało docho byłem panie liter japon skad porow samol musim same czaso firmy nowyc sieci poczu układ kryty
        stacj odcin potwi opiek wyzsz bezpo wnios drodz koncz zgadz ciagl kompu probo obser jedze strat kompl dr kim
        oczy razu zatrz ekono strze dyrek znisz wejsc wyobr medyc tys obsza mna forma siost gwiaz zupeł zaczn letni
        mama koleg mocno pana rano dac najwa model przyb martw całym stars wraze zołni komor ponow aktua regul zakaz
        zbior najmn rekla gosci byłob kogo wcale bedac tresc drzew zabra ogłos sedzi prote eleme metod imie lotni
        czyst filmo handl konse połoz zagro profi utwor długi zielo druzy poste kandy przet dane la
        """
    ),
    (
        "pt",
        """
        de que do da em para nao um uma no com se na por os eu as como mais mas dos foi ao me voce tem ser sua seu
        esta nos sao muito das ou ele pesso isso ja tambe quand brasi pelo meu sobre ela vai so entre minha dia pela
        bem mesmo inter ate pode te ter tudo fazer aqui ainda anos coisa outro contr todos quem sem traba parti
        agora prime tempo melho era passa seus la nas depoi grand assim este onde vou estad forma mundo conse preci
        estao publi porqu esse vida ha essa tenho eles maior cidad ver casa the nada conta algum segun outra sempr
        foram bom comec nossa parte encon ano conhe vez poder apena aos sou suas nunca dois todo escol quero histo
        espec trans mim volta estav nosso tao hoje sei esper entao acont deixa empre nem mulhe princ estar faz impor
        segui qual tinha chama deus quer const aquel estou ultim podem ficar propr chega conti consi pensa compr
        quant duran grupo respo pra seja novo parec verda pouco sera produ dias qualq sim cada pais disse ajuda
        falar exist desen menos famil acho infor algue senti direi reali music antes sendo nome gover final filho
        difer to probl desde inici sabe diz muita dar ir presi relac amigo tres noite polit boa mae momen proje
        seman comun rio algun of video nacio alem lugar progr portu acord ameri ai toda nova centr servi local receb
        vezes deve apres caso socia tenta estud desta segur apos compa todas duas meio tipo dizer popul queri super
        corre cara paulo entra mostr enqua estra lado conte conve crian saber equip ningu lembr numer voces fez
        acred compl enten ponto vamos autor pergu gosta inclu seria prese foto sido unive polic siste dentr tanto
        causa esque desco atrav obrig organ proce apare fazen pelos for confi vem porta nenhu coloc possi gente
        franc algo forca fim proxi filme prova diver peque trata livro num hora jogo human quere favor tu pai quase
        meus resul prote guerr varia cultu perde mesma morre agua atual torna fora homem geral disso escri conce
        morte vao procu pois dific diret terra passo comer desse janei horas event dessa corpo ofici profe dele mil
        numa senho repre palav tenha dinhe falta neces in exemp utili havia inves feito frent deste tarde marco amor
        ideia acaba serie minis jorna quart liber area capit escre medic gosto lanca certo regia mante propo quest
        fosse econo teve sair sul temos lingu dispo visit homen dela esses lei site camin estam marca neste embor
        comig and junto dever respe insti vario facil signi class lo objet acess fica elas essas logo mal sob permi
        natur munic domin feliz ganha funci lhe opera educa atras cabec milho simpl cerca menin forte twitt total
        quise image negoc relat aumen vi cresc basta ex feira campo prefe milit feder indic compo rapid uso comen
        europ quatr apren valor perce exper lider posso isto abert mater funda situa nesse manei expli termi deu
        ficou usar quais aprov membr unido norma prati ocorr espac realm meses carro fui minut anima claro movim
        pesqu promo recon mensa assis busca irmao discu levar cinco plano atenc medo tal criti refer justi possu
        impre tradu deles pelas motiv manha gener antig norte fotos socie los rede decid premi aceit livre afirm
        ensin envol falan assoc apesa crist sinto legal criad regis insta linha notic fazem exerc lista profi fala
        estes rua veja merda estre origi tecno porem cuida ident resol santo desej ambie convi prepa olha branc
        demai eram base dados povo manda espan defin descu perio futur energ unico acabo direc corac mes futeb carta
        decis saude festa longo reuni anunc papel maria mao assun carre filha revis somos imagi nessa suces unica
        chego artig consu ingle fique plane talve tecni entan paz real distr ofere pagin errad ouvir paise levan
        devem morto mundi mudan torno outub posic texto porto certa feita defen si preoc vista apoio candi fato fiz
        tv uns docum estab artis nesta pena perso condi serio devid certe tomar jogad admin acomp estiv ve secre
        ativi houve perfe junho amanh viu guard mudar preco camar teria trein teste viver salva baixo fecha setem
        perto vivo agost limit arqui vitor tradi agrad deter maio eleit parce visto ontem ira alto fonte obser unida
        explo estas termo jesus possa graca nivel via jose vence divul anali tiver finan indep jovem olhos seis time
        execu dormi eletr press flore garot titul integ anter acha bonit dezem novas circu alter confe merca alime
        novem radio decla envia relig tribu garan daqui civil abril compe vale model medid sabem impos sente tirar
        idade igrej aplic regio tendo digit selec parar resta troca santa costa teu cima descr media criar sabia
        inten campa deixe crime duvid quadr faca ali sozin refor usuar indus namor ia daque novos sonho acao campe
        voz ordem fundo copa jogos julho luz modo olhar massa expre ataqu oport assin metro ocupa revel conco destr
        quali monta fever divid deixo coman ar vejo junta canto deput pedir assas terce celul jeito afric surpr
        epoca hospi habit sofre comum oi sala curso perma passe banco priva viage recur revol monte repub edica ah
        ler novam luta tua joao abaix eleic indiv demon igual intei suspe versa longe carac vonta fisic desti ferna
        estac amo on sexo terri espir estru danca conto corte compu aprox canal ating perdi chefe faceb arte casos
        prest pegar cabel frequ exter bairr somen nasce acima obra usand depen brinc defes verme recen intel fizer
        alcan menor baixa areas clube roupa alegr vende efeit carlo preso opini pront despe conju memor dizen conqu
        marav pe cient casam telef verde culpa velho ta prome diari faco cienc fotog famos onlin quint achei tive
        vitim quebr alema podia resid previ grava tera subst regul licen pagar tives volto veio moder natal boca
        pior criac naque femin praia ganho banda serem recor retir milha estil capaz
        """
    ),
    (
        "ro",
        """
        de si in sa la din ca pe cu nu mai un este care pentr se au ce fost va al am sunt fi acest roman sau lui dar
        daca dupa ne ar cand le poate inter intre trebu prin cum ale despr era iar mult are dintr parte ai cel mare
        ani cele doar foart noi pana el fie intr doua aceas ei incep const te timp tot asa face pot lucru chiar
        perso toate vor ii ma cat polit oamen bine mi catre parti acum nici prima natio fara viata facut fiind atunc
        unui avea folos unde fata exist cea eu unei asta il publi putea comun europ produ decat perio multe putin
        bucur speci trans anul ceea gener atat consi spune alte timpu drept conti data avut lor vezi forma noast
        preze loc organ funct contr unul sub famil aici peste centr activ astfe zi intel local reali echip fieca
        impor ea trei urma adeva precu orice spre probl aseme schim compa singu lucra puter numar ceva copii inca
        inain print numel da repre istor ultim siste primu impre nevoi apoi cei nou urmat propr biser cunos direc
        condu fel cultu nostr femei moldo primi intra trecu fac dumne catev difer privi momen princ buna spus unor
        casa ti isi cadru aceea multi unive guver imi iti locul toti numai ajung dat una scris punct arata acela
        aproa crest studi legat inclu autor an asupr stat judet medic sunte compl incer prese avem doi prea sale
        statu sigur prime liber intal insa mari membr urmar afla dezvo proce bun mea ori voi tara baza conce poti
        utili tine apa veder confo acolo mine nr acord toata copil minis profe lumea econo obtin ajuta natur cred
        zile servi desch ajuns zona proie cauza intam barba distr infor venit tarzi deja pierd situa ales poves noua
        casti frumo celor ziua sapta nicio meu vom priet efect inchi prote progr masin ameri invat desi respe mod
        patru nimic alta marti relat raspu deven stiu decla admin ridic socia faca supra raman nivel milio premi
        actiu popul exemp final ul impot capit susti creat cauta opera imagi domnu lupta limba ofici as prega major
        erau dator posib alege simpl astep orasu depar aflat carti obiec pare ora cerce insti sfant vazut vorba
        muzic stabi mater germa bani totul eveni vorbi razbo apara motiv trimi cine noiem ocupa elect insea stiin
        rezul inalt amint fapt luat om unele usor petre discu putet ordin socie camer domen faptu decem aprop carte
        super indep bune octom putem langa refer total parin septe alatu vreme menti locui anulu spun tu acasa proba
        tatal ati repub ajuto place reusi state pozit niste viito liter atent desco unita vorbe deoar duce iunie ore
        permi minut gasit compo sfars carac conte tau avand cluj jos vechi esti asigu artis inreg recun adica lansa
        cate mihai telef drago ta munca ele lume luni site vine asoci paman milit trece succe semna scurt sport
        lumin editi artic augus afara deci franc scoal ramas comer neces moart parla cazul etc greu sus the tip vei
        vrea seara impli coman mondi pleca devin iulie initi pune pus aface model actua spati termi destu grupu
        jucat masur oras docum date multu victo mediu noapt cinci secre moder merge aplic terme cumpa doamn tiner
        numit potri april crede tehni azi caz ia ianua john clasa mama anunt exter campi drumu anima uniun vedea
        rapor cetat fiul origi teatr apart astaz pastr condi varst mijlo dispo cuvan misca incre exper titlu mici
        aprox aduce stati regul jumat desfa indus tradi mica gases mana trata stie veti eleme nicol cinev patri
        diver calat gandi numer terit credi luna mic nimen impar marea oferi vizit prive calit timis vieti rau prezi
        simti alexa maria pract acope spate murit aveti faci ioan nume perfe apare seama anumi norma ident secol
        strai odata omul armat insta prelu scrie accep dimin obser andre spect lista munic finan alt jurul acele
        video exact judec picio dores angaj itali locur dvs joc mereu conse varia energ execu parcu totus strad
        absol febru colec masa inche macar cursu promo comis planu feric tanar cladi imedi serie propu corpu concu
        cupri regiu casat fizic cam facem educa detin lasa evide tari iasi limit ortod astea manca zis acces jocur
        flori relig conta struc agent instr inima piata afirm nascu deose bibli dus frate civil tarii film putut vin
        inten arta volum festi teren consu deter expli cuvin stare sprij mesaj coleg pagin dau ion mele tocma lucre
        cunoa lasat georg funda secti hotar multa gheor categ sufle criti sufer crist ci lea new fotba compe forta
        accid explo purta magaz confe randu minte naste colab aparu dorit placu sezon turis niciu vara aduna poart
        vad rapid desig doile sua vreo docto poezi defin elibe filme canta intro munte brita metod minun aiba spiri
        descr valor scena forme curat scopu marca scoli genul altfe cap vreau prefe fiica orica ulter dispu scrii
        parca alba anali antre merit surpr anii fii obice cresc sfint extra valoa calcu revis circu sase telev regel
        acel dr nord vrei plati corec bucat fotog agric sanat spita dreap strat muzeu campa invit gasi reven curte
        acea adus banii grup tale tutur tv convi evolu sange celui acade anter durer intot incat rezol ascul carui
        birou desti of uneor influ respi paras citit modif calif culoa profi ascun frant pacat gande sai preot indiv
        drum sud stude lider traie forte meciu indic facul deciz inves incea secur soare adaug confi clar ochii sex
        tare ului unii braso adres spera arunc munci intoa mobil vasil peric unite uri sotia dispa sta tradu provo
        salva grija iubit chisi stefa abia dea du ideea jurna plus adopt felul popor democ micha hotel postu memor
        stand plant infii bogat oblig aspec euro ieri km senti rezis tehno ciuda revol manas intor rolul sediu fabri
        maxim afect integ rusia inscr carei ucrai tinut expri dorin rezer media clien dolar lovit alime totod dimen
        iata metri secun
        """
    ),
    (
        "ru",
        """
        на не что по как из это за для котор но то все его он от так росси же мы после еще до ты тольк больш когда
        был если работ было мне меня уже бы или их ее они будет при челов время кто года чтобы может есть она прост
        во вы нет получ говор очень были со была также чем вот начал предс быть где под этом город вас сказа потом
        стран да даже можно украи того произ сдела хорош этого должн испол орган между сеича том основ более участ
        облас ну совет образ без интер други перед ни лет году нас об там сегод себя этот истор прави ли раз первы
        много соста вопро свои тепер всех один тебя деист москв госуд проти закон всего созда време надо русск через
        групп мои случа возмо ему перво них сша тоже почем главн систе центр день коман сторо прове неско пока полит
        предп тем эти откры разви жизни им вмест состо показ всегд приме встре друго этои место резул нужно наход
        помощ здесь лучше народ такои себе тебе согла общес жизнь женщи алекс эконо однак людеи год два него следу
        военн пробл готов ответ ничег люди тут насто побед предл тогда свою отнош раион своеи нам хочу поста данны
        второ вам прогр приня извес значи продо фильм отдел счита строи являе дорог компа конеч расск слова некот
        сущес решен управ парти измен голов остал лишь благо специ устан приве смотр чемпи европ выход дело над
        никог конце сильн класс право поэто сообщ велик какои красн тот всем спосо именн полно матер прези доста
        поним машин молод три амери прошл проце чувст мира стал власт контр стать часть проек остав такое качес
        назва спаси напра новос восто перев хотя чего руков позво отлич деньг минис нацио вообщ верну многи ведь
        федер призн момен заним кажды подде высту части инфор будут дома эта смерт совер прода опера прово высок
        техни назыв франц собст могут своих сам социа мужчи быстр культ иссле выбор автор начин тех почти своим
        полож необх прекр проис терри месяц спорт правд около вечер хотел деяте опред таким новыи эту скоро никак
        минут элект недел свобо своег могу сборн запад оказа автом крупн актив причи соотв среди имеет средн внутр
        понят знаю перио музык обяза журна связи кроме делат долже двух перес лучши офици однои услов нее проду
        нибуд ссср такие этих сколь колич остан респу стоит колле гражд этим собра влади тысяч прохо сезон внима
        движе моско стали прихо связа апрел неи дом ним памят пришл потер каждо полиц отпра девуш защит детеи либо
        одна обычн голос посто насел особе сентя увели помог выпол числе средс север включ еи транс никто буду дня
        кого дерев практ глаза разме одног разли футбо распо появи назад свое конст местн постр дости напис ребен
        профе разра напри друг польз знает больн жител думаю обесп затем хочет моя оно про см сразу выпус решил
        госпо поряд корол рабоч отказ посту места какие посмо снова нельз совсе собои десят частн сотру научн харак
        запис единс права рф относ долго уровн англи совре сложн подго герма прямо петер прест норма милли сохра
        грани те две куда заклю равно счаст точно воины золот октяб площа кварт самом искус завтр февра часто устро
        содер течен регио собир январ добро принц торго хозяи кажет капит дела игры генер сердц погиб объек подоб
        разве своем товар никол литер миров телеф очере немно будущ четыр весь годы новые стано разны распр служб
        компл здоро докум прини дальн борьб ноябр здани декаб меньш такая авгус всю одно месте худож увиде мнени
        попро обрат закры видел звезд наити пожал справ подпи навер слишк нашеи мир таких лично возра возвр верси
        завод вчера реаль инсти экспе треть замет иногд наши догов событ сможе модел любов плохо депут таког го тому
        этому роман знако рубле давно серье новог смысл расст марта мален днеи менее идет секре объяс важно увере
        родит потре завер разго тяжел объяв исклю занят самое стала наблю зачем раньш рядом униве полов обнар назна
        театр рассм задач ситуа выигр остро столь серге завис друга эффек трудн метод нрави газет попыт приде люблю
        мая пор михаи промы возду рожде часов источ празд финан одном делае небол дирек нем оборо энерг стало деле
        мире мог типа уж путин конку понял желез наибо вперв масте андре какая безоп одним имя ко пусть руки похож
        оконч письм бизне макси приго приро китаи ленин стрел сравн олимп мнои млн ночь хоть техно легко возни разре
        комит повер восст значе довол предо детск вспом повыш номер обращ воиск требо будем новых жить моеи пять тыс
        након оружи игрок поско убиис утвер писат краси новои админ слово тради перех карти наш роль любит комис
        метро четве огром долла число комна степе пункт твои споко скоре девоч обвин позиц слуша сельс допол ожида
        вариа опять чуть фотог публи мое являю прина запре издан живот разде выста появл наруш имени отмеч прибы
        осуще заста взгля денег будто немец подро поезд даваи надеж текст режим огран преду черно отсут могли самыи
        наших учебн дальш кому сама сами доказ старш матче охран подхо функц мальч иност внешн друзь докто прият
        ребят выгля саит изобр струк самых сын самол думал реали видим объед холод требу магаз освоб форма студе
        успех кораб впере покуп досто совме опасн несмо прежд всеи книги мало мама пропа счет канал заяви револ
        указа попал творч окруж оценк медиц добав испыт трене комму крест замеч земле самым станц июня ними пути сил
        попул невоз стане конца поздн подар выдел задер отвеч недос широк виде вся арест отмет поиск спрос анали
        незав приво видео имеют подум разно страх опубл снача близк плани дети июля одну отец саите таки серии самог
        прика владе взаим стары удало конфе берег повод сосед плане урове домои вокру вроде силы премь комме крити
        вызва механ акаде прису турни армии расте редак далек заявл данно финал выбра страш вновь мать глава подтв
        переп свиде любим стара повто пригл столи креди учите вероя доход надею захва тои краин оказы ивано кстат
        доме лицо ранее ряд та
        """
    ),
    (
        "sk",
        """
        sa na je to ze ako aj si do som ale po za tak od co ktore uz su bol by pre ktory ma ak alebo nie sme ich len
        vo ked slove vsetk aby pri jeho bola bude ktora miest velmi az byt bolo vam jej so stran medzi tu roku jedno
        preto podla ho este spolo zo sprav mi vsak pozri nas vas ste ani viac kde dalsi pouzi boli zivot pred dosta
        moze svoje preds zakla tym vlast tiez no ci mozno niekt toho tom sucas pocas pod hlavn tento potom rokov
        spolu ju ja bez nam tam syste napri dobre nieco europ organ ludi poved prave iba nieko probl oblas rozho
        potre narod vacsi den nasle nejak tomu brati mat mu pomoc mali casti urcit vdaka teda ten kraji kazdy rychl
        vzdy dnes sposo pripa hovor toto vysok patri proti jeden vela posta teraz posle asi podob celko prost svoji
        vyrob najle skupi stale nacha mal nad najma mysli hodin mala praco ktoru stred tejto priro ziadn takze rodin
        ide zacal vznik vykon mam cas nebol clove deti skuto ziska techn lebo tie pripr veci pocit zname nic obsah
        mesta pravd okrem stret ludia uplne im svoju obdob ine troch nich rovna nebud velky mate velke postu prist
        mozet obcho cez mesia maju funkc pries kto centr lepsi casto nesko ochra dokaz chcel vyuzi ktori ta povod
        ktoro naoza budu jedne cast jedin pozna progr musi dokon repub tieto mna spoje nevie sutaz svoj otvor infor
        zacia par vyzna pracu vysle vytvo histo druhe slova mozem urobi zakon prisl kultu inter vase nemoz budem
        zahra polit mame preco proje tuto osobn dalej dolez nove prvy ti tych cely elekt tohto samoz dva ku tomto
        posob zosta najva tato studi prezi priem viace velko budet kedy nase svojh priat presn podpo dni vrati sport
        druhy okolo hlada ostat dve nej tri ameri necha snazi hodno speci dieta dna aktiv cinno odbor chcet mohli
        napr minut jazyk skor dvoch rok seba case vyraz aspon priam zapas strat vobec otazk my nez nikdy verej mnozs
        jedna exist autor skonc dovod gener zdrav manze pozor vycho mesto nemec minul chcem najvy nemal nim mater
        sveta vsetc statn vztah dost rozny sveto svete zdroj pokra tycht proce okoli najst dopra obraz kazde bezpe
        preva vyhla navrh zauji schop raz model budov vysku pravi prico vysta preda franc svojo obyva pohyb on roka
        rokoc komun cleno cislo kosic zmeni predo domov posla vyzer skvel mozne meno neho nieke zarov hned nechc
        napis konce zisti riadi nepri objav ramci sebe sr tvori pocet dobry vedie kvoli autom blizk ciern inych
        vystu minis takto uzemi zaloz vytva nema navst storo musel pokia take rozsi kralo samos rad socia ponuk
        prich skoly mozu km takme the poria profe stat pribe polic novy motor zaria kateg umies casu produ sluzb
        zozna povaz pozia kratk da vrata vstup robit zatia vidie malo pravo keby kym roky dakuj energ podni ucast
        takti micha tradi treti staro moder krasn oznac prace pokus uvede inak obce vtedy meste zmluv mests cim
        sklad svetl dat regio sam pomer rada finan kontr zasta odpov uprav tyzdn rozdi teplo podmi ceny zeny vitaz
        rodic majst musim dosia pravn pripo nom prest urcen sezon sluzi vplyv predp vecer vyber chce doma syn vyssi
        prech zomre buduc moj opat domac ploch pribl chvil angli prve vy mensi konec druho tvorb vyvoj super zastu
        ludsk veden ake vyhra nahra nemus zamer vybor hry vseob pride dohod zacin ekono lekar bojov verzi jednu
        prida uspes rozvo polov stude podar princ mnohy posky cielo cele vybav hrani clank vybra penia staci slobo
        cerve nimi milio pohla pamat stast chara opera zodpo unive rozne kedze kompl cestu jedny prieb umozn pozic
        ist mohol moje otec telo samot pekne konci dnesn povrc cesto ano lieta spomi prili lokal john nedos rastl
        zobra najde prija objek dom marti chyba domu dievc stars situa stavb konst futba svet vzdia nakon sebou obci
        podst tyzde chodi stani nasta absol byval statu hudob nasa dlho tej telef predn kvali predm prava chlap
        pocho stal dobe new resp smrti tymto tzv vozid predc rozpr napad okres taky preja tried stvrt kazdo vnuto
        iny kamen zabez male novin zazna styri hviez vydan vysky jasne hladi pan vedel cena hoci mne nasej nech rady
        cesta stare reali klasi forma nazor zmysl umele vzdel treba turis stave zapad prvej von sever chran dovol
        uskut metod suvis uspec nasic fotog stroj mimo nazov typu udalo zelen subor bohat zabav prito praca kosto
        ved nova novem divad prosi krat tisic nastr nazvo oktob archi menej nikto videl septe smero zakaz hra kapit
        hmotn porad ovela oci spat stalo of predt usa vasej vie vzhla madar dokum dosle nemam rocni znamy zucas
        mnoho choro bansk telev vec vody skola neved hotel vydav ukonc velka sukro vynim armad boles konta talia
        plati ukaza dobro ha ustav viem vyske zelez prile tvar mlade april sirok strie vyjad praci aky metro osob
        umeni zvier sekun vymen cesty in najvi noveh novej prete mysle radi filmo hospo oddel titul zavis opust cenu
        fakt film knihy preso kolko norma doslo ofici stara pokoj znack vysve janua ucite prehl najpr potvr de moja
        povie obrov vzduc zachr prekl stato prisp celu kniha nesta pomoz zames poduj insti vnutr bystr chcu nasho
        stand iste ostro slavn ovlad polsk zalez robi turna sledo zacat tim penaz zilin poste prizn rozde auto avsak
        vasu obcia stoji trest druhu seria skole pomal konca zloze vojen uzasn publi zle zbran majet vyrab cca ceste
        muzi prva sv vasho nauci kance povol strac nakla prini muzov venov rakus ceske tazko zacho auta maxim strel
        moc knizn augus urovn stupn ludom plane skols mohla nasu partn prekv momen vlady velit krest obran stary
        vedec maria riese premi decem matka rano skoro rovno stano pocha pani vycha pozer noci cesko celej dal nami
        novyc radse typ you zije nou strom struk nadhe niele strav popul ohlad album nizsi bud peter odkaz termi
        tazke liter podie
        """
    ),
    (
        "sl",
        """
        je in se na da so za ki pa tudi lahko ne kot po iz bi bo od tako to pri ali slove ce ze bil do ni med vse
        jih ko velik kar ga si smo kater bila vec leta sem tem upora ter nekaj saj drzav ta tega zelo drugi jo zarad
        njego bilo stran stevi ob preds bodo ker kjer sta zato vedno posta svoje najbo le razli pravi ima pred nas
        prav obcin zivlj prime ljubl kaj samo zdrav naj vam vas druge kako mi te oblik evrop potre brez otrok sprem
        let skupi venda boste nam pomen cas dan del pomem organ bomo dela dobro delov povez sveto ime nekat svoji
        njiho clove zadnj mu pod bili casu gre prost zacel druzi proti predv bolj danes delo poseb ostal casa siste
        besed pomoc najve prepr ampak seved zacet vecin mogoc vsi pripr ti mesto glasb prvi skupa podro dovol potem
        niso ljudi svojo podob druzb ste zensk nasle kaksn polit druga razis doloc hitro ljudj zgodo knjig dobil
        preve skupn konca obmoc vklju obdob jim leto torej zdaj kultu lastn nasta odloc poleg okoli vpras umetn
        oprav letih mora res moral sodel nared napre igral ameri prija biti treba narav jezik glavn sesta tezav
        sprej poroc kralj pogos gospo visok naslo razvo dve malo vsak govor popol tisti osebn franc pomag podje eno
        imajo nad nato nacin izdel namen celo glede mestu odgov zanim podat zakon osnov vpliv delu st stvar pojav
        potek studi dva tri sport ustva manjs celot uprav verje imel me vsaj vseh nadal ustan gleda zgodb cepra ena
        morda letal stiri posam misli mesta tretj resni pride posku nacrt zdruz vredn letu skozi obsta mesec medna
        progr racun nic izgub glej sicer prisl trenu takra elekt sam sedaj sploh odlic svetu posla sledi napad stole
        povzr pozna dni boljs velja ravno prebi dveh mozno skora sredi sklad denar dolgo stare teles tam bolez nagra
        vase zahte razvi zemlj mestn zagot posle nasto konce eden novo ponov izved povec repub kljub zmanj mladi
        doma imeli prej tej vsem zakaj koncu preko drust poved inter oziro gener zgodi omogo probl taksn svoj teh
        avtor proiz clani prese drugo mater vesel razum marib hrvas obisk splet niti poti svet prido deset izraz
        obcut tiste tekmo razlo ucink notra pogle milij avstr itali en imamo izmed kdo npr tu proda dejav noben
        rezul nemsk unive tehni imeno varno delav trgov splos bile ji oz proje pribl nase zapis uspes posto tolik
        cez vsebu odkri prezi uradn knjiz priho objav prizn aktiv sredn zival sezna sluzb tezko vcasi kasne tukaj
        najpo obica razme nikol moski majhn names koncn domac kmalu medte sin sveta stopn kolik sporo strok funkc
        najpr napis prist sodob narod zapos polic temel doseg spomi manj njih pot pripo naspr ljube energ odprt
        prica preje zasci pokaz prepo enega imela jaz lepo nisem umrl okolj socia izvaj konec prede vecji enkra
        dokaz polet vodil najde udele stori takoj bom on temu sezon dejan izbra zunan proce moram lokal poloz otroc
        minut prven podpi telef dogod prika prvic julij zabav nadzo hotel cerkv nahaj pogov znaci vrnil novem oktob
        enako bolni prisp dr john leti prvo zda rastl svetl vsako tradi ugoto dodat spozn prazn nalog staro visin
        ohran razre mocno treh vode zdi minis stanj deluj zapus prece angle izobr uspel zacne junij kdaj stars vasi
        priha pokli motor prilo navad povrs nove toda vrste samos vojsk ves infor imenu nasa teden nekda njimi nova
        prve plosc osred znano kakor oprem stari vstop zadev ja maja novi sama znans dosez model sreca ustav predm
        zamen odnos sele prete skriv dogaj oce poskr prevo dobre preda kratk njene slika pac cetrt posne vlada nasel
        posko nemci imate meni nazaj njim spet sva zivi zaklj zahod avgus odvis predl pregl pravo nevar sever razsi
        zelit new nima smrti vseen zlast videl izjem jasno eleme dosto prevz dezel zvezd indus more giban nepos
        okrog premi omenj kolic zbirk cisto centr vzhod vecje napra prejs svobo podla bolje moc njej razen vlogo
        muzej opera ucite zelel stude placa tisoc ostan komun profe cemer naroc cesar stavb klasi imam prva sebi
        vsec prise prome vecer zivel ustre gradn prema kmeti pocas kitaj finan javno zeli podpo izdaj princ insti
        njem pol ur priso ocitn skrbi prest domov hkrat clano zapor mnogi duhov poslo zveze ponud ukvar odpra kje
        njen no vodi vsega metod avtom ljuds zmago produ roman septe bogat april povpr bistv oznac vojas uredi oddaj
        kakse kraj oseb pet vsebi zmaga direk delal zelen posve okvir njeni sposo sodis natan pogod uspeh soli medic
        fakul preno vozil obraz dokum sedez spodn danas kranj nasli zelez razmi tempe zased tehno sv vsa nacio vsake
        najvi solo stano zgrad orozj potov oddel decem radi the zal priza obseg pozab kljuc pridr nasi obnov enost
        pozne mnenj nekak objek blizu cente moje fotog dolin prene pripa pravn price novic festi prire regij pusti
        izbir pogoj nesre nogom rojst izvir liter kriti kaze celic priti dobri osebe kadar cudov serij poste gradi
        prine sreds cim clan dne njeno pravz tisto vem vodo znotr obrav arhit zaslu odbor nacel razst bolec vojne
        strel vrsti km mest nihce prava prvih sami sebe tak mnogo polov traja izbol razpo sestr vrata oblas stroj
        povel pesmi dober razpr georg komis speci oseba letni nosil usmer imeti nov smrt sole tokra vrst slabo ekono
        napak morat odstr staln odras david preho dedis predn stand vojak doziv hitre dogov zaupa igra igre noveg
        oci ure janez sola plani potrd partn uvrst janua norma sirok film namre veckr kombi osvoj krist resit anali
        zgorn revij andre uziva dal hise moj roke gotov prilj poslu obves casov pripe micha vedel obsto izhaj medij
        sodni cerke dom obeh vlade podel zname turis mocne zelim vodst brita prvem moske zadov slo stopi obram odsto
        pozor mnozi blizi avto meri vaso vi vir voda prosi znani goric struk delom jesen opazi blizn sveti izred
        zaseb pouda dokle moci smeri snovi uro
        """
    ),
    (
        "sr",
        """
        је да се на за од су не са годин из то као што који како би али није по још до све био или сам ће која само
        те бити више које када његов ако тако велик било треба сад смо ми може једно има он га па јер због ни живот
        према држав стран време предс била један код хрват поста након без ли могу их око шта однос посто општи
        други ствар док они рекао ја људи ово дана тога где му овај под сада него корис наста нас српск број своје
        налаз измеђ кад сви друго говор једин репуб били после два први пре гдје нема она ту полит добро много бих
        буде ко нам нису њихов зајед орган србиј им ради ти томе народ врије проти беогр данас амери почет остал
        разли види уз право основ тај три језик прије одгов нешто оно пут пробл помоћ града управ некол питањ дан
        каже коју онда током увек већ најбо главн зато своју којим позна једна свој заврш мјест власт систе потре
        стано мисли неће колик подру вам ове ме нови прија свако прили может пута најве прави произ своји њих саста
        преко сматр покуш неки тим понов име овде франц култу напра мало мора ова интер прост друшт веома град даље
        кроз међу објав иако назив пород вас рата сте појав слобо долаз избор госпо та тада такођ сигур нацио можда
        међут случа погле потпу љубав покре ништа награ земље себе њега запад касни никад посеб влада истра врло
        имао овог при европ сваки проме перио отвор војск често неко напад облик трену савез начин си југос значи
        врати др којој овом имају посла знача друге наш но том полиц прогр прошл одржа члано припа центр закон ви
        наше неке укључ немач истор разго свије цркве већин ову осим проце војни приме извор зашто ћемо висок место
        стари књиже тражи служб оне насељ изгле болес многи одређ места нисам приро генер разво откри инсти могућ
        тог остав актив толик показ тешко плани парти имали мање нека тамо јој гледа униве енгле садрж друга краље
        разло баш добио зна одмах пет свог грани загре радио минут средњ боље везе исто могао прво учини подат среди
        студи прона матер ипак крају чак јесте њему међун добил зашти овим себи њима навод данаш прика над четир
        недељ преда довољ затво књига црква спрем аустр год жена можем син једну поред прист градо контр прича нарав
        истин бројн облас којем локал догађ раниј видит месту одлуч пошто потом изгра функц профе добиј аутор доказ
        видео важно турск захва дакле имати прва свих тијек објек земљи цента позив никак слика почел терит прода
        граду групе нико сати површ месец родит права својо итали готов освој изгуб биле знам форми здрав проје
        милио група уради повез горе део затим којих нама наша тек разви новин веров јасно људск тради север опера
        десет појед споме бог заист имамо кога особа резул рођен будућ брита ослоб ситуа септе обзир разум свака
        почињ карак еконо призн регио црвен крај мене пред чему члан алекс посло комун полож сличн октоб вези две
        раде чији ћу добит специ енерг посље најви прати некад инфор сталн доста века дио живи могли мој овој план
        посао дозво градс употр обичн април ријеч свето непри краје конце грађа преми св села скоро току чега чини
        херце прихв текст елект успје хиљад прест воде двије имала ма опет попут напис подац износ слове уништ тргов
        укупн светс цијел км лако рећи смрти углав ју образ прове домаћ рачун минис зград првен сезон првог авион
        никол веруј води жене рад рат свега свом тиме индус новем богат повећ насту схват помог преуз рекла свјет
        којег јануа заним брзо јако људим изабр влади децем мјесе коман оснив припр дирек побед примј иза коме људе
        броја манас источ остат устан желим старо техни земља роман створ де нове прве шест незав годиш оства музеј
        снага врста видим акаде задов спорт сарај упозн потпи принц мађар краја мали свима изврш стани косов албан
        опасн телеф делу жели отац снаге умро ћете макед факул посли висин одлук морал играч обите русиј дуго ии
        мени моје онај сан утица претх тијел радни попул четвр утакм млади медиц омогу елеме пости линиј дете иде
        кући нити пуно социј струк започ војво служи дијел мушка јавно добар крити убије морам метод компл напре
        сукоб доба испре лице рату ње јован уопшт округ неког озбиљ бугар оквир додат прису најче неким порук далек
        куће нова ови пар фебру компа школа новог конст унутр вечер сазна кратк сериј крену следе врсте желе земљу
        игра испод могла ових овога сами сва увије прими изузе наред овакв стату оружј неста девој одлаз човје учест
        распо посве дошао запра кажу маја свим тих фести еуроп спора метар повра музич велич студе осигу врата уметн
        траја модер препо прогл патри понуд кажем забор побје бар бисте исти моја нисмо свет такав тхе тј филм њој
        стави модел научн царст израз редов привр излаз новац бисмо дао руке сина догов темељ нашег борбе оптуж
        знају везан напус норма конач вјеро докто докум болни радов догод разми камен већи имена клуб нашу наћи
        почео свету једне њен седам потвр телев класи делов посје владе дела кућа многе овако улогу одред морат
        свети сарад насло смисл разни лично позва јавља добра издањ сестр подиг глазб музик колич умјет златн дневн
        позор идеја покра бога ван ваше доћи изнад мале марта низ путу њу авгус архит угово исток прити прола звани
        проте прива филоз публи скупш изјав понек демок буду краљ крви пола теори форма милиј власн света милан
        посту одлич огран уједи опћин јапан предм цивил ево могло оф оца пише смрт путов једни неком супру првом
        услов страх стара гради трећи обнов радил исте књиге лист сама имено дефин транс предв устав некак снима
        вредн понаш повиј човек темпе кориш сљеде забав акциј балка сабор којом моћи реду село чиме недос земаљ
        библи узрок медиј састо задрж школу излож изнен конта добри георг партн прево женск вазду
        """
    ),
    (
        "sv",
        """
        ar det att och jag pa en som inte har for med av om sa du till den de kan vi ett men man var ska nar vad nu
        fran mig bara komme han eller vara da hur alla vill far sig dar bra skull finns ha efter forst ut min mycke
        dig hade ju lite upp under in gor fa an blir mer nagon over gora andra detta ni svens ta maste ocksa sveri
        sjalv se hon allt gar aven ingen vet behov nagot tror bli mot ja kansk ser vid borja val tva varfo manga din
        dem hela sen sin vilke helt utan ga saker sager oss fick perso aldri varit at mitt anvan ratt blev dom sedan
        samma allti nagra spela tar nog tycke forso hitta verkl kvinn manni satt genom arbet hjalp battr rikti tack
        denna igen fraga just skriv idag nej inget saga folk kom del innan borde fan ner tills nasta mina barn gang
        dag kalla nya varld hande mella anda annat tid kunna komma kanne hans stall tanke vart fel jobba varje bort
        henne preci halle kunde dessa sina er ens hem gjort valdi prata gjord stock probl gick sitt svart tillb
        penga sluta gange inga fram ge redan polit basta kommu tidig dock inom gilla stor hoppa bland star polis
        fatt javla olika ditt lange alska kolla vikti gansk honom vem plats handl bor intre mindr ger runt annan sag
        fortf lande ligge deras sett tre tiden konst enlig vanli flera lika mojli verka infor va kanns liv mest
        fakti allts stora visst halla dagen ur enda besta langr fler jobb samt tog betal betyd the menar dina dalig
        forts darfo hos kvar typ inter grund manad skola storr vecka vanta lamna fall tanka sant fast skick forsv
        miljo hemma foret tankt exemp traff istal blivi galle lycka huvud nan ny rolig titta garna berat haft stors
        klart later vilka bade svara direk bilde langt samha famil stark dagar snabb skapa kvall lat forva klara per
        kul ofta ute lag snart annu namn senas iblan liten flytt gott skall tag vissa stort sista sitte histo forut
        varan socia sadan emot ihop lyssn mamma livet satte omrad enkel sak senar helst samti all sagt parti kor
        ville dod kopa grupp lasa aka gatt minut egen usa oppna vanne tydli snall timma speci latt okej slapp egent
        lever helle varde bada annar funge ord slut tv vag fanta stod reger nara folja natur plane fatta gamla forra
        klass utvec start kansl goteb foral visar trots god dessu veta ekono syste lagga antal svar match lagen jo
        tro visa par sakna tyvar fyra sd forkl kort bast massa trodd ifran passa nytt sex skit tjeje tank morgo
        knapp kontr vidar forsk endas mat framf framt hej trevl minst bruka total ansva bakom utanf kanna inneb
        ovrig filme alls dra fanns tur nat skatt frago jobbe vanst musik hand vatte via kommi tagit undra vilja
        frams europ forlo rakna barne lar of helve igeno dess jatte artik utbil ata grans dit beslu medan chans
        malmo satta kille vagen hor produ hogre rosta bild egna valko foran trott kropp talet moder dags progr delar
        medle konta nyhet lara stopp sta lilla pappa igar otrol land ej hora absol flest snygg sarsk van gamma disku
        onska resul aker hjart lang tillf lata ah allva gener sidan rappo krist ensam ok fore somma serie bil vore
        brott heter skrev poang posit funka ameri las valja mal san hall skill sason glad natio misst stang stade
        allma narma vecko invan organ skada fem snack rad besok larar stann langs tilla tyckt ater hort ca fint
        kraft kompi klock anled jamfo kring sitta spann aret hit sida kriti skydd effek na aldre overs drick missa
        haha bidra studi extra publi fort kultu kande fores smart natt exakt centr hogst johan perfe reste kora
        paver soker stamm folje minsk video inneh forha marke beskr aktiv engel lagge inne leva forsa tjans forsl
        alter stude ander skjut uppsa bevis finna trana flick proce relat film fin hel spel telef manne lands karle
        vinna hamna utfor killa ansta hog tryck minns gud hus likso radda forla ytter testa sma aren arlig and do
        drar illa mar laser tving priva lokal last sprak lista regle norma form respe laget state imorg vacke unive
        uppgi ihag soder falle bryr roll rum verks borta ursak insta hart skont rasis behan eget fina full bosta
        overl la likna funde forma kosta tidni tekni fotbo skaff forba konto halsa fokus unga oavse eu mobil prese
        beror media bygga sprin stati riske krave igang upple lakar talar valje stan gav kr ses tjej debat tillg
        tillh harli inlag stand ungdo spara tacka hoger dator is tillr bilen ungef uppma markn proje undan tredj lan
        alder forbi idiot klar natte slute finla menin hant varre kaffe grati tillv situa kyrka foren skrat orsak
        konse tappa kampa oster bo goda vakna bar journ traki ikval krono samar son prova vaste riksd hatar hamta
        vagar defin slipp billi kasta anmal delta forfa namne pasta sjukt allde to ont eleve racke forde tjana kolle
        ars dor delen straf klubb new fullt skamt klade prise samla latta on greje indiv overt antar mm pga synd
        varst sprid vard uppta hemsk ma avslu samta sla lagt jobbi demok stund plots erbju ryssl koppl vann tio fri
        it resa tips vinst folke farli valdt timme relig asikt tal extre affar offen sova skite orden press peter
        koper kl ned tusen norge losni sanni medve kopte begra salja stad dotte freda ror gemen ivag hogt vita ex
        john darem ide galla leder hante ansik framg antli slar helge be medde varda medel meter mangd uppsk ligga
        klipp herre brand lagg erfar kravs oftas kostn frukt minne bok plan tala musli uppdr ledar valde huset omkri
        uttry taget stolt karls varen fortj radd utred dela era iaf reda grann aning formo islam vapen punkt glomm
        handa serio myndi mansk doda forr darme byta steg oppet hjarn slang krav kompl
        """
    ),
    (
        "tr",
        """
        ve bir bu icin de cok da ile ne daha en olara gibi kadar her olan sonra ben var kendi ama degil oldug zaman
        insan ki yok iyi ya baska buyuk calıs guzel turki sen gerek kulla karsı dunya basla yeni taraf boyle sadec
        gerce soyle ilk ise oldu bulun iki mi hayat yapıl neden yaptı benim su hic dogru uzeri konus nasıl sey birli
        kadın bile son tek tarih gun once tum yapma cocuk yer gore artık mı arası seni beni ediyo turk istiy aynı
        bana dusun olaca diger veya icind olur geldi fazla genel biz simdi hakkı onlar arkad durum diye devam istan
        goste olmak tesek oneml olmas herke degis senin sana bırak cıkar yukse vardı devle bunla bilgi yerin altın
        sekil gelen bugun ogren yıl kimse cunku anlam iste verdi yardı olsun ancak biri bunu olmay is bunun butun
        bolge merke basın guven haber veril bolum birin oyle sahip bizim donem verme kaldı siste getir tamam yılın
        hasta sonuc kazan yonet hemen yine topla gorev kucuk olabi adam siz tam karar hafta erkek ilgil unive uzun
        kurul isted ozell parti deger olmad geliy basar savas biraz saat egiti burad az eden size uc yasam sagla
        hicbi hazır yayın mu bazı alan geri duzen onu cumhu takım etmek deste acıkl kisi farkl gorun ister gece
        ayrıc yani yakın kabul hem sizin bakan katıl eski oluyo belir harek gelis seviy ozel sorun etti demek seyle
        bize evet anlat olmus hala gorme gelec olduk bekle yıldı mutlu mille karde fakat kez zaten dikka kim diyor
        eger yanın sarkı yalnı telef yapar allah hep kız hayır gelir sonun olmaz gelme yılla yerde cıktı gordu uzere
        yapıy lutfe ogret kalma edile sevgi istem progr edilm onun para parca gecen yerle secim asker yeter deniz
        ankar beled bende soz an bin yapan dakik hangi yasın kaybe ikinc uygul gitti bizi hizme kayna gecir boyun
        sanat gunu kitap el in tekra kontr iceri ilisk sirke polis ettig kotu saldı ihtiy milyo rahat on aksam biliy
        kesin ardın kolay belki gazet ortay avrup bak sizi zor sabah ederi yarıs birco gitme siyas toplu kısa yakla
        ay ona sehir saglı kultu bagla kisil cocug takip olup sure edece olurs gonde oyunc aslın oldur bence berab
        birbi dedi arast gorus yanlı baglı yenid ameri gozle ingil adı pek yoksa etkil dısın gider hepsi bilim lazım
        isler almak tekni alman video fotog yol yarın sosya al gecti ustun acık yuzde bildi olust ureti ev yazıl
        halin nokta yemek buna olsa cıkma bilme hayal dolay birka musun milli hızlı merak herha surec sende sınır
        kac dinle alanı ali yapac genc sozle silah nered elekt asla eder hava yuzun aldıg gunle hisse cevap sevdi
        anlas etmey ayrıl futbo asagı resim ait il adamı giris yoktu mucad guclu izmir istey hadi ekono topra yolun
        cesit edebi dort karıs temmu ana oyun yere numar kalan korku ragme yazar gorul islam bayra dolar sezon seyi
        anda sampi osman halkı ifade sahib gunde pazar gelmi zorun sayıs kelim gecmi abd et niye cıkan bilin itiba
        mesaj bekli proje yalan eylul ic hayva olmal bayan falan nedir resmi ulusl madde varsa yasad ol nisan veren
        goz gunes beri dr film spor ulke yaz tur liste yasay gencl canlı mehme temel beyaz edild baslı bunda muzik
        sınıf gel yapmı arada belli yarat mudur bazen olmam gidiy aldı elde etmis verir engel model veriy ziyar
        mesel kitab vatan payla halk tl benze tabi donus tasar kızla duygu anne sanki hikay meyda yas ucret musta
        cevre oyunu hukum tanım norma temiz dahil bes isiml kan orgut filmi uygun sıras bilmi ciddi sıcak dun girdi
        dokto muhte ulkel derec dedim den sırad mac buldu biris olanl lider savun teror grubu surek erdog araba
        gecer kısmı hedef korum kapat amacı unutm ozgur ortak gunlu orada suriy sites hukuk bilir sıra ye anado
        ahmet misin ust karak ticar super harik zarar yolla sekli edin ele yolu muslu gunun turkc gelin genis dedig
        annem mahal olun babas adaml ara at ses tane the enerj islem farkı merha dogum kurum iddia neler aracı yaban
        hatır kalbi satın herse hatta inter yazdı altı evde fark hak izin bos dondu tatlı sorum sayıl edili kayıt
        sebeb icine bas medya isi basba halde ayrı ilce eller gecme sayın alıyo yorum saygı mecli balık yıllı onces
        organ atatu gecel dayan kanal girme dolu soru te gunum fener mumku sebep mukem verec inanı agust sahne tanrı
        selam be eve mart yeri sefer ailes onund frans demok sehri ileri gec guney temsi yasan olama kemal dersi
        yasıy kadro grup yılı aralı almıs alaca alanl hazir demir cekil konud birle unlu opera aydın varlı bakın
        yapım bakma sınav ortal agır alt okul orta tv web kural kuzey adını ortad nefre kasım davra erken macın
        barıs gizli sayfa ileti indir sanır oyunl gol dıs uzak ilan ornek sizle cevir ilces etkin eglen ulken anlay
        bagım olayl kisiy yapab sokak arama ulked kurta canım adım defa ders nin olay peki dusma elind galat vermi
        yolcu tekno bebek profe dısar polit ask etme guc kızı galib kurtu konse mayıs yakal hesap okulu bitti baskı
        kahve etkis motor bursa kırmı acaba aile ak subat banka araya oncek yukar sever satıs planl hakla olum yonte
        dogal tehli kanun sık oturu derin bi konu birim mahke ucunc konul bizle uyele rusya olayı surdu birse neyse
        makin besik devri bizde alına rapor hediy alıp dair git izle new sene serbe bulma cogu haklı kapsa tahmi
        efend adale duvar acı soylu muhen olusa mısın basta terci orneg bakal bey yanı yap yetis la kuvve yogun
        okuma oldum bicim tekli olumu annes almay yolda adına dil john hale fikir metre isim trabz belge hepim tasıy
        henuz fakul darbe trans can yapıs dalga arkas mesle baba olma yana bahce tespi babam cekti mekan uyesi siyah
        roman turlu nefes mevcu kahra incel faali adlı dan kere yuz direk yesil bitir alınm tatil basım huzur komut
        of yavas buray sag gucle birde gotur goruy etmes yaral tedav zengi sidde acil ekim kara seks fırsa soguk
        deney bahse imkan derne sizde yazma ondan
        """
    ),
    (
        "uk",
        """
        на не що та до украі це за як про для від так але він иого все то ви по ми ще які під вже коли якщо прост
        або року із було вони мене щоб мені більш тут чи час якии ти іі голов був буде нас ну тому також дуже може
        після іх держа справ через хто де там тільк можна народ вона всі ні років цього те того відпо росіи бути при
        отрим без яка велик віись перед краін орган має цеи допом закон треба потрі облас грома робот багат чому
        місце була були зі зараз проти бо вас зроби кільк вам один політ щодо серед істор життя навіт будь лише
        людин части тепер склад прези людеи сказа можли от себе терит систе працю сього них сша інфор питан створ
        право день щось яких націо повер викор центр відбу люди залиш власн європ повин нічог ось рік мініс розум
        розпо прави саме немає нам раион перев викон ради тебе пробл остан відкр основ тоді цьому інтер говор почат
        перши підтр же робит інших між участ чолов завжд свою ці депут визна два нього році перем добре би всіх иому
        таке чого батьк коман тои вибор рішен предс волод олекс міжна росіі ніж раз теж слова якого міста відно
        резул відом можут разом роки дякую порош ім особи компа еконо цікав прогр прове знаю потім собі такі випад
        правд вважа молод краще повід мають над тим служб особл проек культ місяц одног насту осіб таким поста актив
        тобі нікол навча виріш контр першо корис керів зрозу парті інші розви захис наибі будин своі знову хочу
        львів показ вироб думаю посад насел зустр такии три ця шо близь загал проце будут зміни тисяч берез звича
        дня часу росія вигля діяль поліц журна статт грн своіх відео ситуа годин віини маиже опера влади матер важли
        різни гроші голос дітеи уже автор киівс елект новин напри швидк прода безпе напис будів можу міи поки сам
        свого світу цю автом скіль трохи свіи одна така яку пропо офіці почин підпр права техні ніхто таких ті перек
        фільм освіт докум смерт неі двох кого тих яке дитин кожно спеці продо заход учасн верхо запро борот лікар
        верес дорог почал крім хтось побач вулиц якому дозво поряд стало посил готов встан амери дослі церкв біля
        далі цих своім призн взага заяви приин стано воно науко квітн незал міськ намаг прово подат проте хоча цим
        микол норма здоро періо протя госпо ст хоче товар поруш виход назив праці киів досит наш наші суд усіх цієі
        друго забез окрем виста варто спіль захід звіль розмі закін наикр травн млн что машин суспі назва кварт
        управ транс дніпр поган чемпі попер сильн рада якоі буду ним новии місця конст серпн згідн спорт момен регіо
        вплив адмін часто позиц сучас наших став проду польщ франц здіис причи соціа відчу минул маида прииш форму
        понад уніве висту мови зокре го києві мати моя таког тобто усі корол втрат проку світо однак текст точно
        рефор хлопц добро бізне скоро стати спроб фінан боиов подоб нема суду чином термі знахо заима чудов сергі
        дві речі чим может донец місто іншим львов необх приро раніш кордо весь лютог рф рахун сторо мереж забор
        переб пості своє профе генер маибу хорош реаль свобо завтр пункт літер помер кожен всім землі зовсі сама сил
        тис хоч єс світл новог засту знаиш режим відді діисн донба давно злочи моі повно мав нові якби джере світі
        даваи свято підпи прива хвили засто значн канал місті діі групи києва конку практ мільи десят знаит харак
        розро додат роман висок дружи списо внутр хочет москв здаєт мова усе днів маю якіи експе колиш стала зверн
        вільн оскіл всьог криму одне таки яким харкі долар відмо сторі поясн слово енерг перес англі дівчи деякі іи
        други дерев арміі часом ними одну сбу собою это погод одним прохо дирек черво бюдже золот саиті андрі засід
        інсти розмо листо повні оборо належ футбо куди люблю мовою наша світ фото коміс телеф прямо припи завда
        значе коміт приві відст напря музик збира випус да діти путін патрі коруп трива чотир кримі худож зелен
        ласка парла включ влада відсу відда жовтн нехаи споча знає каже мабут типу послу досяг бачит публі плану
        вікто охоро трима числі розгл німеч мало но завод викли номер запит подив вияви гриве знати компл вимаг
        перег метод трьох залеж канди деяки конце закри боку важко підго стали перех сільс студе черні прихо мешка
        зазна бачив петро варіа вперш липня школи аби менше місці сили хіба хотіл будем доста мисте віина одніє
        потре стату начал комун відмі завдя друзі принц колис перші наспр всю самі своєі син слава хаи ціи довго
        завер столі мален зупин захоп видан різні ато досі жаль жити нових подіі потра помил прикл родин рівні досту
        приим затри перет означ проиш оголо серио імені ігор саит польс функц запис грудн терор карти декіл закла
        заміс жител как кому мали навіщ васил форма ворог прибу повіт дивит вимог макси техно факти стане знаєт
        лідер спілк ваш десь діи прав разу руки січня тож туди тради досві легко кінця споді засоб розсл ефект виишл
        сезон франк модел любов пішов версі заліз иде аж кажут міг разів тощо хочут виявл біблі почав збіль обмеж
        слуха нагад бажан дмитр існує загин могли бачу води дні нашог нова якось шевче письм михаи судді літак луган
        навко подіб відпр ресур доход одном івано респу наслі прові супер зовні надан радян жінка хотів звісн вся
        дані разі капіт запор секре група співр червн полов гроше радіо дитяч нагор зібра крим метою моє отже очі
        іншог білор порів загро виник христ стосу читат дізна стріл твари наказ маист жодно старо нареш рівен ага
        маємо ніби стан євро німец викла підви конфл чорно пенсі замов велич вибач спост торгі взяти зрост збере
        значи моско збірн погля адже вами дати змі нею одно план стає увагу уряд попул рівня струк креди інозе підро
        переи терно знаид бачил захищ нашоі устан особа галуз даних пару перше ту вчора образ пошир солда вихід
        аналі розта житті корот старш
        """
    ),
    (
        "ur",
        """
        کے میں کی ہے اور سے کا کو اس پر ہیں نے بھی ایک کر یہ نہیں کہ تو کیا وہ ہو ان تھا جو پاکست ہی جس نہ گیا اپ
        لیے اللہ تھے بعد کويی اپنے گا ہم کسی تھی کرنے یا ساتھ جب رہے گے تک دیا والے بات ہويے اگر ہونے جايے ہوں اپنی
        ہوا حکومت کرتے اب بہت سب کچھ اسلام ملک پھر گيے رہا لیکن ہر ليے زیادہ طور گيی گی وقت ہوتا امریک دو پہلے پی
        کریں ايی صرف نام انہوں جاتا خان لوگوں ہويی اسے دے بے سال طرح بن دنیا رہی دی لوگ مگر لے حاصل کرنا کہا کام اج
        موجود جا خلاف وجہ کیليے انسان جن خود محمد دن صاحب اسی تم تمام مجھے ہوتی افراد اے شامل ہمارے استعم والی کرتا
        بھارت پنجاب طرف سی عوام وسلم کم مطابق زندگی علی کرے اباد لیا میرے سکتا شروع گھر ایسے دور غیر پاس پارٹی شریف
        نظر پیدا انہیں جانے مزید ہوتے یہاں دوران اپنا پولیس ہوگا تعلیم بار جہاں وزیر ٹی جاتی شخص کيی جماعت جايیں
        ایسا بنا بڑی مختلف پیش کبھی مسلما تین حضرت ہمیں ايے تحریک انتخا لاہور ایم دینے عام علیہ نواز کیونک وزیرا
        تاریخ اہم جیسے خدا قومی مسلم والا دل فیصلہ یعنی یہی ڈاکٹر عدالت دوسرے دیں شاہ فوج میری بنیاد الله جاتے دیگر
        عمران ایا جاری سامنے کامیا علاوہ قران اردو بڑا بڑے تھیں ختم دونوں شہر صدر قايم کیوں کیے کشمیر میڈیا ایس جبکہ
        جی حسین حق کراچی ہماری ریاست احمد جواب حصہ سکتے والوں سیاست سیاسی سو عمر دوسری لگا لیگ کتاب ہاتھ عمل امام بی
        تعالی علم قوم ڈی کہتے ضرورت قانون افغان بارے جنگ شیخ عليه کس درمیا چاہیے این دیتے دیکھ صلی ممالک نظام پوری
        انصاف ایسی بنانے تعلق خوش زبان مل وہاں متعلق انے تبدیل اسمبل بلکہ بیان ترین جان دہشت سر مکمل ہزار اعلان
        کردار بھر رسول ٹیم چیف ہونا دیکھا سرکار تعداد باہر بند قبل پاک چین یاد تمہار اف تقریب ابھی اعظم تاہم ثابت
        جگہ عالمی قتل کار کرتی ایران معلوم اختیا خاص خواتی عرب پانی چار کردیا انتظا الیکش بچوں ترقی روپے علاقے فلم
        پہلی کہیں مقابل خیال قریب واپس ہندوس مولان بہتر جسٹس حال رات کورٹ کوشش انداز رہ زمین سندھ سوال لیں کرکے
        الزام بچے جانب دیتا روز میرا ہوگی ازادی بھايی تفصیل دار کل بہتری ازاد اعلی ذکر رکھا محبت مدد چیز ہمیشہ جمہور
        اگے بعض جسے کہہ بنایا او وغیرہ ملاقا السلا اندر اہل بغیر جنرل سکتی شام نيے حکمرا خاندا گرفتا خبر سطح قسم وہی
        کرو برطان ضروری چاہتے ادا تحت قرار تحقیق مخالف انتہا امن علاقو فوجی فی لگے چند کرکٹ رپورٹ کمپنی درخوا تیار
        فرمای لی لینے مقام میاں پسند یقین سلسلہ دیکھن اسراي تعمیر اغاز زیر قابل موت پانچ روایت معامل اتا ار اصل حدیث
        حسن سید لاکھ متحدہ یونیو اخری ایمان بس دینا رکھ رکھنے شادی صحیح صورت عالم لکھا وی پورا ہاں رہنما ہوگیا منصوب
        باقی تر حملہ ذرايع رکھتے صلى ضرور عورت نيی نیوز چھوڑ کہنا گردی عبدال اجلاس امیدو سعودی ابن ادارے اواز بین
        حالات حکم ذریعے رہیں سفر سمجھ سپریم مسجد مشکل ملا کون تنظیم اتے کمیٹی چاہيے پہنچا اچھی نا نبی پورے چکا کیس
        یوں پیپلز فراہم چاہتا جانا جیسا شمار پہنچ پیچھے کافی سمجھت اخر حقیقت اقبال دوست سزا عظیم غلط موقع نماز کیسے
        ہمارا دوبار پارلی اتحاد مطالب احتجا بجايے تعلقا دعا سن عوامی قبول قیام ملکی نمبر کمیشن ابتدا ذریعہ الفاظ
        مذہبی از ایل جلد حد حیثیت خواجہ دین سکے صاف ضلع فیصد مارچ مجھ میچ واقع ہلاک کانفر قربان مرکزی اتی تاکہ جمع
        حقوق راہ ماں مقامی سربرا دیکھت ہدایت اتنا ادمی اظہار باتیں بڑھ تا خون ظاہر قیادت وطن ووٹ چوہدر چکے ڈال ڈالر
        ناکام معاشر ٹاون واقعا دیکھی میدان الگ اکثر تقسیم دہلی رنگ زخمی سینٹ شاید شکست صبح فتح ملے پڑے چلا گيیں
        ہوگيی خصوصی کونسل تحریر کاررو کہانی کارکن ہسپتا وزارت اتنی اثر ادارو اچھا بنی تب جنوبی حملے درج فون لا لفظ
        لندن منہ معاہد خواہش ابو اداکا امید انجام ایف باوجو حساب خاتون خطاب رايے رہنے ساری سمیت صحت مذہب مرد مقصد
        نتیجے ویب نوجوا اخبار اقوام ایت تلاش تمہیں جدید حالت داخل دوسرا ذمہ زندہ چل کھیل صحافی نماين منتقل متاثر
        اہمیت دشمن رہتے لگ لیتے مسیح منتخب چلے کردہ کروڑ گفتگو انگری الاقو ترجما مشہور بنايی ساينس ارب اضافہ انھوں
        بجلی بلوچس دس رضی سا مطلب نکل پہلا ہاتھو حمایت بادشا کھلاڑ تصویر اپریش اٹھ مبارک جاسکت نقصان مجموع شہباز
        پروگر ابادی باپ حوالے سابق سارے سخت شکل صوباي قدر پہ چنانچ کمی کہنے پیغام کيے اخلاق طالبا اجازت الدین حل رب
        رہتا شہید طاقت مسيلہ ملی پتہ منظور مظاہر اگ الرحم دھماک احساس اٹھا بلند بیوی جناب رکھے سوچ شايع محفوظ چھ
        ہوجاي فرماي انقلا ال خوبصو درست رکھی شرکت شہری قدم لاين ممکن نیا نیب کردی کہاں گاڑی حلقہ تجارت زمانہ اسکول
        ايیں بننے بھٹو بیٹے خدمت دیتی دیر دیے محمود مغربی من والد چکی چھوٹے چینی چیيرم گنتی محکمہ درجہ سماجی ملازم
        انڈیا سمجھا موضوع اصف اوپر باعث روس رکن شدہ غلام لگتا لگی محنت مشتمل نو پڑا کھڑے ادب امیر اگست بالکل تازہ
        جنہوں خواب سات سنگھ شدید عزت علاج علاقہ مثال مرتبہ معروف ملنے میر نتايج کھانے گروپ گناہ ہوگيے یمن بتایا
        کررہے پابند ای بیمار ترکی جانتے جسم جیل علامہ فايدہ مار متعدد معنی مقرر منظر پور چاہے گرد نیشنل تربیت ریکار
        سمندر اسٹری بنے بینک تسلیم خوشی خوف روک شریک شمالی غریب فکر مت نیچے پیر چونکہ کرپشن کلام کہتا حفاظت خانہ
        بندی جے خدمات خوب خیبر داری دفعہ سوشل صورتح عطا عہد لڑکی مال ماہ مہم نکال اقتدا انٹرن پشاور انھیں سلسلے شاہد
        شک فرق لیيے مسايل مستقب مودی نسل واضح پس کالج یو پریشا مشترک ہوسکت محسوس طریقہ خاموش انکھو اچھے اگرچہ بطور
        بل بیٹھے خیر زردار شاعری ظلم لہذا مراد مرکز وفاقی یوسف تنقید سماعت سرگرم رکھتا واقعہ اختلا ویڈیو کاروب پرویز
        ادھر ایچ تباہ دفاع راستہ رضا شکار طلب طویل عزیز عنہ فضل قیمت مریم موسم انکار ہزارو اعتما روشنی سینیٹ افسوس
        مجبور اگلے اینڈ تصور حیات خط روح رکھنا زمانے سايٹ صوبے فیصل مالک ماہری نتیجہ ٹھیک
        """
    ),
    (
        "vi",
        """
        la co va cua đuoc mot cac trong khong cho the nay tu đo nguoi đa nhung đe voi nam ban đong cung su ho chi
        toi thi tai con ve lam đen thu khi đau nhu so bo cong thanh van noi vi se quan ra ngay nhan tinh đoi lai moi
        gia thuc vao chung ma bi bao qua ca minh anh dung nha chinh phai đang hoi ong chu hoc hoa phan an sau nhat
        can viec tren cau đay tien hon thoi đieu no trung đinh dan vien biet mat hien hay thay thong nen truon rat
        đi thuon viet hai theo phat hanh đai nuoc san sinh ta ky tri thang bat tuong tin luc du nhieu quoc hinh
        chuye nghie bang to phong tro đat khac song cam do cao chua cu len ngoai neu nao ly nguye yeu ket may truoc
        lan tham giai vu tam ke loi phu đao hang hop hieu xuat giao than phap cai ba tay bien cap tot ten xa nang
        luong dien cach lien gioi vo binh thich vay rang mo roi chuc te le nghi pho trinh em he trang nghe đuong lon
        han tim canh tap mau thuoc đung tan giup điem đoan loai cuoc tac ha toan muon nho tich sang xe tang khu kinh
        hoac mang tra tao bac goi bai tiep đia gian đon gi phuon that đien huong boi tong my chan long gio me tieu
        muc pham bay cuoi trai khoan đua ben them kien tran tieng vua quy đac lo tat nhau chien quyen nhien tho
        truye xem kiem khoi tung lap đoc si tranh be vat sao am sach mua thien ngu phuc luon thiet chat che tuyen
        khoa tuc nhanh đanh tuy vong lich cuu nua đeu choi chuon đem mai kho danh thuat chong gan nu ty xay giam
        hoat het nhiem thai vuc lang ung trien truc đuc nhin dai sat ngan dich quang ai đep lanh linh lieu duoi di
        ngoi xuong kha đan day đu vai duong bong hoan giua lay gap mac ro chau hoang luu dang chang nghia trieu đam
        toc tuoi vung chay ton hau giong tre on manh thieu thao uong ay huyen xac huu rong nhac chiec lua gom mon
        tru hong xu lau chon cuc uy hat giu ngon thuy cay chieu xin quyet cham nguon vui man de hung bieu nhap benh
        troi kich it son nong thap khien gay mong tuan chac dau phia tau pha chiu in thoai nhe phim tuyet phi vang
        luat buoc mien suc khai sac chet khau hom lao gai ao kim huy cang ngo da cat nhiet toa chia giang thuan sung
        nhom duy phep yen phien cha nham chuan khach giac hiem ap giay ham kieu sai duc dong lac quen coi lop ghi
        phut thua quay luan doanh khan cuong vinh trao ngai đot bon thuye ki niem lenh buoi rieng tiet nguy khao keo
        goc khoe hoach vuong nga chut xung ninh nan banh hao đich gui chap kia doi phoi ga mui đap luyen som sap
        tron khang dam nien phe muoi xuan quanh giet buc tram au ngua go mem hy sua hiep mach nhi suy trach loan bau
        nganh dua xep xong xuyen mieng buon lung suot chiem thue cuon moc vuot tui rung kem ngoc von nui chim nuoi
        đuoi bach chao thac ti soc khung ruou uoc bung thoat truy bua thach suat khuye thit xanh loc video vuon xet
        ghe john khuc xau thoa tha luoc gang sieu soat gop vet que liet ngung mi and mung cot rut dao sa thon ich
        luoi tiec tiem xam dinh bom met luot xuc li ngam soi khanh diet hen hut thinh web loat uc huynh mu phieu bam
        lat khap nhay game new nguoc ko giau boc lui of non bot gon re kham giap websi xinh sot lu na nau oc rac
        chup menh kenh hu gianh nem xi doa thung ac sam hoai hue giuon huan tom cup coc uu rai hap ngot bui doc
        inter keu ran nguc men sanh ngang rua lot bia xua york khoc nuong oi top hua quat chanh om don usd mao city
        kip chuoi đeo xoa treo chuot rau ep james xo tua khuon nhuon phuoc tach leo chai say ne tia kg hi georg meo
        triet km you điep hot micha world trich ven phao ranh phung giat tuoc huyet david guong bep cum chris duoc
        muu chin thiep ru nap buong http ngat ngac cuop is rot dieu rap khe dut ii khat nai ngheo park khon nhon
        suong xoay nut but singa trua soan duyet peter charl phau trom sy viem windo chen chot kin net ngao gat quai
        gao suoi mm thep nhuan ron khoai for malay tour ngoan khuan ray heo suu kiet album googl khich paris truot
        mam dat nat chep duyen rober bu sup not franc hep đoat frank axit at thoan ruot quet canad leagu tv camer
        willi chui cui phili xom by khen paul xich kep nghin trac phang set vach rao thau lee virus ri ganh nhuc
        khieu all cm im beo ua nhang nhip ngap com mieu nhen quynh buu kiep ng trat andre richa luy group marti
        prote henry with ram hac rach liem up cheo vot dip file ghep kh londo mark one diep uyen choc tue dep nhai
        ruong ren xang ni khoac mary nop trau kong đut gam ghet mexic min micro bich ken gau diem bar lech youtu
        suon qui seo xao air model syria đc bap gieng victo muong angel indon nhua onlin vanh louis campu steve sut
        inch phun taxi uot oxy vit đak bop hit khiem carl harry khop show eo ruoi rui danie iii kito love real bit
        jack th thoma washi serie thom tuu xoan chiet nghic pin gac ngau chop lun red tp tr bun map sen vac euro
        house
        """
    ),
    (
        "zh",
        """
        一个 我们 中国 什么 没有 他们 可以 这个 国家 自己 问题 怎么 不是 美国 因为 政府 公司 现在 就是 社会 已经 世界 这些 发展 工作 这样 开始 可能 人民 时间 知道 如果 进行 日本 计划 不能
        经济 时候 需要 认为 成为 国际 地区 政治 使用 组织 活动 历史 其他 第一 应该 但是 不会 所有 真的 情况 生活 网站 以及 发生 大学 香港 地方 主要 学生 这种 同时 你们 北京 全国 研究 所以
        通过 部分 企业 必须 为了 起来 如何 发现 文化 重要 影响 还有 包括 决定 技术 一些 出现 为什 还是 电影 一样 不过 服务 觉得 其中 关系 不同 代表 系统 任何 委员 喜欢 提供 作为 希望 要求
        那么 教育 一定 不要 朋友 中心 一次 出来 这么 游戏 根据 只是 安全 运动 市场 支持 结果 城市 这里 只有 一起 看到 领导 今天 虽然 因此 孩子 新闻 自由 人们 而且 有人 学校 继续 科学 最后
        一直 东西 特别 许多 资料 获得 生产 管理 内容 之后 方式 对于 由于 目前 两个 表示 这是 主义 一种 非常 产品 关于 民主 大家 台湾 会议 很多 建设 人口 方面 国内 电视 员会 过去 人员 参加
        选择 一点 相关 单位 上海 完全 当时 那些 网络 保护 记者 设计 一切 得到 艺术 个人 环境 建立 有关 无法 电话 然后 那个 进入 能够 信息 一般 战争 英国 完成 第二 机构 法律 科技 事件 视频
        当然 提出 甚至 小时 过程 资源 总统 中央 集团 合作 投资 报告 准备 一下 工业 或者 成功 学习 行政 联合 直接 政策 解决 负责 之间 存在 比较 最大 照片 处理 时期 哪里 方法 世纪 事情 项目
        故事 专业 接受 改变 参与 行为 不断 正在 以后 时代 认识 学院 全球 独立 能力 革命 调查 有些 建筑 规定 之前 是否 原因 任务 分析 音乐 女人 法国 成立 银行 行动 基本 美元 手机 拥有 工程
        举行 多少 感觉 如此 控制 了解 人类 韩国 传统 开发 机会 其实 基础 各种 超过 家庭 实际 目标 严重 媒体 期间 产生 系列 告诉 作品 增加 真正 它们 数据 根本 造成 么样 帮助 价值 相信 并且
        自然 怎样 欧洲 受到 以来 选举 注意 几个 发布 成员 制度 官方 一步 努力 结束 不到 实现 主席 男人 群众 具有 民族 才能 罗斯 分钟 反对 利用 部门 经过 整个 只要 来自 比赛 表现 德国 之一
        年代 达到 以下 标准 办法 我国 每个 的话 意思 图片 共产 中华 现代 未来 语言 显示 最高 以上 属于 不仅 条件 增长 改革 警察 导致 事实 离开 下来 除了 消息 联系 来说 医院 价格 变化 经验
        印度 加入 机关 形成 执行 说明 人物 一天 权利 综合 记录 专家 俄罗 是不 先生 共同 精神 电子 建议 规模 国民 旅游 结构 公开 指出 这次 以为 一位 母亲 用户 意见 区域 解释 确定 可是 当地
        女性 理论 发表 讨论 面积 全部 开放 简单 老师 相当 后来 别人 多数 证明 农业 功能 以前 足球 关注 产业 父亲 儿子 女孩 分别 采用 责任 社区 应用 作用 坚持 产党 提高 宣布 今年 知识 介绍
        汽车 组成 最近 那里 一部 范围 健康 力量 正式 土地 容易 找到 资本 生命 人士 取得 共和 十分 空间 交易 文章 实施 不得 然而 无论 保证 持续 交通 意义 例如 同样 部长 设备 权力 不了 考虑
        利亚 所谓 计算 重点 动物 军事 永远 体育 女儿 目的 大量 三个 妈妈 免费 看看 变成 现场 年轻 领域 第三 节目 明白 最终 真是 宣传 回来 声音 外国 小说 稳定 里面 终于 位于 另外 想要 有限
        欢迎 统一 大陆 职业 亚洲 居民 一年 结合 金融 几乎 原来 重新 制造 一条 名字 出版 作者 唯一 不可 来源 学家 西方 教师 肯定 死亡 而是 曾经 星期 消费 长期 飞机 明显 官员 现象 军队 引起
        国务 模式 意识 清楚 攻击 确实 平台 反应 行业 方案 保持 思想 大会 办公 加强 强调 中共 阅读 真实 积极 经营 总是 青年 状态 公民 每天 劳动 和平 创造 机场 法院 商业 一名 报道 感到 农民
        带来 也许 更加 谢谢 书记 愿意 进一 形式 理解 和国 工具 正常 身体 实行 有没 错误 采取 广场 内部 经历 战斗 减少 看见 有时 失去 电脑 公里 最好 至少 主任 文学 经常 毕业 武器 尽管 协议
        苏联 绝对 到底 只能 销售 宗教 资金 有点 承认 担心 同意 那样 快乐 多年 大多 此外 仍然 有效 利益 训练 一场 医疗 阶段 国人 农村 晚上 限制 破坏 广告 务院 观点 总理 编辑 方向 交流 创新
        每年 公共 不想 分享 好像 尤其 拿大 加拿 儿童 实验 质量 申请 即使 在于 压力 规律 外交 软件 铁路 十年 教授 协会 公布 类似 制作 设立 她们 看来 说话 团体 宪法 同志 广东 检查 纪念 原则
        现实 不好 事业 评论 战略 正确 不错 业务 华人 突然 不再 部队 数字 联盟 贸易 普通 程度 文件 面对 状况 生物 水平 过来 版本 各地 举办 危险 失败 逐渐 附近 广州 监督 需求 统治 兄弟 推动
        作家 关键 主题 困难 发行 一家 平均 购买 人数 规划 体系 不少 统计 政权 大利 不管 全面 朝鲜 左右 允许 回到 今日 速度 程序 机器 身份 还要 针对 态度 感谢 双方 工人 重大 妇女 调整 身上
        纽约 治疗 首先 父母 自治 卫生 律师 创作 必要 危机 国外 兴趣 收入 拒绝 不用 犯罪 下去 公室 少数 值得 越来 具体 网址 合法 二十 中文 基金 再次 数量 实在 英语 来越 难道 想到 角色 基地
        相同 他人 召开 中学 自动 不知 及其 明天 通常 医生 成绩 批评 一段 回家 称为 合国 解放 人大 促进 开展 竞争 风险 发动 道路 人权 论坛 放弃 记得 妻子 直到 似乎 规则 广泛 关心 影片 西亚
        位置 去年 维护 少年 议员 各国 胜利 更新 于是 恢复 比如 前往 先进 其它 地位 威胁 效果 相对 丰富 避免 南京 停止 改善 小学 漂亮 取消 帝国 下载 尼亚 寻找 限公 公园 担任 按照 下午 联网
        大部 娱乐 东北 事务 材料 恐怖 习惯 干部 太阳 出口 西班 班牙 回答 设置 变得 样子 推出 复杂 随着 或许 为何 动力 毛泽 苹果 一张 指导 伟大 泽东 秘密 男子 安排 视台 主张 通知 表演 本来
        博士 发出 团队 连续 难以 扩大 本身 么办 我要 是因 这位 面临 互联 高兴 推荐 英文 认真 设施 分布 成长 资产 最新 特色 体制 货币 背景 食品 文明 依据 适合 漫画 物质 地球 民党 大型 运用
        财产 距离 心理 链接 听到 斯坦 快速 不够 著名 不足 巨大 山东 集中 特殊 挑战 邀请 家人 机械 一方 进步 理由 女子 民众 广播 指挥 分子 见到 结婚
        """
    ),
]
