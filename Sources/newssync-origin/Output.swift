import Foundation

/// Standard output that a script reads while the program runs.
enum Output {
    /// Sends what was printed on its way, also into a pipe.
    static func flush() { fflush(nil) }
}
