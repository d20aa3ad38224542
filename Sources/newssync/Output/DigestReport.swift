import NewsSync

/// What `verify --digest` prints.
enum DigestReport {
    static func run(_ common: StoreOptions) throws {
        let digest = try common.open().digest()
        if common.json {
            Output.json([
                "all": .string(digest.all), "sound": .bool(digest.isKept),
                "editions": .array(
                    digest.editions.map { ["edition": .string($0.edition.rawValue), "digest": .string($0.digest)] }),
            ])
        } else {
            for edition in digest.editions {
                Output.line("\(TerminalText.safe(edition.edition.rawValue))  \(edition.digest)")
            }
            Output.line("all  \(digest.all)")
        }
        guard digest.isKept else {
            Output.error(
                "newssync: the sums that the store keeps up are not those of its rows; 'newssync verify' says more")
            throw ExitStatus.failed
        }
    }
}
