import Foundation
import NewsTestSupport

/// A terminal that a program writes on.
struct Terminal {
    /// Closed by `read`.
    private let master: Int32
    /// The path by which a program opens it.
    let path: String

    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    struct NoTerminal: Error {}

    init(columns: Int) throws {
        // Linux's own calls (pts(4)): those of POSIX are hidden from Swift here.
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var (locked, number): (Int32, UInt32) = (0, 0)
        guard master >= 0, ioctl(master, Self.setLock, &locked) == 0, ioctl(master, Self.getNumber, &number) == 0 else {
            throw NoTerminal()
        }
        path = "/dev/pts/\(number)"
        var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else { throw NoTerminal() }
    }

    /// What was written on it so far, a few kilobytes at the most; for once, when the program has ended.
    func read() -> String {
        _ = fcntl(master, F_SETFL, O_NONBLOCK)
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = Foundation.read(master, &part, part.count)
            guard count > 0 else { break }
            bytes += part[..<count]
        }
        close(master)
        return String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
    }
}
