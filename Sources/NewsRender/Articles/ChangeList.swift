import NewsModel

/// What a later version changed, as a section of a page.
struct ChangeList {
    let changes: [RenderedChange]
    let page: PageContext

    var element: HTML {
        let fields = changes.map { change -> HTML in
            let lines = HTML(change.lines.map(line), separator: "\n")
            return "<h3>\(page.wording.name(of: change.field))</h3>\n\(lines)"
        }
        return """
            <section class="changes">
            <h2>\(page.wording.nextChanges)</h2>
            \(HTML(fields, separator: "\n"))
            </section>
            """
    }

    /// A line in the direction of all its words, so that what went and what came stand in their places.
    private func line(_ pieces: [RenderedChange.Piece]) -> HTML {
        let marked = pieces.map { piece -> HTML in
            let text = HTML(escapingPiece: piece.text)
            switch piece.mark {
            case .same: return text
            case .removed: return "<del>\(text)</del>"
            case .added: return "<ins>\(text)</ins>"
            }
        }
        return "<p\(page.turn(pieces.map(\.text).joined()))>\(HTML(marked))</p>"
    }
}
