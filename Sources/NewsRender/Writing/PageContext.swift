import NewsModel
import NewsText

/// How fields are written on one page: relative to where it stands, isolated in its edition's direction.
struct PageContext {
    let edition: RenderedEdition
    /// Where the page stands; `nil` for a document on its own, which has no other pages to lead to.
    let path: PagePath?

    var wording: Wording { edition.wording }

    /// The reference of a target; `nil` where it cannot be reached from here.
    func reference(_ target: LinkTarget?) -> String? {
        switch target {
        case .page(let page): path.map { page.relative(from: $0) }
        case .web(let address): address
        case nil: nil
        }
    }

    func direction(of text: String) -> BaseDirection { BaseDirection(of: text, neutral: edition.direction) }

    /// ` dir="…"` for a block whose text runs against its page.
    func turn(_ text: String) -> HTML {
        let direction = direction(of: text)
        return direction == edition.direction ? "" : " dir=\"\(direction.rawValue)\""
    }

    /// A field within a line: isolated, in its own direction.
    func field(_ text: String) -> HTML { "<bdi dir=\"\(direction(of: text).rawValue)\">\(text)</bdi>" }

    /// A name with its link, isolated.
    func link(_ link: RenderedLink, rel: HTML = "") -> HTML {
        let direction = link.direction ?? direction(of: link.text)
        let language = HTML.when(link.language) { " lang=\"\($0)\"" }
        let text: HTML = "<bdi dir=\"\(direction.rawValue)\"\(language)>\(link.text)</bdi>"
        return anchor(link.target, text, language: link.language, rel: rel)
    }

    /// Content with a link around it where the target can be reached. Pages of the web get no referrer and no opener.
    func anchor(_ target: LinkTarget?, _ content: HTML, language: String? = nil, rel: HTML = "") -> HTML {
        guard let target, let reference = reference(target) else { return content }
        let hreflang = HTML.when(language) { " hreflang=\"\($0)\"" }
        switch target {
        case .page: return "<a href=\"\(reference)\"\(hreflang)\(rel)>\(content)</a>"
        case .web: return "<a class=\"web\" href=\"\(reference)\"\(hreflang) rel=\"noopener noreferrer\">\(content)</a>"
        }
    }

    /// A date and time that machines can read too.
    func time(_ instant: Instant) -> HTML {
        "<time datetime=\"\(instant.rfc3339)\">\(wording.time(instant, edition.zone))</time>"
    }

    /// As `time`, the day alone.
    func day(_ instant: Instant) -> HTML {
        "<time datetime=\"\(instant.rfc3339)\">\(wording.day(instant, edition.zone))</time>"
    }

    /// Lines of one text, with breaks between them.
    func lines(_ text: String) -> HTML {
        HTML(SafeText.lines(text).map { HTML(escaping: $0) }, separator: "<br>")
    }
}
