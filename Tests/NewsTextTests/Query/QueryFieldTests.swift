import Testing

@testable import NewsText

@Suite("Fields of a query")
struct QueryFieldTests {
    @Test(
        "words, phrases and prefixes may be asked of the title",
        arguments: [
            ("title:quay", "title=quay"), ("Title:Quay", "title=quay"), ("TITLE:quay mole", "title=quay mole"),
            ("title:\"old quay\"", "title=[old quay]"), ("title:“old quay” mole", "title=[old quay] mole"),
            ("title:\"old quay", "title=[old quay]"), ("title:qua*", "title=qua*"),
            ("title:old-quay", "title=old title=quay"),
            ("(title:quay)", "title=quay"), ("title:tag:x", "title=tag title=x"),
            ("title\u{200F}:\u{200F}quay", "title=quay"),
            ("title：quay", "title=quay"), ("title:-quay", "title=quay"), ("عنوان:الميناء", "title=الميناء"),
            ("عنوان:«الميناء القديم»", "title=[الميناء القديم]"),
            ("título:muelle", "title=muelle"), ("ti\u{301}tulo:muelle", "title=muelle"),
            ("TÍTULO:muelle", "title=muelle"), ("titulo:muell*", "title=muell*"),
            ("¿título:muelle?", "title=muelle"),
        ])
    func titles(_ text: String, _ expected: String) {
        #expect(QueryPicture.of(text) == expected)
    }

    @Test(
        "names filter, in three languages",
        arguments: [
            ("tag:harbour", "tag=<harbour>"), ("tag:\"old harbour\"", "tag=<old harbour>"),
            ("tag:“ old \n harbour ” x", "x tag=<old harbour>"),
            ("-tag:harbour", "-tag=<harbour>"), ("-tag:\"old harbour\"", "-tag=<old harbour>"),
            ("author:Abril", "author=<Abril>"),
            ("section:politics x", "x section=<politics>"), ("coverage:floods", "coverage=<floods>"),
            ("tag:a tag:b", "tag=<a> tag=<b>"),
            ("tag:harbour, x", "x tag=<harbour>"), ("(tag:harbour)", "tag=<harbour>"), ("tag:a-b_c", "tag=<a-b_c>"),
            ("tag:#harbour", "tag=<#harbour>"),
            ("tag:unclosed\"x", "[x] tag=<unclosed>"), ("tag:\"unclosed x", "tag=<unclosed x>"),
            ("tag:\u{202E}harbour\u{202C}", "tag=<harbour>"),
            ("\u{200F}tag\u{200F}:\u{200F}harbour", "tag=<harbour>"), ("tag:C++", "tag=<C++>"),
            ("tag:12:30", "tag=<12:30>"), ("tag:har*", "tag=<har*>"),
            ("وسم:الميناء", "tag=<الميناء>"), ("-وسم:«الميناء القديم»", "-tag=<الميناء القديم>"),
            ("كاتب:أمل", "author=<أمل>"), ("قسم:سياسة، x", "x section=<سياسة>"),
            ("ملف:الفيضان", "coverage=<الفيضان>"), ("تغطية:الفيضان", "coverage=<الفيضان>"),
            ("etiqueta:muelle", "tag=<muelle>"), ("autor:Abril", "author=<Abril>"),
            ("autora:\"Abril Roble\"", "author=<Abril Roble>"),
            ("sección:Política", "section=<Política>"), ("seccion:Política", "section=<Política>"),
            ("SECCIÓN:x", "section=<x>"), ("cobertura:riada", "coverage=<riada>"),
        ])
    func names(_ text: String, _ expected: String) {
        #expect(QueryPicture.of(text) == expected)
    }

    @Test(
        "what has no value, or is no field, is words",
        arguments: [
            ("title:", "title"), ("title: quay", "title quay"), ("title:\"\"", "title"), ("title:...", "title"),
            ("tag:", "tag"),
            ("tag: x", "tag x"), ("tag:\"\"x", "tag x"), ("tag:-", "tag"), ("tag:|x", "tag|x"), ("-tag:", "-tag"),
            ("-title: x", "x -title"), ("غزة:", "غزه"),
            ("غزة:الميناء", "غزه الميناء"), ("http://quay.example", "http quay.example"), ("kind:video", "kind video"),
            ("x.tag:y", "x.tag y"),
            ("x.tag:y", "x.tag y"), (":tag:x", "tag x"), ("tag :x", "tag x"), ("tagg:x", "tagg x"), ("وسم:", "وسم"),
            ("وسم: الميناء", "وسم الميناء"),
            ("título:", "titulo"), ("\"x\"tag:y", "[x] tag y"),
            ("averyverylongnameofafield:x", "averyverylongnameofafield x"),
        ])
    func words(_ text: String, _ expected: String) {
        #expect(QueryPicture.of(text) == expected)
    }

    @Test("a name that is too long for one is words")
    func longName() {
        let name = String(repeating: "م", count: SearchQuery.Filter.maximumName)
        #expect(SearchQuery.parse("tag:" + name, analyzer: Analyzer(language: "ar")).filters.count == 1)
        let longer = SearchQuery.parse("tag:x" + name, analyzer: Analyzer(language: "ar"))
        #expect(longer.filters.isEmpty)
        #expect(longer.terms.first?.surface == "tag")
    }
}
