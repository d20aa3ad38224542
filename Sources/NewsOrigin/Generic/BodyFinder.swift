/// Finds the element of a page that holds the article, by how much running text stands where, and what is linked.
///
/// Paragraphs give points to the elements around them, for their length and their commas; elements are worth more or less by
/// their names; what is mostly links is worth little. This is the scoring that reader modes of browsers have in common
/// (Arc90's Readability, 2009); the cleaning of what was found is in `BodyCleaner`.
struct BodyFinder {
    /// How strictly to sort out; the finder begins strictly, and lets go where nothing remains.
    struct Strictness: OptionSet {
        let rawValue: Int
        static let names = Strictness(rawValue: 1)
        static let weights = Strictness(rawValue: 2)
        static let conditions = Strictness(rawValue: 4)
        static let all: Strictness = [.names, .weights, .conditions]
    }

    var outline: PageOutline
    var strictness: Strictness
    private var scores: [Int: Double] = [:]
    private let title: TitleWords

    /// Fewer characters are taken for no article, unless nothing else is there.
    static let enough = 500
    /// Elements whose scores are compared with the best.
    private static let candidates = 5

    init(_ outline: PageOutline, title: String, strictness: Strictness) {
        (self.outline, self.title, self.strictness) = (outline, TitleWords(title), strictness)
    }

    /// The elements that hold the article, in document order; none where nothing scores.
    mutating func find() -> [Int] {
        guard let body = (0..<outline.count).first(where: { outline.tag($0) == .body }) ?? (outline.count > 0 ? 0 : nil)
        else { return [] }
        prune(body)
        score(body)
        guard let best = best(body) else { return [body] }
        return joined(with: best)
    }

    func weight(_ index: Int) -> Double {
        guard strictness.contains(.weights) else { return 0 }
        return Double(outline[index].names.weight)
    }

    // MARK: - Taking out

    /// Takes out what no reader sees, and what is no part of any article by its name or role.
    private mutating func prune(_ body: Int) {
        var place = body + 1
        let end = Int(outline[body].end)
        var hasSeenTitle = false
        while place < end {
            let node = outline[place]
            if node.isGone {
                place = Int(node.end)
                continue
            }
            if node.tag != .text, isUnwanted(place, &hasSeenTitle) {
                outline.remove(place)
                place = Int(node.end)
            } else {
                place += 1
            }
        }
    }

    private func isUnwanted(_ index: Int, _ hasSeenTitle: inout Bool) -> Bool {
        let tag = outline.tag(index)
        switch tag {
        case .hidden, .script, .link, .meta, .head, .title, .base: return true
        case .text, .br, .img, .source: return false
        default: break
        }
        let names = outline[index].names.kinds
        if isInvisible(index, names) { return true }
        if outline.attribute("aria-modal", of: index) == "true" { return true }
        if tag == .h1 || tag == .h2, !hasSeenTitle, repeatsTitle(index) {
            hasSeenTitle = true
            return true
        }
        guard strictness.contains(.names) else { return false }
        if tag != .body, tag != .a, names.contains(.unlikely), !names.contains(.maybe),
            !outline.hasAncestor(index, where: { $0 == .table || $0 == .code })
        {
            return true
        }
        if let role = outline.attribute("role", of: index), GenericWords.unlikelyRoles.contains(role) { return true }
        if isByline(index, names) { return true }
        switch tag {
        case .div, .section, .header, .h1, .h2, .h3, .h4, .h5, .h6: return isEmpty(index)
        default: return false
        }
    }

    private func isInvisible(_ index: Int, _ names: NameKinds) -> Bool {
        if outline.attribute("hidden", of: index) != nil { return true }
        if outline.attribute("aria-hidden", of: index) == "true", !names.contains(.fallback) { return true }
        guard let style = outline.attribute("style", of: index), style.utf8.count < 4096 else { return false }
        let squeezed = style.utf8.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return GenericWords.invisible.matches(squeezed)
    }

    private func isByline(_ index: Int, _ names: NameKinds) -> Bool {
        let isNamed =
            outline.attribute("rel", of: index) == "author"
            || outline.attribute("itemprop", of: index)?.contains("author") == true
            || names.contains(.byline)
        guard isNamed else { return false }
        let length = outline.length(index)
        return length > 0 && length < 100
    }

    private func isEmpty(_ index: Int) -> Bool {
        guard outline.length(index) == 0 else { return false }
        var isEmpty = true
        outline.forEach(in: index) { _, node in
            switch node.tag {
            case .img, .picture, .video, .audio, .iframe, .embed, .object: isEmpty = false
            default: break
            }
        }
        return isEmpty
    }

    /// Whether a heading says what the page's title says.
    private func repeatsTitle(_ index: Int) -> Bool {
        !title.isEmpty && title.share(of: outline.text(index, limit: 1024)) > 0.75
    }

    // MARK: - Scoring

    private mutating func score(_ body: Int) {
        let rest = outline
        rest.forEach(in: body) { place, node in
            switch node.tag {
            case .p, .td, .pre, .section, .h2, .h3, .h4, .h5, .h6:
                // A section is scored as a whole only where it holds text of its own.
                if node.tag == .section, rest.hasBlock(in: place) { return scoreRuns(of: place) }
                credit(rest.length(place), commas: rest.commas(place), to: rest.ancestors(of: place, upTo: 5))
            case .div, .article, .main, .blockquote, .unknownBlock, .li, .dd:
                if node.tag == .div, !rest.hasBlock(in: place) {
                    credit(rest.length(place), commas: rest.commas(place), to: rest.ancestors(of: place, upTo: 5))
                } else if node.tag != .li, node.tag != .dd {
                    scoreRuns(of: place)
                }
            default: break
            }
        }
        for (index, score) in scores { scores[index] = score * (1 - outline.linkDensity(index)) }
    }

    /// Text right inside of an element that also holds blocks is as good as paragraphs.
    private mutating func scoreRuns(of index: Int) {
        var (length, commas) = (0, 0)
        let around = [index] + outline.ancestors(of: index, upTo: 4)
        func end(_ finder: inout BodyFinder) {
            if length > 0 { finder.credit(length, commas: commas, to: around) }
            (length, commas) = (0, 0)
        }
        for child in outline.children(of: index) {
            let tag = outline.tag(child)
            if tag.isBlock || outline.hasBlock(in: child) {
                end(&self)
            } else {
                length += outline.length(child)
                commas += outline.commas(child)
            }
        }
        end(&self)
    }

    private mutating func credit(_ length: Int, commas: Int, to ancestors: [Int]) {
        guard length >= 25, !ancestors.isEmpty else { return }
        let points = 2 + Double(commas) + min(Double(length / 100), 3)
        for (level, ancestor) in ancestors.enumerated() {
            guard outline.parent(ancestor) != nil else { continue }
            let share = level == 0 ? 1 : level == 1 ? 2 : Double(level * 3)
            let before = scores[ancestor] ?? initial(ancestor)
            scores[ancestor] = before + points / share
        }
    }

    private func initial(_ index: Int) -> Double {
        let worth: Double =
            switch outline.tag(index) {
            case .div: 5
            case .pre, .td, .blockquote: 3
            case .ol, .ul, .dl, .dd, .dt, .li, .form: -3
            case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
            case .article, .main: 5
            default: outline[index].tag == .unknownBlock ? -3 : 0
            }
        return worth + weight(index)
    }

    // MARK: - Choosing

    private func best(_ body: Int) -> Int? {
        let ranked = scores.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }.prefix(Self.candidates)
        guard let first = ranked.first, first.value > 0 else { return nil }
        var top = first.key
        if outline.tag(top) == .body { return top }
        // Where several candidates are nearly as good, what is around most of them is the article.
        let rivals = ranked.dropFirst().filter { $0.value / first.value >= 0.75 }.map { outline.ancestors(of: $0.key) }
        if rivals.count >= 3 {
            var around = outline.parent(top)
            while let element = around, outline.tag(element) != .body {
                if rivals.count(where: { $0.contains(element) }) >= 3 {
                    top = element
                    break
                }
                around = outline.parent(element)
            }
        }
        top = climbed(from: top)
        // What is the only thing inside stands for what is around it: siblings are looked for there.
        var around = outline.parent(top)
        while let element = around, outline.tag(element) != .body,
            outline.children(of: element).count(where: isElement) == 1
        {
            top = element
            around = outline.parent(element)
        }
        return widened(from: top)
    }

    /// An article that is cut into pieces of one class, with pictures between: what is around them, where the others hold
    /// running text too, and what is around hardly anything else.
    private func widened(from start: Int) -> Int {
        var (top, inner) = (start, start)
        var text = runningText(top)
        for element in outline.ancestors(of: start, upTo: 8) where outline.tag(element) != .body {
            defer { inner = element }
            guard let words = outline.attribute("class", of: inner), !words.isEmpty else { continue }
            let pieces = outline.children(of: element).filter {
                $0 != inner && outline.attribute("class", of: $0) == words
            }
            let others = pieces.reduce(0) { $0 + runningText($1) }
            guard others * 4 >= text, others >= 500 else { continue }
            let around = runningText(element)
            guard Double(around) >= 0.8 * Double(outline.length(element)), outline.linkDensity(element) < 0.2 else {
                break
            }
            (top, text) = (element, around)
        }
        return top
    }

    /// Characters in paragraphs that are no lists of links.
    private func runningText(_ index: Int) -> Int {
        outline.descendants(of: index) { $0 == .p || $0 == .blockquote || $0 == .pre || $0.isHeading }.reduce(0) {
            sum, place in
            let length = outline.length(place)
            return length >= 25 && outline.linkDensity(place) < 0.33 ? sum + length : sum
        }
    }

    private func isElement(_ index: Int) -> Bool { outline.tag(index) != .text }

    /// An element around that scores higher holds more of the article.
    private func climbed(from start: Int) -> Int {
        var top = start
        var last = scores[top] ?? initial(top)
        let threshold = last / 3
        var around = outline.parent(top)
        while let element = around, outline.tag(element) != .body {
            guard let score = scores[element] else {
                around = outline.parent(element)
                continue
            }
            if score < threshold { break }
            if score > last {
                top = element
                break
            }
            last = score
            around = outline.parent(element)
        }
        return top
    }

    /// The element with those beside it that belong to the article too.
    private func joined(with top: Int) -> [Int] {
        guard let parent = outline.parent(top), outline.tag(top) != .body else { return [top] }
        let score = scores[top] ?? 0
        let threshold = max(10, score * 0.2)
        let words = outline.attribute("class", of: top) ?? ""
        return outline.children(of: parent).filter { sibling in
            if sibling == top { return true }
            let bonus = !words.isEmpty && outline.attribute("class", of: sibling) == words ? score * 0.2 : 0
            if let own = scores[sibling], own + bonus >= threshold { return true }
            guard outline.tag(sibling) == .p else { return false }
            let (length, density) = (outline.length(sibling), outline.linkDensity(sibling))
            if length > 80 { return density < 0.25 }
            return length > 0 && density == 0 && outline.text(sibling).contains(where: { ".!?؟。".contains($0) })
        }
    }
}

extension PageOutline {
    /// Whether a block stands inside that is still there.
    func hasBlock(in index: Int) -> Bool {
        var place = index + 1
        let end = Int(self[index].end)
        while place < end {
            let node = self[place]
            if node.isGone {
                place = Int(node.end)
                continue
            }
            if node.tag.isBlock { return true }
            place += 1
        }
        return false
    }
}

/// The words of a title, taken apart once: a page may have fifty thousand headings to compare with it.
struct TitleWords {
    private let known: Set<String>

    init(_ title: String) { known = Set(Self.words(title)) }

    /// Whether there is no word in it.
    var isEmpty: Bool { known.isEmpty }

    /// How much of the second text the first one holds, in words; 1: all.
    static func similarity(_ first: String, _ second: String) -> Double { TitleWords(first).share(of: second) }

    /// How much of a text the title holds, in words; 1: all.
    func share(of text: String) -> Double {
        let tokens = Self.words(text)
        guard !known.isEmpty, !tokens.isEmpty else { return 0 }
        let unknown = tokens.filter { !known.contains($0) }
        let length = tokens.joined(separator: " ").count
        return 1 - Double(unknown.joined(separator: " ").count) / Double(max(1, length))
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
