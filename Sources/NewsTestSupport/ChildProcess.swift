import CSpawn
import Foundation

/// A program that is started by `posix_spawn`, with files for its streams.
///
/// Foundation's `Process` reads past the end of a directory's buffer while it looks for the largest open descriptor
/// (`/proc/self/fd` holds more than some 1,300 names), and tests that run side by side have as many.
public struct ChildProcess: Sendable {
    /// The number by which the system knows it.
    public let identifier: pid_t

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - path: of its file.
    ///   - arguments: those behind its own name.
    ///   - environment: all of it; `nil`: that of this process.
    ///   - input, output, errors: files for its streams, opened by their paths.
    /// - Throws: `ChildProcessError` where it cannot be started.
    public init(
        _ path: String, _ arguments: [String], environment: [String: String]? = nil, input: String = "/dev/null",
        output: String = "/dev/null", errors: String = "/dev/null"
    ) throws(ChildProcessError) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let writing = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o644)
        posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o644)
        // What this process has open is its own: a socket that a child keeps open would go on listening.
        var status = cspawn_close_from(&actions, 3)
        guard status == 0 else { throw ChildProcessError(path: path, status: status) }
        let pairs = (environment ?? ProcessInfo.processInfo.environment).map { "\($0.key)=\($0.value)" }
        var names = ([path] + arguments).map { strdup($0) } + [nil]
        var values = pairs.map { strdup($0) } + [nil]
        defer { for text in names + values { free(text) } }
        var number: pid_t = 0
        status = posix_spawn(&number, path, &actions, nil, &names, &values)
        guard status == 0 else { throw ChildProcessError(path: path, status: status) }
        identifier = number
    }

    /// Waits on this thread until it ends.
    ///
    /// - Returns: its exit status; 128 + the number of the signal that ended it.
    @discardableResult
    public func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) == -1, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// As `wait()`, on a thread of its own: tasks go on meanwhile.
    public func ended() async -> Int32 {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: wait()) }
        }
    }

    /// Ends it at once.
    public func killNow() { kill(identifier, SIGKILL) }
}

/// A program that cannot be started.
public struct ChildProcessError: Error, CustomStringConvertible {
    public var path: String
    /// What `posix_spawn` returned.
    public var status: Int32

    public var description: String { "\(path) cannot be started: \(String(cString: strerror(status)))" }
}
