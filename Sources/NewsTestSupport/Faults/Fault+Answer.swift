import NewsModel

/// What a fault makes of an answer.
extension Fault {
    /// Whether it spoils an answer's body, which a 304 does not have.
    var spoilsBody: Bool {
        switch self {
        case .cut, .wrongLength, .drip, .charset, .reset(.body): true
        default: false
        }
    }

    /// The faulty answer that comes instead of a good one.
    ///
    /// - Parameters:
    ///   - good: the answer to the same request; where the fault spoils its body, to one without conditions.
    ///   - now: the site's time.
    func answer(to request: SimulatedRequest, insteadOf good: SimulatedAnswer, at now: Instant) -> SimulatedAnswer {
        let pages = FaultPages(request: request, date: good.header("Date"))
        return switch self {
        case .silence: SimulatedAnswer(status: 0, steps: [.hold])
        case .reset(let point): Self.reset(point, good)
        case .cut(let cut): Self.cut(cut, good)
        case .wrongLength(let length): Self.wrongLength(length, good)
        case .drip(let pause): Self.drip(good, pause)
        case .refusal(let status, let time): pages.refusal(status, time, at: now)
        case .redirectLoop: pages.redirect(to: request.query["turn"] == "1" ? pages.path : pages.path + "?turn=1")
        case .redirectChain(let length): Self.chain(length, request, good, pages)
        case .gzipBomb(let mebibytes, let asFile): FaultPages.bomb(mebibytes, asFile: asFile, like: good)
        case .charset(let charset): Self.recoded(good, charset)
        case .portal, .webPage: pages.page(FaultPages.login)
        case .portalRedirect: pages.redirect(to: pages.portal)
        case .softNotFound: pages.page(FaultPages.notFound)
        case .emptyAnswer: pages.page("", type: good.header("Content-Type") ?? "text/html; charset=utf-8")
        case .endlessHead:
            SimulatedAnswer(
                status: 200,
                steps: [
                    .bytes(Array("HTTP/1.1 200 OK\r\n".utf8)),
                    .again(Array("X-Filling: \(String(repeating: "a", count: 1000))\r\n".utf8), times: 100_000),
                ])
        }
    }

    private static func reset(_ point: ResetPoint, _ good: SimulatedAnswer) -> SimulatedAnswer {
        let head = good.headBytes()
        return switch point {
        case .before: SimulatedAnswer(status: 0, steps: [.reset])
        case .head: SimulatedAnswer(status: 0, steps: [.bytes(Array(head.prefix(head.count / 2))), .reset])
        case .body:
            SimulatedAnswer(
                status: good.status, steps: [.bytes(head + good.body.prefix(good.body.count / 2)), .reset])
        }
    }

    private static func cut(_ cut: Cut, _ good: SimulatedAnswer) -> SimulatedAnswer {
        let half = Array(good.body.prefix(good.body.count / 2))
        guard cut == .chunks else {
            return SimulatedAnswer(status: good.status, steps: [.bytes(good.headBytes() + half)])
        }
        var chunked = good.withoutLength
        chunked.headers.append(("Transfer-Encoding", "chunked"))
        let chunk = Array("\(String(half.count, radix: 16))\r\n".utf8) + half + Array("\r\n".utf8)
        return SimulatedAnswer(status: good.status, steps: [.bytes(chunked.headBytes() + chunk)])
    }

    private static func wrongLength(_ wrong: WrongLength, _ good: SimulatedAnswer) -> SimulatedAnswer {
        var answer = good.withoutLength
        let count = good.body.count
        let lengths =
            switch wrong {
            case .small: [count / 2]
            case .large: [count + 1000]
            case .negative: [-count]
            case .double: [count / 2, count]
            }
        for length in lengths { answer.headers.append(("Content-Length", String(length))) }
        return SimulatedAnswer(status: good.status, steps: [.bytes(answer.headBytes() + good.body)])
    }

    private static func drip(_ good: SimulatedAnswer, _ pause: Int) -> SimulatedAnswer {
        let drops = good.body.prefix(100_000).flatMap { [DeliveryStep.bytes([$0]), .pause(milliseconds: pause)] }
        return SimulatedAnswer(status: good.status, steps: [.bytes(good.headBytes())] + drops)
    }

    private static func chain(
        _ length: Int, _ request: SimulatedRequest, _ good: SimulatedAnswer, _ pages: FaultPages
    ) -> SimulatedAnswer {
        let hop = request.query["hop"].flatMap(Int.init) ?? 0
        return hop < length ? pages.redirect(to: "\(pages.path)?hop=\(hop + 1)") : good
    }

    private static func recoded(_ good: SimulatedAnswer, _ charset: WrongCharset) -> SimulatedAnswer {
        guard good.status == 200, good.header("Content-Type")?.hasPrefix("text/html") == true else { return good }
        var answer = good.withoutLength
        let declared =
            switch charset {
            case .latin1: "iso-8859-1"
            case .utf16: "utf-16"
            case .windows1256, .mark: "windows-1256"
            case .undeclared, .wrongMark: "utf-8"
            }
        answer.headers.removeAll { $0.name.lowercased() == "content-type" }
        answer.headers.append(("Content-Type", "text/html; charset=\(declared)"))
        switch charset {
        case .latin1, .utf16: break
        case .windows1256, .undeclared: answer.body = Windows1256.page(good.text)
        case .mark: answer.body = [0xEF, 0xBB, 0xBF] + good.body
        case .wrongMark: answer.body = [0xFF, 0xFE] + good.body
        }
        answer.headers.append(("Content-Length", String(answer.body.count)))
        return answer
    }
}

extension SimulatedAnswer {
    /// An answer that is sent in steps; the status is for the log, 0 where there is none.
    init(status: Int, steps: [DeliveryStep]) {
        self.init(status: status)
        self.steps = steps
    }

    fileprivate var withoutLength: SimulatedAnswer {
        var copy = self
        copy.headers.removeAll { $0.name.lowercased() == "content-length" }
        return copy
    }
}
