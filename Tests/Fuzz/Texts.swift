import NewsModel

/// Stops where a text holds U+0000: no file, database or page takes one.
func expectNoNull(_ text: String?, _ what: @autoclosure () -> String) {
    guard let text else { return }
    expect(!text.utf8.contains(0), "U+0000 in the \(what())")
}

/// Stops where a text of a block holds U+0000.
func expectNoNull(in blocks: [Block]) {
    for block in blocks {
        switch block {
        case .paragraph(let text), .quote(let text), .heading(_, let text): expectNoNull(text, block.type)
        case .list(_, let items): for item in items { expectNoNull(item, block.type) }
        case .image(let picture):
            for text in [picture.url, picture.caption, picture.credit] { expectNoNull(text, block.type) }
        case .embed(let url, let title): for text in [url, title] { expectNoNull(text, block.type) }
        }
    }
}

extension Block {
    /// Bytes of all its texts.
    var size: Int {
        switch self {
        case .paragraph(let text), .quote(let text), .heading(_, let text): text.utf8.count
        case .list(_, let items): items.reduce(0) { $0 + $1.utf8.count }
        case .image(let picture):
            [picture.url, picture.caption ?? "", picture.credit ?? ""].reduce(0) { $0 + $1.utf8.count }
        case .embed(let url, let title): url.utf8.count + (title ?? "").utf8.count
        }
    }
}

/// What a reader gives or throws, as a value.
func outcome<Value>(_ body: () throws -> Value) -> Result<Value, any Error> { Result { try body() } }

/// Whether two readings end alike.
func isSame<Value: Equatable>(_ left: Result<Value, any Error>, _ right: Result<Value, any Error>) -> Bool {
    switch (left, right) {
    case (.success(let one), .success(let other)): one == other
    case (.failure(let one), .failure(let other)): "\(one)" == "\(other)"
    default: false
    }
}
