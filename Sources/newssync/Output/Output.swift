import Foundation
import NewsSync

/// The standard streams, each in one place.
enum Output {
    /// Whether people read what we print.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Columns of the terminal that we write on; `nil` where it is a file or a pipe, or does not say.
    static var columns: Int? {
        var size = winsize()
        guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    static func line(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }
    /// A document that ends its last line itself, or nearly.
    static func text(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n", to: STDOUT_FILENO) }
    static func error(_ text: String) { write(text + "\n", to: STDERR_FILENO) }
    /// Text for the standard error that does not end its line: a progress bar.
    static func progress(_ text: String) { write(text, to: STDERR_FILENO) }

    /// One JSON document on a line of its own.
    static func json(_ value: JSONValue) { line(value.canonicalString) }

    static func flushAndExit(_ status: Int32) -> Never { exit(status) }

    /// A reader that went away (a closed pipe) ends the process quietly, as it does for every filter.
    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                exit(errno == EPIPE ? 0 : 1)
            }
            bytes = bytes.dropFirst(count)
        }
    }
}
