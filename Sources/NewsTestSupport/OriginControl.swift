import FlyingSocks
import NewsModel

/// What a test may ask of a running origin under `/-/`, from loopback only.
///
/// `GET /-/log`; `GET /-/clock`; `POST /-/clock?now=…`; `POST /-/change?share=0.01&seed=7`;
/// `POST /-/gone?id=…&status=410&listed=1`; `POST /-/restore?id=…`; `POST /-/slug?id=…&path=…&redirect=0`;
/// `POST /-/stale?as-of=…&age=right` with `share=0.3`, `seed=7`, `path=…`, `honours-no-cache=1`; `POST /-/stale?age=off`;
/// `POST /-/fault?kind=503:120&path=/news/*&times=2`.
struct OriginControl: Sendable {
    static let prefix = "/-/"

    let clock: any SimulatedClock

    func answer(_ request: SimulatedRequest, from peer: Socket.Address?, origin: SimulatedOrigin) -> SimulatedAnswer {
        guard Self.isLoopback(peer) else { return Self.refusal(403, "control is for loopback only") }
        switch (request.method, request.path.dropFirst(Self.prefix.count)) {
        case ("GET", "log"):
            return Self.reply(origin.log.entries.map(\.jsonLine).joined(), type: "application/x-ndjson")
        case ("GET", "clock"): return Self.reply(.string(clock.now().rfc3339))
        case ("POST", "clock"): return setClock(request.query)
        case ("POST", "change"): return change(request.query, of: origin)
        case ("POST", "gone"): return retract(request.query, in: origin)
        case ("POST", "restore"):
            let id = request.query["id"] ?? ""
            return Self.done(origin.update { $0.restore(id) }, "no retracted post \(id)")
        case ("POST", "slug"): return changeSlug(request.query, in: origin)
        case ("POST", "fault"): return setFault(request.query, of: origin)
        case ("POST", "stale"): return setCache(request.query, of: origin)
        default: return Self.refusal(404, "no such control")
        }
    }

    private func setClock(_ query: [String: String]) -> SimulatedAnswer {
        guard let text = query["now"], let instant = Instant(rfc3339: text) else {
            return Self.refusal(400, "now= has to be an RFC 3339 date-time")
        }
        switch clock {
        case let clock as ManualClock: clock.set(instant)
        case let clock as RunningClock: clock.set(instant)
        default: return Self.refusal(400, "this clock cannot be set")
        }
        return Self.reply(.string(instant.rfc3339))
    }

    private func change(_ query: [String: String], of origin: SimulatedOrigin) -> SimulatedAnswer {
        guard let share = query["share"].flatMap(Double.init), (0...1).contains(share) else {
            return Self.refusal(400, "share= has to be a number from 0 to 1")
        }
        guard let seed = UInt64(query["seed"] ?? "1") else {
            return Self.refusal(400, "seed= has to be a whole number")
        }
        let now = clock.now()
        let changed = origin.update { $0.change(share: share, seed: seed, at: now) }
        return Self.reply(.array(changed.map { .string($0) }))
    }

    private func retract(_ query: [String: String], in origin: SimulatedOrigin) -> SimulatedAnswer {
        guard let status = Int(query["status"] ?? "410"), (400...599).contains(status) else {
            return Self.refusal(400, "status= has to be from 400 to 599")
        }
        let id = query["id"] ?? ""
        let listed = query["listed"] == "1"
        return Self.done(origin.update { $0.retract(id, status: status, listed: listed) }, "no post \(id)")
    }

    private func changeSlug(_ query: [String: String], in origin: SimulatedOrigin) -> SimulatedAnswer {
        let id = query["id"] ?? ""
        guard let path = query["path"], path.hasPrefix("/") else {
            return Self.refusal(400, "path= has to begin with /")
        }
        let redirecting = query["redirect"] != "0"
        let now = clock.now()
        return Self.done(
            origin.update { $0.changeSlug(id, to: path, redirecting: redirecting, at: now) },
            "no post \(id), or the path is taken")
    }

    /// Adds a cache; `age=off` takes all away that were added so.
    private func setCache(_ query: [String: String], of origin: SimulatedOrigin) -> SimulatedAnswer {
        if query["age"] == "off" {
            origin.update { $0.settings.caches = [] }
            return Self.reply(.bool(true))
        }
        guard let age = query["age"].flatMap(StaleCache.AgeHeader.init) else {
            let names = StaleCache.AgeHeader.allCases.map(\.rawValue).joined(separator: ", ")
            return Self.refusal(400, "age= has to be \(names) or off")
        }
        guard let asOf = query["as-of"].flatMap({ Instant(rfc3339: $0) }) else {
            return Self.refusal(400, "as-of= has to be an RFC 3339 date-time")
        }
        guard let share = Double(query["share"] ?? "1"), (0...1).contains(share) else {
            return Self.refusal(400, "share= has to be a number from 0 to 1")
        }
        guard let seed = UInt64(query["seed"] ?? "0") else {
            return Self.refusal(400, "seed= has to be a whole number")
        }
        var cache = StaleCache(asOf: asOf, age: age)
        (cache.share, cache.seed) = (share, seed)
        if let path = query["path"] { cache.paths = [SitePath(path)] }
        cache.honoursNoCache = query["honours-no-cache"] == "1"
        let added = cache
        origin.update { $0.settings.caches.append(added) }
        return Self.reply(.bool(true))
    }

    private static func isLoopback(_ peer: Socket.Address?) -> Bool {
        switch peer {
        case .ip4(let host, _): host.hasPrefix("127.")
        case .ip6(let host, _): host == "::1"
        default: false
        }
    }

    private static func done(_ succeeded: Bool, _ complaint: String) -> SimulatedAnswer {
        succeeded ? reply(.bool(true)) : refusal(404, complaint)
    }

    static func refusal(_ status: Int, _ text: String) -> SimulatedAnswer {
        reply("\(text)\n", type: "text/plain", status: status)
    }

    static func reply(_ json: JSONValue) -> SimulatedAnswer {
        reply(json.canonicalString + "\n", type: "application/json")
    }

    private static func reply(_ text: String, type: String, status: Int = 200) -> SimulatedAnswer {
        let body = Array(text.utf8)
        return SimulatedAnswer(
            status: status,
            headers: [("Content-Type", "\(type); charset=utf-8"), ("Content-Length", String(body.count))], body: body)
    }
}
