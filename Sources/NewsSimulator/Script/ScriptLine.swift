/// A line of a script: a time, a word, and names with values.
struct ScriptLine {
    /// Seconds; `nil` where the line has no time.
    var at: Int64?
    var verb: String
    var values: [(name: String, value: String)] = []

    init(_ verb: String, at: Int64? = nil) { (self.verb, self.at) = (verb, at) }

    /// `nil` where there is nothing on the line.
    init?(_ text: Substring) {
        var words = text.split(separator: " ").map(String.init)
        guard !words.isEmpty else { return nil }
        at = Self.seconds(words[0])
        if at != nil { words.removeFirst() }
        verb = words.first ?? ""
        for word in words.dropFirst() {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            values.append((parts[0], parts.count > 1 ? parts[1] : ""))
        }
    }

    var text: String {
        let words = [at.map(Self.clock), verb] + values.map { $0.value.isEmpty ? $0.name : "\($0.name)=\($0.value)" }
        return words.compactMap { $0 }.joined(separator: " ")
    }

    // MARK: - Writing

    func with(_ name: String, _ value: Int?) -> ScriptLine { with(name, text: value.map(String.init)) }

    func with(_ name: String, time: Int64?) -> ScriptLine { with(name, text: time.map(Self.clock)) }

    func with(flag name: String, _ isSet: Bool) -> ScriptLine { isSet ? with(name, text: "") : self }

    func with(_ name: String, text: String?) -> ScriptLine {
        guard let text else { return self }
        var longer = self
        longer.values.append((name, text))
        return longer
    }

    // MARK: - Reading

    func has(_ name: String) -> Bool { values.contains { $0.name == name } }

    func text(_ name: String) -> String? { values.first { $0.name == name }?.value }

    func number(_ name: String) throws(ScriptFault) -> Int? {
        guard let value = text(name) else { return nil }
        guard let number = Int(value) else { throw ScriptFault(line: 0, detail: "\(name)=\(value) is no number") }
        return number
    }

    func needed(_ name: String) throws(ScriptFault) -> Int {
        guard let number = try number(name) else { throw ScriptFault(line: 0, detail: "\(verb) needs \(name)=") }
        return number
    }

    func time(_ name: String) throws(ScriptFault) -> Int64? {
        guard let value = text(name) else { return nil }
        guard let time = Self.seconds(value) else { throw ScriptFault(line: 0, detail: "\(name)=\(value) is no time") }
        return time
    }

    // MARK: - Times

    /// `26:03:09`, with a sign where it is before the start.
    static func clock(_ seconds: Int64) -> String {
        let size = seconds.magnitude
        func two(_ number: UInt64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return (seconds < 0 ? "-" : "") + "\(two(size / 3600)):\(two(size / 60 % 60)):\(two(size % 60))"
    }

    static func seconds(_ text: String) -> Int64? {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ":").map { Int64($0) }
        guard parts.count == 3, let hours = parts[0], let minutes = parts[1], let seconds = parts[2] else { return nil }
        let size = hours * 3600 + minutes * 60 + seconds
        return isNegative ? -size : size
    }
}
