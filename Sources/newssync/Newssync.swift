// newssync: arguments to engine calls to text or JSON.
//
// Each verb is a file in Commands/; how results look is in Output/. Nothing here decides what is kept or shown: that is
// the library's.

import ArgumentParser
import NewsSync

@main
struct Newssync: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newssync",
        abstract: "Keeps the editions of a news site in one local store: complete, versioned, searchable offline.",
        discussion: """
            ID is short (ar:1864497) or an address of the site, percent-encoded or not.

            EXAMPLES
              newssync pull --lang ar,en
              newssync search "الاقتصاد الاخضر" --lang ar
              newssync show ar:1864497

            EXIT STATUS
              0 done; 1 something failed; 2 the call is wrong; 3 nothing found; 4 pulled in part, the rest comes next time
            """,
        version: NewsSyncInfo.version,
        subcommands: [
            Pull.self, Watch.self, List.self, Show.self, Search.self, Log.self, Why.self, Diff.self, Mark.self,
            Export.self,
            Status.self, Verify.self, Link.self, Sync.self, Replicas.self, Compact.self, Reindex.self, Backup.self,
            Restore.self, Config.self, Sources.self,
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            ExitStatus.leave(self, error)
        }
    }
}

/// The stable exit codes.
enum ExitStatus {
    static let failed = ExitCode(1)
    static let wrongCall = ExitCode(2)
    static let nothingFound = ExitCode(3)
    static let pulledInPart = ExitCode(4)

    /// Says what is wrong on the standard error and ends the process.
    static func leave(_ root: any ParsableCommand.Type, _ error: any Error) -> Never {
        if let code = error as? ExitCode { Output.flushAndExit(code.rawValue) }
        let status = root.exitCode(for: error)
        if status == .success {
            Output.line(root.fullMessage(for: error))
            Output.flushAndExit(0)
        }
        if status == .validationFailure {
            Output.error(TerminalText.safe(root.fullMessage(for: error), lines: .keep))
            Output.flushAndExit(wrongCall.rawValue)
        }
        Output.error("newssync: \(TerminalText.safe(String(describing: error), lines: .keep))")
        Output.flushAndExit(isWrongCall(error) ? wrongCall.rawValue : failed.rawValue)
    }

    /// Whether what is wrong only shows once a store or profile is at hand.
    private static func isWrongCall(_ error: any Error) -> Bool {
        switch error {
        case StoreError.unknownEdition, is SyncError, is ConfigurationError, LinkError.itself,
            ReplicaError.own, ReplicaError.ambiguous, StateError.badLabel, StateError.badNote, PeerError.web,
            PeerError.missing, PeerError.itself, PeerError.readOnly, PeerError.unknownEdition:
            true
        default: false
        }
    }
}
