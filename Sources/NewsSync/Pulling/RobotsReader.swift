import NewsModel
import NewsStore
import NewsTransport

/// The site's robots.txt (RFC 9309), asked for once a day.
struct RobotsReader {
    let pull: EditionPull

    /// The rules in force; `nil` where the site cannot say and must not be asked for more.
    func rules() async throws -> RobotsRules? {
        let (store, now) = (pull.engine.store, pull.engine.clock())
        guard let url = CanonicalURL("/robots.txt", relativeTo: pull.edition.site) else { return nil }
        let place = pull.map.requestAddress(of: url)
        let held = try store.robots(of: place)
        if let held, now.milliseconds(since: held.asked) < SyncTuning.robotsLifetime,
            held.asked <= now
        {
            return interpret(held.status, Array(held.text.utf8))
        }
        do {
            let response = try await pull.fetch(url, isRevisit: false, staysOnSite: false)
            if response.isSuccess, let fault = AnswerFault(robots: response) {
                // No rules: kept, it would say for a day that all is allowed. The older ones still hold.
                pull.tally.note("\(fault)")
                return held.map { interpret($0.status, Array($0.text.utf8)) } ?? .allowAll
            }
            if response.status < 500, response.status != 429 {
                let text = String(decoding: response.body.prefix(TransportTuning.maximumRobotsBytes), as: UTF8.self)
                try store.commit(at: now) {
                    try $0.keepRobots(site: place, status: response.status, text: response.isSuccess ? text : "")
                }
                return interpret(response.status, response.body)
            }
            return refuse(place, response.refusal?.description ?? "it answered \(response.status)")
        } catch let error as TransportError {
            if case .fileUnreadable = error.reason { return .allowAll }
            if error.reason == .cancelled { return nil }
            defer { pull.tally.stopIfAsked(error) }
            return refuse(place, error.description)
        }
    }

    private func interpret(_ status: Int, _ body: [UInt8]) -> RobotsRules {
        .interpreting(status: status, body: body, productToken: "newssync")
    }

    /// RFC 9309 §2.3.1.4: what cannot be reached must be taken to forbid everything.
    private func refuse(_ place: String, _ message: String) -> RobotsRules? {
        pull.tally.stop("robots.txt cannot be read, so nothing may be fetched")
        pull.tally.countFailure()
        pull.fail(place, message)
        return nil
    }
}
