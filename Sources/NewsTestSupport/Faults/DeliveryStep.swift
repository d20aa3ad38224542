/// What goes over a connection instead of an ordinary answer. After the last step the connection is closed.
public enum DeliveryStep: Sendable {
    case bytes([UInt8])
    /// The bytes again and again, until the client closes or so many were sent.
    case again([UInt8], times: Int)
    /// Nothing, for so long.
    case pause(milliseconds: Int)
    /// Nothing, until the client closes.
    case hold
    /// The connection is reset (RST) and not closed.
    case reset
}
