/// Takes out of a found article what is none of it: forms, lists of links, boxes of other articles, buttons.
struct BodyCleaner {
    var finder: BodyFinder
    private var outline: PageOutline {
        get { finder.outline }
        set { finder.outline = newValue }
    }
    private var dataTables: Set<Int> = []

    init(_ finder: BodyFinder) { self.finder = finder }

    /// Cleans what stands inside of an element.
    mutating func clean(_ root: Int) {
        dataTables = Set(outline.descendants(of: root) { $0 == .table }.filter(isData))
        conditionally(root) { $0 == .form }
        conditionally(root) { $0 == .fieldset }
        always(root)
        share(root)
        conditionally(root) { $0 == .table }
        conditionally(root) { $0 == .ul || $0 == .ol }
        conditionally(root) { $0 == .div || $0 == .section || $0 == .unknownBlock }
    }

    /// What is never part of a text.
    private mutating func always(_ root: Int) {
        let unwanted = outline.descendants(of: root) { tag in
            switch tag {
            case .object, .embed, .footer, .link, .aside, .iframe, .input, .textarea, .select, .button, .nav, .h1, .h2:
                true
            default: false
            }
        }
        for index in unwanted where !outline.isGone(index) {
            switch outline.tag(index) {
            case .h1, .h2: if finder.weight(index) < 0 { finder.outline.remove(index) }
            case .object, .embed, .iframe: if !isFilm(index) { finder.outline.remove(index) }
            default: finder.outline.remove(index)
            }
        }
    }

    private mutating func share(_ root: Int) {
        for index in outline.descendants(of: root, where: { $0 != .text && $0 != .br }) where !outline.isGone(index) {
            let isShare = outline[index].names.kinds.contains(.share)
            if isShare, outline.length(index) < 500 { finder.outline.remove(index) }
        }
    }

    private func isFilm(_ index: Int) -> Bool {
        guard let address = outline.attribute("src", of: index) ?? outline.attribute("data", of: index) else {
            return false
        }
        return GenericWords.films.matches(Array(address.lowercased().utf8))
    }

    /// Whether a table holds data, and not the page's layout.
    private func isData(_ table: Int) -> Bool {
        if outline.attribute("role", of: table) == "presentation" || outline.attribute("datatable", of: table) == "0" {
            return false
        }
        if outline.attribute("summary", of: table) != nil { return true }
        var (rows, columns, isMarked, isNested) = (0, 0, false, false)
        outline.forEach(in: table) { index, node in
            switch node.tag {
            case .caption: if outline.length(index) > 0 { isMarked = true }
            case .th: isMarked = true
            case .table: isNested = true
            case .tr:
                rows += 1
                columns = max(
                    columns, outline.children(of: index).count { outline.tag($0) == .td || outline.tag($0) == .th })
            default: break
            }
        }
        if isMarked { return true }
        if isNested || rows <= 1 || columns <= 1 { return false }
        return rows >= 10 || columns > 4 || rows * columns > 10
    }

    private mutating func conditionally(_ root: Int, where isWanted: (OutlineTag) -> Bool) {
        guard finder.strictness.contains(.conditions) else { return }
        for index in outline.descendants(of: root, where: isWanted).reversed() where isToGo(index) {
            finder.outline.remove(index)
        }
    }

    private func isToGo(_ index: Int) -> Bool {
        let tag = outline.tag(index)
        if tag == .table, dataTables.contains(index) { return false }
        if !dataTables.isEmpty, outline.ancestors(of: index).contains(where: dataTables.contains) { return false }
        if outline.hasAncestor(index, where: { $0 == .code || $0 == .pre }) { return false }
        let weight = finder.weight(index)
        if weight < 0 { return true }
        guard outline.commas(index) < 10 else { return false }
        let found = BodyCounts(outline, index, isFilm: isFilm)
        // A film belongs to what it stands in.
        if found.hasFilm { return false }
        let isList = tag == .ul || tag == .ol || Double(found.inLists) / Double(max(1, found.length)) > 0.9
        let isInFigure = outline.hasAncestor(index) { $0 == .figure }
        let density = found.length > 0 ? outline.linkDensity(index) : 0
        let isUnfit =
            (!isInFigure && found.pictures > 1 && Double(found.paragraphs) / Double(found.pictures) < 0.5)
            || (!isList && found.items > found.paragraphs)
            || (found.inputs > found.paragraphs / 3)
            || (!isList && !isInFigure && found.headings < 0.9 && found.length < 25
                && (found.pictures == 0 || found.pictures > 2) && density > 0)
            || (!isList && weight < 25 && density > 0.2) || (weight >= 25 && density > 0.5)
            || (found.embeds == 1 && found.length < 75) || found.embeds > 1
            || (found.pictures == 0 && found.textDensity == 0)
        guard isUnfit else { return false }
        // A list of pictures, each with its line.
        if isList, found.pictures > 0,
            outline.children(of: index).allSatisfy({ outline.children(of: $0).count { outline.tag($0) != .text } <= 1 })
        {
            return found.pictures != found.items + 100
        }
        return true
    }
}

/// What stands in an element, counted.
private struct BodyCounts {
    var (paragraphs, pictures, items, inputs, embeds) = (0, 0, -100, 0, 0)
    var length = 0
    var inLists = 0
    var hasFilm = false
    /// Shares of the text that stands in headings, and in elements that hold text.
    var headings = 0.0
    var textDensity = 0.0

    init(_ outline: PageOutline, _ index: Int, isFilm: (Int) -> Bool) {
        length = outline.length(index)
        var (inHeadings, inText) = (0, 0)
        outline.forEach(in: index) { place, node in
            switch node.tag {
            case .p:
                paragraphs += 1
                inText += outline.length(place)
            case .img:
                pictures += 1
                inText += 0
            case .li:
                items += 1
                inText += outline.length(place)
            case .ul, .ol:
                inLists += outline.length(place)
                inText += outline.length(place)
            case .input: inputs += 1
            case .object, .embed, .iframe:
                if isFilm(place) { hasFilm = true } else { embeds += 1 }
            case .h1, .h2, .h3, .h4, .h5, .h6: inHeadings += outline.length(place)
            case .span, .td, .blockquote, .dl, .div, .pre, .table: inText += outline.length(place)
            default: break
            }
        }
        if length > 0 {
            headings = Double(inHeadings) / Double(length)
            // Text right inside of a block without others is a paragraph by another name.
            if !outline.hasBlock(in: index) { inText += length }
            textDensity = Double(inText) / Double(length)
        }
    }
}
