/// Reads the lines of a `robots.txt` (RFC 9309 section 2.2) for one product.
struct RobotsParser {
    private enum Audience { case everybody, product }

    private let productToken: [UInt8]
    private var audience: Set<Audience> = []
    private var isNamingAgents = false
    private var forProduct = RobotsRules()
    private var forEverybody = RobotsRules()
    private var hasProduct = false
    private var sitemaps: [String] = []
    private var knownSitemaps: Set<String> = []

    init(productToken: String) { self.productToken = productToken.utf8.map(HeaderFields.lowered) }

    /// What was read: the product's groups, else everybody's.
    var rules: RobotsRules {
        var rules = hasProduct ? forProduct : forEverybody
        rules.sitemaps = sitemaps
        return rules
    }

    /// `bytes`: one more than the limit at most, which shows whether the last line is whole.
    mutating func read(_ bytes: [UInt8]) {
        let limit = TransportTuning.maximumRobotsBytes
        var text = bytes.prefix(limit)
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        var lines = text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
        // A line that the limit cut in two would say something else.
        if bytes.count > limit, bytes[limit] != 0x0A, bytes[limit] != 0x0D { lines = lines.dropLast() }
        for line in lines { read(line: line) }
    }

    private mutating func read(line: ArraySlice<UInt8>) {
        let content = line.prefix { $0 != 0x23 }
        guard let colon = content.firstIndex(of: 0x3A) else { return }
        let name = String(decoding: Self.trimmed(content[..<colon]).map(HeaderFields.lowered), as: UTF8.self)
        let value = Self.trimmed(content[(colon + 1)...])
        switch name {
        case "user-agent", "useragent", "user agent": address(value)
        case "allow": add(value, isAllowed: true)
        case "disallow": add(value, isAllowed: false)
        case "crawl-delay": delay(value)
        case "sitemap":
            // A sitemap's address may hold a '#' only as a fragment, which it does not need.
            let address = String(decoding: value, as: UTF8.self)
            if !address.isEmpty, knownSitemaps.insert(address).inserted { sitemaps.append(address) }
        default: break
        }
    }

    /// A `user-agent` line: begins a group, or names one more product for the group that begins.
    private mutating func address(_ value: ArraySlice<UInt8>) {
        if !isNamingAgents { audience = [] }
        isNamingAgents = true
        // `*` alone, or before white space; `*bot` is no product token.
        if value.first == 0x2A, value.count == 1 || [0x20, 0x09].contains(value[value.startIndex + 1]) {
            audience.insert(.everybody)
        } else if Self.token(value).map(HeaderFields.lowered) == productToken {
            audience.insert(.product)
            hasProduct = true
        }
    }

    private mutating func add(_ value: ArraySlice<UInt8>, isAllowed: Bool) {
        isNamingAgents = false
        // An empty rule matches nothing.
        guard let first = value.first, first == 0x2F || first == 0x2A else { return }
        let rule = RobotsRules.Rule(pattern: RobotsPath.normalised(Array(value), isPattern: true), isAllowed: isAllowed)
        if audience.contains(.product) { forProduct.rules.append(rule) }
        if audience.contains(.everybody) { forEverybody.rules.append(rule) }
    }

    /// A `crawl-delay` line: for the products that the group has named so far. It is none of the standard's records, so it
    /// must not end the naming (section 2.2.4): agents named after it belong to the same group.
    private mutating func delay(_ value: ArraySlice<UInt8>) {
        guard let asked = Self.milliseconds(value) else { return }
        if audience.contains(.product) { forProduct.crawlDelay = max(forProduct.crawlDelay ?? 0, asked) }
        if audience.contains(.everybody) { forEverybody.crawlDelay = max(forEverybody.crawlDelay ?? 0, asked) }
    }

    /// Decimal seconds, such as `10` or `0.5`; a day at the most. `nil` for anything else.
    private static func milliseconds(_ value: ArraySlice<UInt8>) -> Int64? {
        let isNumber = value.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        guard isNumber, value.count <= 32, let seconds = Double(String(decoding: value, as: UTF8.self)) else {
            return nil
        }
        return Int64(min(seconds, 86_400) * 1000)
    }

    /// The product token that a value begins with: letters, `-` and `_`.
    private static func token(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        value.prefix { (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D || $0 == 0x5F }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        var rest = bytes.drop(while: isSpace)
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        return rest
    }
}
