/// The sets of templates that a site's content can be written with.
///
/// They share neither class names nor nesting, so that what reads both reads by its profile and not by luck.
public enum SiteTemplates: String, Sendable, CaseIterable {
    /// After the publisher's own pages.
    case first
    /// Another publisher's, read with `fixtures/profiles/second.yaml`.
    case second

    var writer: any PageTemplates {
        switch self {
        case .first: FirstTemplates()
        case .second: SecondTemplates()
        }
    }
}

/// Writes pages.
protocol PageTemplates: Sendable {
    /// Writes what all pages of an edition share at a time.
    func shared(_ frame: PageFrame, chrome: PageChrome) -> SharedParts
    /// Writes a page that stands at a path.
    func page(_ page: ShownPage, path: String, shared: SharedParts) -> WrittenPage
}

/// What all pages of an edition share at a time, written once.
struct SharedParts: Sendable {
    var edition: SimulatedEdition
    var labels: EditionOutline.Labels
    var styles: [UInt8]
    /// From the beginning of the body to the page's own content, and from there to the end.
    var top: [UInt8]
    var side: [UInt8]
    var bottom: [UInt8]
}

/// A page in pieces, and which of them tell whether it is still the same page.
struct WrittenPage {
    private var pieces: [[UInt8]] = []
    private var own: [UInt8] = []
    /// Bytes in all.
    private(set) var length = 0

    /// Adds a piece; what is shared or changes by the hour is not the page's own.
    mutating func add(_ piece: [UInt8], isOwn: Bool = false) {
        pieces.append(piece)
        length += piece.count
        if isOwn { own += piece }
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(length)
        for piece in pieces { bytes += piece }
        return bytes
    }

    /// What is the page's own; all of it where nothing was said to be.
    var identity: [UInt8] { own.isEmpty ? bytes : own }
}
