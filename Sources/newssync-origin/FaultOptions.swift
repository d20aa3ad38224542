import ArgumentParser
import NewsTestSupport

/// Which faults are there from the start.
struct FaultOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A fault of all editions: KIND[:ARGUMENT], then where and when: 503:120,path=/news/*,times=2. Members are "
                + "path, after, times, share, seed, from, until. Kinds: \(Fault.kinds.joined(separator: ", ")).",
            valueName: "fault"))
    var fault: [String] = []

    /// The rules that were asked for.
    func rules() throws -> [FaultRule] {
        try fault.map { text in
            let parts = text.split(separator: ",").map(String.init)
            var members = ["kind": parts.first ?? ""]
            for part in parts.dropFirst() {
                let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
                guard pair.count == 2 else { throw ValidationError("--fault: '\(part)' has to be NAME=VALUE.") }
                members[pair[0]] = pair[1]
            }
            do { return try FaultRule(members) } catch { throw ValidationError("--fault: \(error)") }
        }
    }

    func validate() throws { _ = try rules() }
}
