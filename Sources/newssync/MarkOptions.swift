import ArgumentParser
import Foundation
import NewsSync

/// What `mark` notes.
struct MarkOptions: ParsableArguments {
    @Flag(help: "Read, as the revision that is shown.") var read = false
    @Flag(help: "Not read.") var unread = false
    @Flag(help: "Saved: what is shown now is kept for you.") var save = false
    @Flag(help: "Not saved.") var unsave = false
    @Option(
        help: ArgumentHelp("With --read or --save: another revision, as 'newssync log' names it.", valueName: "@3f9c"))
    var revision: RevisionArgument?
    @Option(
        help: ArgumentHelp("A label. May be given more than once.", valueName: "label"), transform: MarkLabel.init(_:))
    var label: [MarkLabel] = []
    @Option(
        help: ArgumentHelp("A label to take away. May be given more than once.", valueName: "label"),
        transform: MarkLabel.init(_:))
    var unlabel: [MarkLabel] = []
    @Option(help: ArgumentHelp("A note, in place of the one before.", valueName: "text")) var note: String?
    @Option(help: ArgumentHelp("A note from a file, kept exactly; - is the standard input.", valueName: "path"))
    var noteFile: String?
    @Flag(help: "No note.") var noNote = false

    /// Whether anything is to be noted.
    var isMarking: Bool {
        read || unread || save || unsave || !label.isEmpty || !unlabel.isEmpty || note != nil || noteFile != nil
            || noNote
    }

    func validate() throws {
        for (one, other, isGiven) in [
            ("--read", "--unread", read && unread), ("--save", "--unsave", save && unsave),
            ("--note", "--no-note", note != nil && noNote), ("--note-file", "--no-note", noteFile != nil && noNote),
            ("--note", "--note-file", note != nil && noteFile != nil),
        ] where isGiven {
            throw ValidationError("\(one) and \(other) say different things; give one of them")
        }
        if let both = label.first(where: unlabel.contains) {
            throw ValidationError("the label '\(both)' is both given and taken away")
        }
        if revision != nil, !read, !save { throw ValidationError("--revision goes with --read or --save") }
        if case .time? = revision { throw ValidationError("--revision takes the beginning of a revision (@3f9c)") }
    }

    /// The note that is given; `nil` where none is. To be asked once: the standard input is read.
    func readNote() throws -> MarkNote? {
        if let note { return try MarkNote(note) }
        return try noteFile.map { try NoteFile.read($0) }
    }

    /// What is noted of an article, in this order.
    func values(at revision: ContentHash?, note: MarkNote?, now: Instant) -> [MarkValue] {
        var values: [MarkValue] = []
        if read, let revision { values.append(.read(revision, at: now)) }
        if unread { values.append(.unread) }
        if save { values.append(.saved(revision)) }
        if unsave { values.append(.unsaved) }
        values += label.map { .labelled($0) } + unlabel.map { .unlabelled($0) }
        if let note { values.append(.note(note)) }
        if noNote { values.append(.noNote) }
        return values
    }
}

/// A note that stands in a file or comes from the standard input.
enum NoteFile {
    static func read(_ path: String) throws -> MarkNote {
        guard let file = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path) else {
            throw ValidationError("--note-file: \(path) cannot be read")
        }
        // One byte more than there may be says that it is too long; an endless stream is not read to its end.
        var bytes = Data()
        while bytes.count <= StateTuning.noteBytes,
            let more = try file.read(upToCount: StateTuning.noteBytes + 1 - bytes.count), !more.isEmpty
        {
            bytes.append(more)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.count > StateTuning.noteBytes || text.utf8.elementsEqual(bytes) else {
            throw StateError.badNote(reason: "it is not UTF-8")
        }
        return try MarkNote(text)
    }
}
