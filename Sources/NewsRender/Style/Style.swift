import NewsModel

/// The style of pages: one file of our own, embedded in the build.
public enum Style {
    /// Where the file stands in an exported site.
    public static let path = PagePath("style.css")

    /// The file.
    public static var bytes: [UInt8] { PackageResources.newssync_css }

    /// As text, for documents that hold their own style. It holds no `<`.
    static let text = String(decoding: bytes, as: UTF8.self)

    /// The source expression that allows exactly this text in a `style` element (Content Security Policy 3, 2.3.1).
    static let digest = "sha256-" + base64(ContentHash.of(Array(text.utf8)).hex)

    /// RFC 4648 §4 of what a hexadecimal text stands for.
    private static func base64(_ hex: String) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var (output, bits, count) = ("", 0, 0)
        for digit in hex {
            (bits, count) = (bits << 4 | (digit.hexDigitValue ?? 0), count + 4)
            while count >= 6 {
                count -= 6
                output.append(alphabet[bits >> count & 63])
            }
        }
        if count > 0 { output.append(alphabet[bits << (6 - count) & 63]) }
        return output + String(repeating: "=", count: (4 - output.count % 4) % 4)
    }
}
