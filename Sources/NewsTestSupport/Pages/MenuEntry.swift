/// A line of a menu: a section, region, coverage, author, page or another site.
struct MenuEntry: Sendable {
    var key: String
    var title: String
    /// A decoded path that begins with `/`, or an absolute address.
    var address: String
    /// What the entry's own page says of it.
    var text: String?
    var children: [MenuEntry] = []

    /// This entry and those below.
    var all: [MenuEntry] { [self] + children.flatMap(\.all) }
}
