/// What the simulated site answers.
public struct SimulatedAnswer: Sendable {
    public var status: Int
    /// Header fields in the order in which they are sent.
    public var headers: [(name: String, value: String)]
    /// Empty for 304 and HEAD, although `Content-Length` says how long the representation is.
    public var body: [UInt8]
    /// What is sent instead of status, headers and body, where the answer is a faulty one.
    var steps: [DeliveryStep]?

    public init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
        (self.status, self.headers, self.body) = (status, headers, body)
    }

    /// The value of a header field, whatever the case of its name.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// Status line and header fields, with the empty line at their end.
    func headBytes() -> [UInt8] {
        var head = "HTTP/1.1 \(status) \(reason)\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        return Array((head + "\r\n").utf8)
    }

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The reason phrase of the status (RFC 9110 §15).
    public var reason: String {
        switch status {
        case 200: "OK"
        case 301: "Moved Permanently"
        case 302: "Found"
        case 304: "Not Modified"
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 410: "Gone"
        case 429: "Too Many Requests"
        case 503: "Service Unavailable"
        default: "Status \(status)"
        }
    }
}
