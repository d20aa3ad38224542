/// The numbers of rules and invariants that the tests of a file carry: in a comment above them (`// Rule F2, F5`) or at the
/// beginning of their names (`"Invariant 6: …"`).
struct TestNumbers {
    var all: Set<String> = []
    /// Comments of that form below which no test stands.
    var astray: [String] = []

    init(source: String) {
        var waiting: [String] = []
        for line in source.split(separator: "\n") {
            let line = line.drop { $0 == " " }
            if line.prefixMatch(of: /\/\/ (?:Rule|Invariant)s? [FHIP]?\d/) != nil {
                waiting.append(String(line))
            } else if !line.hasPrefix("//") {
                if line.hasPrefix("@Test") {
                    for comment in waiting { all.formUnion(Self.numbers(in: comment[...])) }
                } else {
                    astray += waiting
                }
                waiting = []
            }
            if let name = line.prefixMatch(of: /(?:@Test\()?"((?:Rule|Invariant)s? [FHIP]?\d[^:"]*)/) {
                all.formUnion(Self.numbers(in: name.1))
            }
        }
        astray += waiting
    }

    /// `F1`, `6`, and `F1 to F3` for three.
    private static func numbers(in text: Substring) -> Set<String> {
        var numbers: Set<String> = []
        for match in text.matches(of: /\b([FHIP]?)(\d+)(?: to [FHIP]?(\d+))?\b/) {
            guard let first = Int(match.2) else { continue }
            let last = match.3.flatMap { Int($0) } ?? first
            for number in first...max(first, last) { numbers.insert("\(match.1)\(number)") }
        }
        return numbers
    }
}
