extension Wording {
    /// The months are those of the Levant, as the newsroom writes them.
    static let arabic = Wording(
        language: "ar",
        skip: "انتقل إلى المحتوى", editions: "الطبعات", browse: "تصفّح", home: "الصفحة الأولى",
        latest: "الأحدث", breaking: "عاجل", live: "مباشر", mostRead: "الأكثر قراءة", inFive: "في خمس",
        readNext: "اقرأ أيضاً", related: "أخبار ذات صلة",
        sections: "الأقسام", regions: "المناطق", coverage: "ملفات", authors: "الكتّاب", tags: "الوسوم",
        allArticles: "كل المقالات", more: "المزيد",
        by: "بقلم", source: "المصدر:", updated: "حُدّث", picture: "الصورة لدى الناشر",
        embed: "محتوى مضمّن", video: "فيديو", original: "اقرأها لدى الناشر",
        otherEditions: "في طبعات أخرى", history: "كيف تغيّرت هذه المقالة", olderVersion: "نسخة سابقة",
        gone: "مسحوبة", goneNotice: "سحب الناشر هذه المقالة.",
        olderNotice: "هذه نسخة سابقة، عُرضت من", until: "حتى", current: "النسخة الحالية",
        firstVersion: "شوهدت أول مرة", changed: "تغيّر:", nextChanges: "ما غيّرته النسخة التالية", newer: "الأحدث",
        older: "الأقدم", pages: "صفحات",
        nothing: "لا شيء هنا بعد.", undated: "بلا تاريخ", about: "عن هذه النسخة",
        aboutSite: "نسخة للقراءة من دون اتصال. النصوص للناشر.",
        months: [
            "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
            "تشرين الثاني", "كانون الأول",
        ],
        timeSeparator: "، ", comma: "، ",
        fields: [
            .title: "العنوان", .lede: "المقدمة", .body: "النص", .images: "الصور", .tags: "الوسوم", .authors: "الكتّاب",
            .source: "المصدر", .section: "القسم", .regions: "المناطق", .coverage: "الملف", .media: "النوع",
            .url: "العنوان الإلكتروني", .lang: "اللغة", "status": "الحالة", "published": "التاريخ",
            .videoSeconds: "المدة",
        ])
}
