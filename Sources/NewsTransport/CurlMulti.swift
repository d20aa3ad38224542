import CCurl

/// libcurl's multi handle.
///
/// Invariant that makes it `Sendable`: everything but ``wake()`` is called on the transfer thread, which also frees it;
/// ``wake()`` is called under the lock of the ``Mailbox``, which forgets the handle before it is freed.
struct CurlMulti: @unchecked Sendable {
    private let pointer: OpaquePointer

    /// `nil` if libcurl has no memory.
    init?(connectionsPerHost: Int, maximumIdle: Int) {
        guard let made = ccurl_multi_new(Int32(clamping: connectionsPerHost), Int32(clamping: maximumIdle)) else {
            return nil
        }
        pointer = made
    }

    func wake() { ccurl_multi_wake(pointer) }

    /// Starts a prepared transfer; false if libcurl refuses.
    func start(_ transfer: CurlTransfer) -> Bool { ccurl_multi_start(pointer, transfer.pointer) == 0 }

    /// Takes a transfer out, finished or not.
    func stop(_ transfer: CurlTransfer) { ccurl_multi_stop(pointer, transfer.pointer) }

    func perform() { ccurl_multi_perform(pointer) }

    /// The next transfer that has ended; it is out of the handle.
    func nextFinished() -> CurlTransfer? { ccurl_multi_next_finished(pointer).map(CurlTransfer.init(pointer:)) }

    /// Waits for sockets, a wake or the time-out.
    func wait(milliseconds: Int64) { ccurl_multi_wait(pointer, Int32(clamping: milliseconds)) }

    /// After all transfers were stopped.
    func free() { ccurl_multi_free(pointer) }
}
