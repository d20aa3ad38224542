import CICU

/// Turns text into terms: words by UAX #29, folded, with their stems. Index, query and highlighting share it.
///
/// One analyzer belongs to one thread at a time (make one for each connection): it reuses its buffers and keeps the
/// stems that it has met. Terms depend on the text, the language, the options and ``version`` only.
public final class Analyzer {
    /// Receives a term, the bytes of the text that it stands for, and whether it shares the position of the term
    /// before; the bytes are valid during the call. Anything but zero stops the analysis.
    public typealias Emit = (
        _ term: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ colocated: Bool
    ) -> Int32

    /// Number of the rules: terms of different versions must not meet in one index.
    public static let version = 2
    /// The byte before a stem, which tells it from a surface: no word holds it.
    public static let stemMarker: UInt8 = 1
    /// Longer terms are cut, at a code point.
    public static let maximumTermBytes = 255

    /// BCP 47 tag that the analyzer was made for.
    public let language: String
    /// Rules in use.
    public let options: AnalysisOptions

    let table: FoldTable
    let folder: Folder
    let stems: WordCache<Stemmer>
    let removesPossessive: Bool
    private let skipsOwnStems: Bool
    /// The term being made. Allocated here, freed in `deinit`, handed out for the time of a call of `emit` only.
    let term: UnsafeMutablePointer<UInt8>
    static let termCapacity = 4 * WordScan.maximumBytes
    /// ICU's word breaker, opened when the first text needs it.
    lazy var breaker = DictionaryBreaker()
    lazy var speller = Spelling(language: language)
    lazy var sentences = SentenceBreaker()

    /// An analyzer for `ar`, `es` or `en`; other languages get no stemmer.
    public init(language: String, options: AnalysisOptions = .default) {
        self.language = language
        self.options = options
        let rules = AnalysisLanguage(tag: language)
        table = FoldTable.table(for: options)
        folder = Folder(options: options)
        stems = WordCache(Stemmer(language: rules), marker: Self.stemMarker)
        skipsOwnStems = !options.contains(.ownStems)
        removesPossessive = rules == .english && options.contains(.possessive)
        term = .allocate(capacity: Self.termCapacity)
        term.initialize(repeating: 0, count: Self.termCapacity)
    }

    deinit {
        term.deallocate()
    }

    /// Emits the terms of a text in order. Bytes that are no UTF-8 divide words. Must not be called from `emit`.
    ///
    /// - Returns: 0, or what `emit` returned to stop.
    public func tokenize(_ utf8: UnsafeBufferPointer<UInt8>, mode: AnalysisMode, emit: Emit) -> Int32 {
        guard let base = utf8.baseAddress, utf8.count > 0 else { return 0 }
        if mode == .query, base[0] == Self.stemMarker { return emit(utf8, 0, utf8.count, false) }
        let source = UTF8Source(base: base, count: utf8.count, entries: table.entries)
        let withStems = mode == .document && options.contains(.stems)
        var offset = 0
        while offset < source.count {
            let (entry, length) = source.decode(at: offset)
            if entry.wordClass.isWord {
                let word = WordScan(source, at: offset, term: term)
                let count = word.isWhole ? foldWhole(source, offset..<word.end) : word.count
                let stop = finish(count, offset, word.end, withStems, emit)
                if stop != 0 { return stop }
                offset = word.next
            } else if entry.wordClass == .dictionary {
                let stop = tokenizeDictionaryRun(source, &offset, withStems, emit)
                if stop != 0 { return stop }
            } else {
                offset &+= length
            }
        }
        return 0
    }

    /// Trims and emits the `count` bytes of `term`.
    @inline(__always)
    func finish(_ folded: Int, _ start: Int, _ end: Int, _ withStems: Bool, _ emit: Emit) -> Int32 {
        guard folded > 0 else { return 0 }
        var first = 0
        var count = folded
        if !Self.isPlainEnd(term[0]) || !Self.isPlainEnd(term[count &- 1]) || count > Self.maximumTermBytes
            || removesPossessive
        {
            (first, count) = trim(count)
            guard count > 0 else { return 0 }
        }
        let surface = UnsafeBufferPointer(start: UnsafePointer(term + first), count: count)
        let stop = emit(surface, start, end, false)
        guard stop == 0, withStems else { return stop }
        let stem = stems.marked(surface)
        if skipsOwnStems, Self.isOwnStem(stem, of: surface) { return 0 }
        return emit(stem, start, end, true)
    }

    /// Whether a marked stem is the surface itself.
    @inline(__always)
    private static func isOwnStem(_ stem: UnsafeBufferPointer<UInt8>, of surface: UnsafeBufferPointer<UInt8>) -> Bool {
        guard stem.count == surface.count &+ 1 else { return false }
        var index = surface.count &- 1
        while index >= 0 {
            if stem[index &+ 1] != surface[index] { return false }
            index &-= 1
        }
        return true
    }

    /// Neither an apostrophe nor another byte below the digits, nor the last byte of a middle dot.
    @inline(__always)
    private static func isPlainEnd(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte != 0xB7 && byte != 0xC2
    }

    func foldWhole(_ source: UTF8Source, _ range: Range<Int>) -> Int {
        let word = UnsafeBufferPointer(start: source.base + range.lowerBound, count: range.count)
        return folder.fold(word, into: term, capacity: Self.termCapacity)
    }
}
