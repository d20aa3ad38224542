import ArgumentParser
import Foundation
import NewsSync

/// Which store, and how results look: the options of every verb. What they leave open, the configuration says.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .customLong("store"),
        help: ArgumentHelp(
            "The store's file (default: newssync/news.sqlite in the platform's data directory).", valueName: "path"))
    var storeFlag: String?

    @Option(
        name: .customLong("config"),
        help: ArgumentHelp(
            "A configuration file (default: newssync/config.yaml in ~/.config); 'newssync config' says what is in force.",
            valueName: "path"))
    var configFlag: String?

    @Option(
        name: .customLong("profile"),
        help: ArgumentHelp("How the site is read: a profile's name, or a YAML file.", valueName: "name"))
    var profileFlag: String?

    @Flag(help: "Print JSON (schemas in schema/).")
    var json = false

    @Option(
        name: .customLong("bidi"),
        help: "Who orders right-to-left text: the terminal (isolates), or this program (visual).")
    var bidiFlag: BidiOutput?

    @Option(
        name: .customLong("locale"),
        help: ArgumentHelp(
            "By whose rules days, times and digits are written and names sorted: ar-LB, es (default: C, as machines do).",
            valueName: "locale"))
    var localeFlag: String?

    /// Read when the options are: a wrong one fails when it is first asked for, so that `--help` always works.
    private var loaded: Result<Configuration, ConfigurationError>?

    private enum CodingKeys: String, CodingKey { case storeFlag, configFlag, profileFlag, json, bidiFlag, localeFlag }

    mutating func validate() {
        loaded = Result { () throws(ConfigurationError) in try load() }
        if case .success(let configuration) = loaded { ReaderLocale.set(configuration.text(.locale)) }
    }

    private func load() throws(ConfigurationError) -> Configuration {
        let environment = ProcessInfo.processInfo.environment
        let flags = [Setting.store: storeFlag, .profile: profileFlag, .bidi: bidiFlag?.rawValue, .locale: localeFlag]
            .compactMapValues { $0 }
        let file = try ConfigurationFile.inForce(named: configFlag, environment: environment)
        return try Configuration(flags: flags, environment: environment, file: file)
    }

    /// What is in force.
    func configuration() throws(ConfigurationError) -> Configuration {
        guard let loaded else { return try load() }
        return try loaded.get()
    }

    /// The store's path in force.
    var path: String { get throws { try configuration().storePath } }

    /// Opens the store to read; a missing one is an error.
    func open() throws -> NewsStore { try NewsStore(at: path, creation: .mustExist) }

    /// The reader's marks of the store.
    func marks(of store: NewsStore) throws -> StoreMarks {
        try StoreMarks(ReaderState(beside: path) { Instant.now() }, of: store)
    }

    /// Who orders right-to-left text. A configuration that cannot be used has stopped the verb when it opened its store.
    var bidi: BidiOutput {
        guard case .success(let configuration) = loaded else { return bidiFlag ?? .isolates }
        return BidiOutput(rawValue: configuration.text(.bidi)) ?? .isolates
    }

    /// The editions that a verb looks at: those of `--lang`, else those of the configuration that the store has.
    func editions(_ wanted: EditionOptions, in store: NewsStore) throws -> [EditionID] {
        guard wanted.lang == nil else { return wanted.editions }
        let held = Set(try store.editions().map(\.id))
        let configured = try configuration().editions
        let both = configured.filter(held.contains)
        return both.isEmpty ? configured : both
    }

    /// Names of media as published, of kinds (`video`) by the site's profile; a name that is no kind stays as it is.
    func media(_ wanted: [String]) throws -> [String] {
        guard !wanted.isEmpty else { return [] }
        let profile = try configuration().profile()
        return wanted.flatMap { [$0] + profile.publishedMedia(ofKind: $0.lowercased()) }
    }

    /// The article of a name, its id or an address; `nil` where the store has none.
    ///
    /// An address may be on any host of the site and begin with `http:`; as the store knows the one spelling only, the
    /// site's profile is asked for it where nothing is found.
    func article(named name: String, in store: NewsStore) throws -> ArticleKey? {
        try find(name) { try store.resolve($0) }
    }

    /// The same, but the article that the name is of by itself, whatever it is linked to.
    func claimant(named name: String, in store: NewsStore) throws -> ArticleKey? {
        try find(name) { try store.claimant($0) }
    }

    private func find(_ name: String, _ resolve: (String) throws -> ArticleKey?) throws -> ArticleKey? {
        if let key = try resolve(name) { return key }
        guard let url = CanonicalURL(name),
            let own = try configuration().profile().edition(serving: url)?.identity(of: url)
        else { return nil }
        return own == url ? nil : try resolve(own.text)
    }
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

/// How a site is asked: the options of `pull` that a configuration can hold.
struct FetchOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Fetch from here instead of the editions' hosts: URL, or ar=URL,en=URL.", valueName: "url"))
    var origin: String?
    @Option(help: ArgumentHelp("Requests at once to one host (default: \(SyncTuning.jobs)).", valueName: "count"))
    var jobs: String?
    @Option(
        help: ArgumentHelp(
            "Milliseconds between requests to one host (default: 0 on this machine, else 250).", valueName: "ms"))
    var delay: String?

    /// As settings, with the editions of `--lang` where the verb has it.
    func flags(_ wanted: EditionOptions? = nil) -> [Setting: String] {
        let named = wanted.flatMap { $0.lang == nil ? nil : $0.editions }
        let lang = named.map { $0.map(\.rawValue).joined(separator: ",") }
        return [
            Setting.origin: origin, .jobs: jobs, .delay: delay, .lang: lang.map { $0.isEmpty ? "all" : $0 },
        ].compactMapValues { $0 }
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
