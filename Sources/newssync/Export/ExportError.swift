import NewsSync

/// What is wrong with the place that an export goes to.
enum ExportError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file is the store that is read.
    case store(path: String)
    /// The folder holds files, and nothing says that an export wrote them.
    case foreign(path: String)
    /// The folder holds an export of another format.
    case otherFormat(path: String, found: String)
    /// A file that no export wrote stands where a page has to go.
    case inTheWay(path: String)
    /// Another export writes there.
    case busy(path: String)
    /// The file or folder cannot be read or written.
    case disk(path: String, detail: String)

    var description: String {
        switch self {
        case .store(let path): "\(path) is the store itself or the file of your marks; name another file with --to"
        case .foreign(let path):
            "\(path) holds files that no export wrote; nothing was changed there: name an empty or a new folder with --to"
        case .otherFormat(let path, let found):
            "\(path) holds an export as \(found); nothing was changed there: name another folder with --to"
        case .inTheWay(let path):
            "\(path) was not written by an export and is in the way; move it away and export again"
        case .busy(let path): "another export writes to \(path); try again when it is done"
        case .disk(let path, let detail):
            "\(path) cannot be written (\(detail)); check the disk's free space and the folder's permissions, then export "
                + "again: it goes on from what is there"
        }
    }
}
