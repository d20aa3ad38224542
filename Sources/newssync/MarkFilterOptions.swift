import ArgumentParser
import NewsSync

/// What `list` may be kept to by the reader's marks. An export has no such options: it hands on nothing of them.
struct MarkFilterOptions: ParsableArguments {
    @Flag(help: "Only what you have not read.") var unread = false
    @Flag(help: "Only what you have read.") var read = false
    @Flag(help: "Only what you saved.") var saved = false
    @Option(
        help: ArgumentHelp("Only what has this label. More than once: all of them.", valueName: "label"),
        transform: MarkLabel.init(_:))
    var label: [MarkLabel] = []
    @Flag(help: "Only what you have read and what says something else now.") var changedSinceRead = false

    /// The options that were given.
    var given: [String] {
        [
            ("--unread", unread), ("--read", read), ("--saved", saved), ("--label", !label.isEmpty),
            ("--changed-since-read", changedSinceRead),
        ].filter(\.1).map(\.0)
    }

    func validate() throws {
        if unread, read { throw ValidationError("--unread and --read say different things; give one of them") }
        if unread, changedSinceRead {
            throw ValidationError("--unread leaves out what --changed-since-read asks for; give one of them")
        }
    }

    var selection: MarkSelection {
        var selection = MarkSelection()
        if unread || read { selection.isRead = read }
        (selection.isSaved, selection.labels, selection.hasChangedSinceRead) = (saved, label, changedSinceRead)
        return selection
    }
}
