import NewsModel

/// The answers of those who answer in a site's place.
struct FaultPages {
    let request: SimulatedRequest
    /// The `Date` of the answer that would have come.
    let date: String?

    /// The path as the client wrote it, without its query.
    var path: String { String(request.target.prefix { $0 != "?" }) }

    /// The login page, on this server under another host name than the client used.
    var portal: String {
        let host = request.headers["host"] ?? "localhost"
        let port = host.split(separator: ":").dropFirst().last.map { ":\($0)" } ?? ""
        return "http://localhost\(port)\(Fault.portalPath)"
    }

    static let login = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour Hotel guest network</title></head>
        <body><form action="/portal/login" method="post"><h1>Welcome</h1><p>Please accept the terms of the guest network.</p>
        <input name="room"><button>Go on</button></form></body></html>

        """

    static let notFound = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Oops</title></head>
        <body><h1>Something went wrong</h1><p>The page that you look for is not here. Try our search.</p></body></html>

        """

    func page(_ text: String, type: String = "text/html; charset=utf-8") -> SimulatedAnswer {
        answer(200, [("Content-Type", type), ("ETag", "\"page-of-another\"")], text)
    }

    func redirect(to location: String) -> SimulatedAnswer {
        answer(302, [("Location", location), ("Content-Type", "text/html")], "")
    }

    func refusal(_ status: Int, _ time: Fault.RetryTime?, at now: Instant) -> SimulatedAnswer {
        let value: String? =
            switch time {
            case nil: nil
            case .seconds(let seconds): String(seconds)
            case .date(let ahead): HTTPDate.text(of: now.advanced(byMilliseconds: ahead * 1000))
            case .text(let text): text
            }
        return answer(status, [("Content-Type", "text/plain")] + (value.map { [("Retry-After", $0)] } ?? []), "busy\n")
    }

    private func answer(_ status: Int, _ headers: [(name: String, value: String)], _ text: String) -> SimulatedAnswer {
        let body = Array(text.utf8)
        let dated = date.map { [(name: "Date", value: $0)] } ?? []
        return SimulatedAnswer(
            status: status, headers: dated + headers + [("Content-Length", String(body.count))],
            body: request.method == "HEAD" ? [] : body)
    }

    /// Zeros, packed a thousandfold; each MiB is a gzip member of its own (RFC 1952 §2.2).
    static func bomb(_ mebibytes: Int, asFile: Bool, like good: SimulatedAnswer) -> SimulatedAnswer {
        let member = Gzip.deflate([UInt8](repeating: 0, count: 1 << 20), level: 9)
        var answer = SimulatedAnswer(status: 200)
        answer.headers = good.headers.filter { $0.name == "Date" }
        answer.headers.append(
            ("Content-Type", asFile ? "application/gzip" : good.header("Content-Type") ?? "text/html"))
        if !asFile { answer.headers.append(("Content-Encoding", "gzip")) }
        answer.headers.append(("Content-Length", String(member.count * mebibytes)))
        return SimulatedAnswer(status: 200, steps: [.bytes(answer.headBytes()), .again(member, times: mebibytes)])
    }
}
