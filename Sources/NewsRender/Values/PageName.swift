import Foundation
import NewsModel

/// Names of files: lower-case ASCII letters, digits and hyphens, so that every file system and server takes them and
/// none needs encoding; the same for the same thing in every export.
public enum PageName {
    /// An article's: its own id where that is safe, else a digest of its key.
    public static func article(_ key: ArticleKey) -> String {
        let id = key.postID
        return isSafe(id) ? id : "x-" + digest(key.rawValue, 16)
    }

    /// An edition's folder.
    public static func edition(_ id: EditionID) -> String {
        isSafe(id.rawValue) ? id.rawValue : "x-" + digest(id.rawValue, 16)
    }

    /// A section's, region's, coverage's, author's or tag's: what is ASCII of the name, for people, and a digest of all
    /// of it. White space around and within the name makes no difference.
    public static func list(_ name: String) -> String {
        // Names that are canonically equivalent are one list, so they have one file name.
        let line = SafeText.line(name).precomposedStringWithCanonicalMapping
        var slug = ""
        for byte in line.utf8 where slug.utf8.count < 40 {
            switch byte {
            case 0x30...0x39, 0x61...0x7A: slug.unicodeScalars.append(Unicode.Scalar(byte))
            case 0x41...0x5A: slug.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
            default: if !slug.isEmpty, slug.utf8.last != 0x2D { slug += "-" }
            }
        }
        while slug.utf8.last == 0x2D { slug.removeLast() }
        return (slug.isEmpty ? "x" : slug) + "-" + digest(line, 12)
    }

    private static func digest(_ text: String, _ length: Int) -> String {
        String(ContentHash.of(Array(text.utf8)).hex.prefix(length))
    }

    /// Names that are devices on Windows are none here.
    private static func isSafe(_ name: String) -> Bool {
        let reserved: Set = ["con", "prn", "aux", "nul", "index"]
        return (1...48).contains(name.utf8.count) && !reserved.contains(name)
            && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    }
}
