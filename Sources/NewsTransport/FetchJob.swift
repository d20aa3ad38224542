/// A fetch on the transfer thread: where it stands between its attempts and redirects. Confined to that thread.
final class FetchJob {
    let submission: Submission
    /// The address that is asked now.
    var target: WireURL
    var redirects: [Redirect] = []
    /// Attempts at the present address, from 1.
    var attempt = 1
    /// Milliseconds waited between attempts.
    var waited: Int64 = 0
    /// The most private address that may be connected to.
    var reach: AddressReach
    /// While a request is under way.
    var transfer: CurlTransfer?

    init(_ submission: Submission) {
        self.submission = submission
        target = submission.target
        reach = submission.request.reach
    }

    var id: UInt64 { submission.id }
    var request: Request { submission.request }

    /// Whether the fetch has been at this address before.
    func hasVisited(_ url: WireURL) -> Bool {
        url.text == submission.target.text || redirects.contains { $0.to == url.text }
    }

    /// An error at the address that is asked now.
    func error(_ reason: TransportError.Reason) -> TransportError { TransportError(url: target.text, reason: reason) }
}
