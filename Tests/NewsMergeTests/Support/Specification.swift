/// The rules and invariants of docs/merge.md: `**F1. …` at the start of a line, and rows of the table of invariants.
struct Specification {
    struct Statement {
        var number: String
        /// `Folder/Name` of each test that judges it.
        var files: [String]
        /// Whether it says that it is not there yet.
        var isMissing: Bool
    }

    var statements: [Statement] = []

    init(markdown: String) {
        var open: (number: String, text: String)?
        func close() {
            guard let (number, text) = open else { return }
            // What stands in front of the names of tests speaks of other things.
            let tests = text.split(separator: "Tests:", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
            statements.append(Statement(number, tests: tests, text: text))
            open = nil
        }
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if let match = line.prefixMatch(of: /(?:- )?\*\*([FHIP]\d+)\./) {
                close()
                open = (String(match.1), String(line))
            } else if let match = line.wholeMatch(of: /\| (\d+) \|.*\|(.*)\|/) {
                close()
                statements.append(Statement(String(match.1), tests: String(match.2), text: String(match.2)))
            } else if line.isEmpty || line.hasPrefix("- ") || line.hasPrefix("#") {
                close()
            } else if let known = open {
                open = (known.number, known.text + " " + line)
            }
        }
        close()
    }
}

extension Specification.Statement {
    init(_ number: String, tests: String, text: String) {
        self.number = number
        files = tests.matches(of: /`(?:(\w+)\/)?(\w+Tests)`/).map { "\($0.1 ?? "NewsMergeTests")/\($0.2)" }
        isMissing = text.lowercased().contains("not there yet")
    }
}
