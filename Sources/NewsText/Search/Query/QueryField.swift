/// What a name in front of a colon asks for.
enum QueryField: Equatable {
    /// Which end of the days it names a date gives.
    enum Bound {
        case within
        case from
        case before
        case until
    }

    case title
    case name(SearchQuery.Filter.NameKind)
    case date(Bound)

    /// No name is longer.
    static let maximumScalars = 16

    /// By its name in English, Arabic or Spanish, in upper or lower case.
    init?(named name: String) {
        // Compared by canonical equivalence, so accents may be marks of their own.
        guard let field = Self.names[name.lowercased()] else { return nil }
        self = field
    }

    /// Spelled with and without what people leave out.
    private static let names: [String: QueryField] = [
        "title": .title, "عنوان": .title, "título": .title, "titulo": .title,
        "tag": .name(.tag), "وسم": .name(.tag), "etiqueta": .name(.tag),
        "author": .name(.author), "كاتب": .name(.author), "autor": .name(.author), "autora": .name(.author),
        "section": .name(.section), "قسم": .name(.section), "sección": .name(.section), "seccion": .name(.section),
        "coverage": .name(.coverage), "ملف": .name(.coverage), "تغطية": .name(.coverage), "تغطيه": .name(.coverage),
        "cobertura": .name(.coverage),
        "date": .date(.within), "تاريخ": .date(.within), "fecha": .date(.within),
        "after": .date(.from), "since": .date(.from), "بعد": .date(.from), "منذ": .date(.from), "desde": .date(.from),
        "before": .date(.before), "قبل": .date(.before), "antes": .date(.before),
        "until": .date(.until), "حتى": .date(.until), "حتي": .date(.until), "hasta": .date(.until),
    ]
}
