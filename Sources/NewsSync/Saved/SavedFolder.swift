import Foundation
import NewsOrigin

/// A folder of saved pages, or one such file.
struct SavedFolder {
    /// Paths below the folder, in byte order.
    let names: [String]
    private let root: URL
    /// Whether the path is a file and no folder.
    private let isFile: Bool

    private static let endings = [".html", ".htm", ".html.gz", ".htm.gz"]

    /// - Throws: `SyncError.noSavedPages` where there is no such place, or nothing in it is a page.
    init(path: String) throws(SyncError) {
        root = URL(fileURLWithPath: path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .noSavedPages(path, reason: "there is no such file or folder")
        }
        isFile = !isFolder.boolValue
        var found: [String] = []
        if isFile {
            found = [root.lastPathComponent]
        } else if let every = FileManager.default.enumerator(atPath: path) {
            // Links are not followed: what they lead to is not in the folder.
            for case let name as String in every where Self.endings.contains(where: name.lowercased().hasSuffix) {
                found.append(name)
                guard found.count <= SyncTuning.savedPages else {
                    throw .noSavedPages(path, reason: "it holds more than \(SyncTuning.savedPages) pages")
                }
            }
        }
        guard !found.isEmpty else {
            throw .noSavedPages(path, reason: "no file in it ends in \(Self.endings.joined(separator: ", "))")
        }
        names = found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What a file holds.
    ///
    /// - Throws: a sentence where it cannot be read, or is larger than pages are.
    func bytes(of name: String) throws -> [UInt8] {
        let file = isFile ? root : root.appendingPathComponent(name)
        let limit = OriginTuning.standard.pageBytes
        let values = try file.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
        guard values.isRegularFile == true else { throw SavedFault.noFile }
        guard (values.fileSize ?? 0) <= limit else { throw SavedFault.tooLarge(limit) }
        return try [UInt8](Data(contentsOf: file))
    }
}

/// Why a saved page is left out.
enum SavedFault: Error, CustomStringConvertible {
    case noFile
    case tooLarge(Int)
    case status(Int)
    case noAddress
    case ahead(String)

    var description: String {
        switch self {
        case .noFile: "it is no regular file"
        case .tooLarge(let limit): "it is larger than \(limit) bytes"
        case .status(let status): "the answer in it has the status \(status)"
        case .noAddress: "neither the page nor its place says which address of an edition it is from"
        case .ahead(let date): "it is dated \(date), which is ahead of this machine's clock; check the clock"
        }
    }
}
