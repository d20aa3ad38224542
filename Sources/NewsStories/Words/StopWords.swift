import NewsText

/// Words of a language that say nothing of what a text is about.
enum StopWords {
    /// Hashes of their folded surfaces.
    static func words(of language: StoryLanguage) -> Set<UInt64> { all[language.rawValue] }

    private static let all = StoryLanguage.allCases.map { language in
        let analyzer = Analyzer(language: language.tag)
        var reader = StoryWords()
        reader.read(text(of: language), with: analyzer)
        return Set(reader.words.map(\.surfaceHash))
    }

    private static func text(of language: StoryLanguage) -> String {
        switch language {
        case .english: english
        case .arabic: arabic
        case .spanish: spanish
        }
    }

    private static let english = """
        a about above across after again against ago all almost alone along already also although always am among an and
        another any anyone anything are around as at away back be became because become been before began behind being
        below beside besides between beyond both but by came can cannot come comes coming could day days did didn't do does
        doesn't doing don't done down during each either else enough especially etc even ever every everyone everything
        far few first for former from further gave get gets getting give given go goes going gone got great had has have
        having he her here hers herself him himself his how however i if in indeed instead into is isn't it its itself just
        keep kept knew know known last later least less let like likely little long made make makes making many may maybe me
        mean meanwhile might more most much must my myself near nearly need neither never next no nobody none nor not
        nothing now of off often on once one only onto or other others our ours out over own part particularly per perhaps
        put quite rather really same saw say says said see seem seemed seen several shall she should since so some someone
        something sometimes somewhere soon still such take taken takes taking tell than that that's the their theirs them
        themselves then there these they thing things think this those though through throughout thus time to today
        together told too took toward towards under until up upon us use used using usually very want wanted was
        way we well went were what whatever when where whether which while who whole whom whose why will with within without
        won't would yes yesterday yet you your yours mr mrs ms dr there's he's she's it's i'm you're we're they're i've
        we've didn't wasn't weren't couldn't wouldn't haven't hasn't aren't able actually according added adding apparently
        certainly clearly currently despite eventually exactly finally following follows including included includes
        largely mainly previous previously probably quickly recently simply suddenly therefore together unless until
        """
    private static let spanish = """
        a acá ahí ahora al algo alguien algún alguna algunas alguno algunos allá allí ambos ante antes apenas aquel
        aquella aquellas aquello aquellos aquí así aun aún aunque bajo bastante bien cada casi cerca cierta cierto claro
        como cómo con contra cosa cosas cual cuál cuales cualquier cualquiera cuando cuándo cuanto cuánto de debe deben
        debido decir del demás dentro desde después detrás día días dice dicen dicho dijo dijeron donde dónde dos durante e
        el él ella ellas ello ellos embargo en encima entonces entre era eran eres es esa esas ese eso esos esta está
        estaba estaban estado estamos están estar estas este esto estos estoy estuvo ex fue fuera fueron fui gran grande
        grandes ha haber había habían habrá hace hacen hacer hacia haciendo hago han has hasta hay haya he hecho hemos hizo
        hoy hubo igual incluso ir jamás junto juntos la las le les lo los luego más mas me medio mediante mejor menos
        mi mí mientras mis misma mismas mismo mismos mucha muchas mucho muchos muy nada nadie ni ningún ninguna ninguno no
        nos nosotros nuestra nuestras nuestro nuestros nunca o ocurre otra otras otro otros para parece parte pero
        poca pocas poco pocos podemos poder podía podrá podría podrían porque por pronto propia propio propios pudo pueda
        puede pueden pues que qué quien quién quienes quizá quizás realmente se sea sean según ser será serán sería si sí
        sido siempre siendo sin sino sobre sola solamente solo sólo solos son soy su sus suya suyo tal tales también tampoco
        tan tanto tantos tarde te tener tenemos tener tengo tenía tenían ti tiene tienen toda todas todavía todo todos tras
        través tu tú tus tuvo un una unas uno unos usted ustedes va vamos van varias varios vaya veces ver verdad vez
        vosotros y ya yo además actualmente ayer mañana durante embargo especialmente finalmente excepto inmediatamente
        posteriormente principalmente probablemente recientemente simplemente únicamente totalmente señaló afirmó aseguró
        agregó añadió indicó explicó comentó sr sra don doña
        """
    private static let arabic = """
        من في على إلى عن مع بين حتى منذ خلال حول ضد بعد قبل عند عندما حين حيث أن إن أنه إنه أنها إنها أنهم إنهم أننا أنني
        إنني إننا كان كانت كانوا يكون تكون سيكون ستكون ليس ليست لم لن لا ما ماذا لماذا كيف أين متى هل هو هي هم هن نحن أنا أنت
        أنتم هذا هذه ذلك تلك هؤلاء أولئك الذي التي الذين اللذين اللتين اللواتي كل كلها بعض بعضهم أي أية أيضا أيضاً كما لكن ولكن
        لكنه لكنها لأن لأنه لأنها لأنهم إذا إذ إلا أو أم ثم قد لقد فقد وقد سوف كذلك لذلك هناك هنا به بها بهم فيه فيها فيهم منه
        منها منهم له لها لهم لنا لي لك لكم عليه عليها عليهم إليه إليها إليهم عنه عنها عنهم معه معها معهم غير دون سوى مثل مثلما
        نحو لدى لديه لديها لديهم أكثر أقل جدا جداً فقط أول الأول الأولى آخر أخرى الآخر الأخرى الآخرين نفس نفسه نفسها ذاته ذاتها
        قال قالت قالوا يقول تقول وقال وقالت وأضاف وأضافت أضاف أضافت أكد أكدت وأكد أوضح وأوضح أشار وأشار أشارت ذكر ذكرت وذكر
        صرح صرحت وصرح تم يتم ستتم تمت سيتم قام قامت يقوم تقوم قيام أثناء بشأن بسبب بشكل وفق وفقا وفقاً جراء رغم بينما
        كونها كونه عدم حسب بحسب أمام وراء تحت فوق داخل خارج ضمن عبر أنحاء جميع كافة معظم العديد عديد كثير كثيرا كثيراً كبير
        كبيرة قليل الآن اليوم أمس غدا غداً يمكن يمكنه يمكنها ينبغي يجب لابد ربما قبيل بعدما قبلما طالما كلما مما ممن بما فيما
        إنما وإن وأن بأن بأنه بأنها لما حال حالة أجل أجلها إليك إياه إياها بل بلا لو لولا حيثما منذئذ آنذاك حينئذ عندئذ
        شخص شيء أشياء أمر الأمر السيد السيدة وهو وهي وهم وهذا وهذه وذلك وكان وكانت ولم ولا وما وفي ومن وعلى وإلى
        يوم مرة مرات حين أحد إحدى تلو عدة عدد أعداد غالبا غالباً تقريبا تقريباً خاصة خصوصا لاسيما طبعا نعم كلا
        """
}
