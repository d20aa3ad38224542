/// Words that say how a text is built and not what it is about, question words among them, as the index folds them.
///
/// They leave a query unless nothing would remain. The index holds them all: a phrase in quotation marks needs them.
public enum StopWords {
    /// Those of a language by its BCP 47 tag; none where no list is known.
    public static func folded(language: String) -> Set<String> {
        switch AnalysisLanguage(tag: language) {
        case .arabic: arabic
        case .english: english
        case .spanish: spanish
        default: []
        }
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static let arabic = words(
        """
        في من علي الي عن مع ما ماذا لماذا هل كم متي اين كيف اي ايه ايها مم لم عم بم فيم
        التي الذي الذين اللذين اللذان اللتين اللواتي اللاتي هو هي هم هن هما هذا هذه هذان هذين هولاء ذلك تلك اولئك
        كان كانت كانوا يكون تكون ليس ليست ان انه انها انهم او ام ثم قد لقد لن لا الا بل لكن لكنه
        بعد قبل عند بين كل كما حيث منذ حتي اذا اذ لو لولا كي لكي حين حينما عندما بينما
        به بها بهم فيه فيها فيهم منه منها منهم عنه عنها عنهم عليه عليها عليهم اليه اليها اليهم له لها لهم لك لي لنا معه معها
        وهو وهي وان وانه وانها وقد وفي ومن وعلي والي وعن ومع وما ولا ولم ولن وكان وكانت فان فقد بان لان لانه لانها
        غير سوي ضد عبر خلال حول دون ضمن نحو لدي لديه لديها ايضا اما انما بعض جدا
        """)
    private static let english = words(
        """
        a an the of in on at to for by from with without within into onto about as and or nor but if than then so
        is are was were be been being am do does did done has have had having can could may might must shall should
        will would it its he him his she her hers they them their theirs this that these those there here
        i me my we us our you your
        what which who whom whose when where why how much many not no also such some any
        """)
    private static let spanish = words(
        """
        el la los las lo un una unos unas de del en a al por para con sin y e o u ni que se su sus le les me mi mis te tu tus nos
        es son fue fueron era eran ser sido siendo esta estan estaba estaban ha han habia habian hay he
        este esta estos estas ese esa esos esas esto eso aquel aquella aquellos aquellas ello
        como mas pero si no sobre entre tras desde hasta durante segun muy ya tambien porque pues
        cual cuales cuando cuanto cuanta cuantos cuantas donde quien quienes cuyo cuya cuyos cuyas
        """)
}
