import ArgumentParser
import Foundation
import NewsSync

struct Sync: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Merges the store with another: both have all rows of both afterwards.",
        discussion: """
            PEER is another store's file, or a folder in which stores leave their changes for each other (with / at its end it
            is made). It may be stopped at any moment; the next sync goes on where it stood. A store that is not there yet is
            made and filled.

            --headers-only brings no texts: what is shown and what won is known, and the texts can be had later, those of
            some editions with --payloads ar,en, of all with --payloads all.

            EXAMPLES
              newssync sync /media/usb/news.sqlite
              newssync sync ~/shared/news/ --lang ar
              newssync sync other.sqlite --receive-only --payloads ar
            """)

    @OptionGroup var common: StoreOptions
    @OptionGroup var wanted: EditionOptions
    @Argument(help: ArgumentHelp("Another store's file, or a folder.", valueName: "peer")) var peer: String
    @Flag(help: "Take what the other has, and write nothing there.") var receiveOnly = false
    @Flag(help: "Give what is here, and take nothing.") var sendOnly = false
    @Flag(help: "Take rows without their texts.") var headersOnly = false
    @Option(
        help: ArgumentHelp(
            "Take the texts of these editions only, also those that are missing so far; or all.",
            valueName: "ar,en|all"))
    var payloads: String?

    @Flag(help: "Exchange also what was marked: with another store's file, never through a folder.") var withState =
        false

    func validate() throws {
        if receiveOnly, sendOnly { throw ValidationError("give --receive-only or --send-only, not both") }
        if headersOnly, payloads != nil { throw ValidationError("give --headers-only or --payloads, not both") }
        if sendOnly, headersOnly || payloads != nil {
            throw ValidationError("--headers-only and --payloads say what is taken; with --send-only nothing is")
        }
        if withState, isFolder {
            throw ValidationError(
                "--with-state exchanges marks with another store's file, and '\(peer)' is a folder, through which marks "
                    + "never go; leave it out, or name the other store's file")
        }
        if let payloads, Self.editions(payloads) == nil {
            throw ValidationError("--payloads takes languages such as ar,en, or all, not '\(payloads)'")
        }
    }

    func run() async throws {
        let store = try opened()
        let sync = ReplicaSync(store: store, options: options, clock: { Instant.now() })
        let report = SyncReport(json: common.json)
        let task = Task { [peer] in try sync.sync(with: peer) { report.take($0) } }
        let interrupt = Interrupt { task.cancel() }
        defer { interrupt.stop() }
        let summary = try await task.value
        try store.close()
        if withState, summary.peer != nil, !summary.isInterrupted { try report.take(exchangeMarks()) }
        report.end(summary)
        if !summary.isWhole { throw ExitStatus.pulledInPart }
    }

    private var isFolder: Bool {
        var isFolder: ObjCBool = false
        if peer.hasSuffix("/") { return true }
        return FileManager.default.fileExists(atPath: peer, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// A store that is not there yet is made, where there is something to fill it from.
    private func opened() throws -> NewsStore {
        guard !sendOnly, FileManager.default.fileExists(atPath: peer) else { return try common.open() }
        return try NewsStore(at: common.path)
    }

    /// What is marked here and there; both files are the reader's own.
    private func exchangeMarks() throws -> (taken: MarkMerge, given: MarkMerge) {
        let (mine, theirs) = (
            ReaderState(beside: try common.path) { Instant.now() }, ReaderState(beside: peer) { Instant.now() }
        )
        let taken = try sendOnly ? MarkMerge() : mine.merge(from: theirs)
        return (taken, try receiveOnly ? MarkMerge() : theirs.merge(from: mine))
    }

    private var options: ReplicaOptions {
        var options = ReplicaOptions()
        options.direction = receiveOnly ? .receive : sendOnly ? .send : .both
        options.editions = Set(wanted.editions)
        if headersOnly { options.payloads = .none }
        if let editions = payloads.flatMap(Self.editions) { options.payloads = .of(editions) }
        return options
    }

    /// The editions named; empty: all; `nil` for anything else.
    private static func editions(_ text: String) -> Set<EditionID>? {
        if text == "all" { return [] }
        let names = text.split(separator: ",", omittingEmptySubsequences: false)
        let areNames = names.allSatisfy { name in
            !name.isEmpty && name.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D }
        }
        return areNames ? Set(names.map { EditionID(String($0)) }) : nil
    }
}
