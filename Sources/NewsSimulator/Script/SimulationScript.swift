/// A setting and what happens in it: all that a simulation depends on.
///
/// In text form it is a line `world …`, then an event a line, in the order of time (docs/simulator.md). Empty lines and what
/// follows `#` say nothing.
public struct SimulationScript: Hashable, Sendable, CustomStringConvertible {
    public var scenario: Scenario
    public var events: [TimedEvent]

    public init(_ scenario: Scenario, events: [TimedEvent]) { (self.scenario, self.events) = (scenario, events) }

    /// Reads the text form.
    ///
    /// - Throws: `ScriptFault` with the number of the line.
    public init(_ text: String) throws(ScriptFault) {
        var scenario: Scenario?
        events = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let bare = line.prefix { $0 != "#" }
            guard let words = ScriptLine(bare) else { continue }
            do {
                if scenario == nil { scenario = try Scenario(words) } else { events.append(try TimedEvent(words)) }
            } catch {
                throw ScriptFault(line: index + 1, detail: error.detail)
            }
        }
        guard let scenario else { throw ScriptFault(line: 1, detail: "there is no line 'world'") }
        self.scenario = scenario
    }

    public var description: String {
        ([scenario.line.text] + events.map(\.line.text)).joined(separator: "\n") + "\n"
    }
}

/// What is wrong with the text of a script.
public struct ScriptFault: Error, Hashable, CustomStringConvertible {
    public var line: Int
    public var detail: String

    public var description: String { "line \(line): \(detail)" }
}
