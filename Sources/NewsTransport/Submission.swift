/// A fetch on its way to the transfer thread.
struct Submission: Sendable {
    /// Grows in the order of arrival.
    let id: UInt64
    let request: Request
    let target: WireURL
    let ticket: Ticket
}
