import ArgumentParser
import Foundation
import NewsSync

/// Which store, and how results look: the options of every verb.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The store's file (default: newssync/news.sqlite in the platform's data directory).", valueName: "path"))
    var store: String?

    @Flag(help: "Print JSON (schemas in schema/).")
    var json = false

    @Option(help: "Who orders right-to-left text: the terminal, or this program (visual).")
    var bidi = BidiOutput.isolates

    /// The path in force.
    var path: String { store ?? Self.defaultPath }

    /// `$XDG_DATA_HOME`, or `~/.local/share` (XDG Base Directory Specification); `~/Library/Application Support` on Apple's
    /// systems.
    static var defaultPath: String {
        let environment = ProcessInfo.processInfo.environment
        #if canImport(Darwin)
            let folder = NSHomeDirectory() + "/Library/Application Support"
        #else
            let folder =
                environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
                ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share"
        #endif
        return folder + "/newssync/news.sqlite"
    }

    /// Opens the store to read; a missing one is an error.
    func open() throws -> NewsStore { try NewsStore(at: path, creation: .mustExist) }
}

/// Which editions: `--lang ar,en`.
struct EditionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Editions, with commas between them: ar, en, es (default: all).", valueName: "ar,en,es"))
    var lang: String?

    /// The editions named; empty: all.
    var editions: [EditionID] {
        (lang ?? "").split(separator: ",").map { EditionID(String($0.filter { !$0.isWhitespace })) }
            .filter { $0.rawValue != "all" && !$0.rawValue.isEmpty }
    }

    func validate() throws {
        let isName = editions.allSatisfy {
            $0.rawValue.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D }
        }
        if !isName { throw ValidationError("--lang takes languages such as ar,en,es, not '\(lang ?? "")'") }
    }
}

extension Instant {
    /// This machine's clock.
    static func now() -> Instant { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) }
}

/// A point in time on the command line: a date, a date and time (UTC where it has no offset), or so long ago (`7d`, `12h`).
struct TimeArgument: ExpressibleByArgument {
    let instant: Instant

    init?(argument: String) {
        if let unit = argument.last, let count = Int64(argument.dropLast()), count >= 0, count < 1_000_000,
            let length = ["d": 86_400_000, "h": 3_600_000, "m": 60_000][String(unit)] as Int64?
        {
            instant = Instant.now().advanced(byMilliseconds: -count * length)
            return
        }
        guard let zone = try? SiteZone(identifier: "UTC"), let instant = Instant(w3c: argument, zone: zone) else {
            return nil
        }
        self.instant = instant
    }
}
