/// Any bytes are a robots.txt, and any other bytes a path: they are read without harm, and spelling changes nothing.
///
/// A zero byte parts the path from the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRobots(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let input = FuzzInput(data, count) else { return 0 }
    let parts = input.bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let (path, text) = (Array(parts[0]), parts.count > 1 ? Array(parts[1]) : [])
    let rules = RobotsRules.parse(text, productToken: "newssync")
    checkPath(path, rules)
    checkText(text, path, rules)
    expect(rules.allows(path: "/robots.txt"), "robots.txt itself is not allowed")
    expect((0...TransportTuning.crawlDelayCap).contains(rules.distance), "a distance of \(rules.distance)")
    expect(Set(rules.sitemaps).count == rules.sitemaps.count, "a sitemap twice")
    expect(rules.rules.count <= text.count / 8 + 1, "more rules than lines")
    return 0
}

/// A path has one spelling, and what is percent-encoded in it that need not be says the same.
private func checkPath(_ path: [UInt8], _ rules: RobotsRules) {
    let once = RobotsPath.normalised(path)
    expect(RobotsPath.normalised(once) == once, "a second spelling of \(path): \(once)")
    expect(RobotsPath.matches(once, once), "a path does not match itself: \(once)")
    guard path.allSatisfy({ $0 < 0x80 && $0 != 0x25 }) else { return }
    let written = String(decoding: path, as: UTF8.self)
    let encoded = path.map { byte in
        (0x41...0x5A).contains(byte & 0xDF) ? "%" + String(byte, radix: 16) : String(decoding: [byte], as: UTF8.self)
    }.joined()
    expect(rules.allows(path: encoded) == rules.allows(path: written), "\(written) is not \(encoded)")
}

/// Line ends, comments and lines that say nothing change nothing.
private func checkText(_ text: [UInt8], _ path: [UInt8], _ rules: RobotsRules) {
    guard text.count < 4096 else { return }
    let ends = text.flatMap { $0 == 0x0A ? [0x0D, 0x0A, 0x23, 0x61, 0x0A] : [$0] }
    expect(RobotsRules.parse(ends, productToken: "newssync") == rules, "line ends and comments matter")
    expect(RobotsRules.parse(text, productToken: "NEWSSYNC") == rules, "the case of the product token matters")
    let more = text + Array("\n\nNonsense: 1\nAllow".utf8)
    expect(RobotsRules.parse(more, productToken: "newssync") == rules, "a line that says nothing matters")
    let forbidding = text + Array("\nUser-agent: newssync\nDisallow: /".utf8)
    let allowing = Array("User-agent: newssync\nAllow: /\n".utf8) + text
    let (stricter, looser) = (
        RobotsRules.parse(forbidding, productToken: "newssync"), RobotsRules.parse(allowing, productToken: "newssync")
    )
    expect(stricter.rules.count <= rules.rules.count + 1, "more rules than were added")
    expect(!looser.rules.isEmpty, "a rule is lost")
    _ = RobotsRules.interpreting(status: Int(path.first ?? 0) * 3, body: text, productToken: "newssync")
}
