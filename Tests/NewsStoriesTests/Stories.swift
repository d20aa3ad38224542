import NewsModel

@testable import NewsStories

/// Four invented stories in three languages; the first two are of one kind.
enum Stories {
    static let languages = ["en", "ar", "es"]

    /// By language.
    static let all: [[String: StoryText]] = [
        story(
            "Nora Halloway wins the mayor's chair of Port Almond",
            """
            Nora Halloway was elected mayor of Port Almond on Sunday with 2,310 votes, 54 percent of all.
            Her opponent, the fisherman Pim Vesper, received 1,968 votes and congratulated her by telephone at 21:40.
            She promised a new hospital and 12 buses before August.
            """,
            "نورا هالوواي تفوز برئاسة بلدية بورت ألموند",
            """
            انتُخبت نورا هالوواي عمدة لبورت ألموند يوم الأحد بـ 2310 أصوات، أي 54 في المئة من الأصوات.
            وحصل خصمها الصياد بيم فيسبر على 1968 صوتاً وهنأها بالهاتف عند الساعة 21:40.
            ووعدت بمستشفى جديد و12 حافلة قبل شهر آب.
            """,
            "Nora Halloway gana la alcaldía de Port Almond",
            """
            Nora Halloway fue elegida el domingo alcaldesa de Port Almond con 2.310 votos, el 54 por ciento.
            Su rival, el pescador Pim Vesper, recibió 1.968 votos y la felicitó por teléfono a las 21:40.
            Prometió un hospital nuevo y doce autobuses antes de agosto.
            """),
        story(
            "Leon Marsa stays mayor of Sumac",
            """
            Leon Marsa was elected mayor of Sumac again on Sunday, with 811 votes of 1,400.
            His opponent, the teacher Ida Barrow, received 589 votes and asked for a recount.
            He promised a bridge of 35 metres and a school.
            """,
            "ليون مرسى يبقى عمدة لسماق",
            """
            أعيد انتخاب ليون مرسى عمدة لسماق يوم الأحد بـ 811 صوتاً من أصل 1400.
            وحصلت منافسته المعلمة إيدا بارو على 589 صوتاً وطلبت إعادة العد.
            ووعد بجسر طوله 35 متراً وبمدرسة.
            """,
            "León Marsa sigue de alcalde de Sumac",
            """
            León Marsa fue reelegido el domingo alcalde de Sumac con 811 votos de 1.400.
            Su rival, la maestra Ida Barrow, obtuvo 589 votos y pidió un recuento.
            Prometió un puente de 35 metros y una escuela.
            """),
        story(
            "A small earthquake wakes Guava Valley",
            """
            An earthquake of magnitude 3.7 woke the villages of Guava Valley in Bolivia at 04:12 on Thursday.
            Nobody was injured, but 86 jars fell in the museum of Professor Tomas Quill.
            """,
            "زلزال صغير يوقظ وادي غوافا",
            """
            أيقظ زلزال بقوة 3,7 درجات قرى وادي غوافا في بوليفيا عند الساعة 04:12 يوم الخميس.
            ولم يُصب أحد، لكن 86 جرة سقطت في متحف البروفيسور توماس كويل.
            """,
            "Un pequeño terremoto despierta al valle de Guava",
            """
            Un terremoto de magnitud 3,7 despertó el jueves a las 04:12 a los pueblos del valle de Guava, en Bolivia.
            No hubo heridos, pero 86 tarros cayeron en el museo del profesor Tomás Quill.
            """),
        story(
            "The bank of Mallow Island lends umbrellas",
            """
            The bank of Mallow Island lends 450 umbrellas to its customers since Monday, said its director, Greta Fennel.
            The interest is one hour of rain; the 73 that came back late paid with a song.
            """,
            "مصرف جزيرة مالو يُقرض المظلات",
            """
            قالت مديرة مصرف جزيرة مالو غريتا فينيل إن المصرف يقرض زبائنه 450 مظلة منذ يوم الاثنين.
            والفائدة ساعة من المطر، ومن تأخر في إعادة 73 منها دفع أغنية.
            """,
            "El banco de la isla Mallow presta paraguas",
            """
            El banco de la isla Mallow presta 450 paraguas a sus clientes desde el lunes, dijo su directora, Greta Fennel.
            El interés es una hora de lluvia; los 73 que volvieron tarde pagaron con una canción.
            """),
    ]

    private static func story(
        _ english: String, _ englishBody: String, _ arabic: String, _ arabicBody: String, _ spanish: String,
        _ spanishBody: String
    ) -> [String: StoryText] {
        [
            "en": StoryText(language: "en", title: english, lede: "", body: englishBody),
            "ar": StoryText(language: "ar", title: arabic, lede: "", body: arabicBody),
            "es": StoryText(language: "es", title: spanish, lede: "", body: spanishBody),
        ]
    }
}
