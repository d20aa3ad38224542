import NewsModel
import NewsOrigin
import NewsStore
import NewsTransport

/// The lists of its own that an article's page showed.
package struct OwnLists: Sendable {
    package var parts: [PartObservation]
    /// Those that were looked for: one that is not among `parts` is not there.
    package var lookedFor: Set<PartName>
    package var seen: Instant

    package init(parts: [PartObservation], lookedFor: Set<PartName>, seen: Instant) {
        (self.parts, self.lookedFor, self.seen) = (parts, lookedFor, seen)
    }
}

/// What a visit of an address came to, before it is kept.
package enum VisitOutcome: Sendable {
    /// The page was read.
    case page(AddressState, PageObservation, OwnLists, Validators)
    /// The page is as it was (304).
    case unchanged(AddressState, seen: Instant, verified: Instant?)
    /// 404 or 410.
    case missing(AddressState, status: Int, seen: Instant, verified: Instant?, message: String)
    /// A page with nothing of the site in it: somebody may be answering in the site's place.
    case stranger(AddressState, message: String)
    /// Nothing was understood; whether it was the site that gave no answer, or refused it, and not the page that is odd.
    case failed(AddressState, message: String, isRefusal: Bool)
}

/// Fetches pages and reads them; one page at a time, with a parser of its own.
struct PageWorker {
    let pull: EditionPull
    let robots: RobotsRules
    private let parser: PageParser

    init(pull: EditionPull, robots: RobotsRules) throws {
        (self.pull, self.robots) = (pull, robots)
        parser = try PageParser(profile: pull.engine.profile)
    }

    /// Visits an address; `nil` where it was left alone.
    func visit(_ state: AddressState) async -> VisitOutcome? {
        guard robots.allows(path: String(state.url.wire.dropFirst(state.url.site.count))) else {
            pull.tally.countDisallowed()
            return nil
        }
        let isCurrent = state.generation == pull.engine.profile.generation
        let validators = RevalidationPlan.validators(
            etag: state.etag, lastModified: state.lastModified, whole: isCurrent ? state.whole : nil, now: pull.now)
        do {
            let response = try await pull.fetch(
                state.url, spelling: state.spelling, validators: validators, isRevisit: state.isRevisit)
            if response.isNotModified, validators == nil { throw AnswerFault.unaskedNotModified }
            return try read(response, state)
        } catch let error as TransportError {
            if error.reason == .cancelled || error.reason == .closed { return nil }
            pull.tally.stopIfAsked(error)
            if case .redirectRefused = error.reason { return .stranger(state, message: error.description) }
            return .failed(state, message: error.description, isRefusal: true)
        } catch let error as AnswerFault {
            return .stranger(state, message: error.description)
        } catch OriginError.missing(let part) {
            return .stranger(state, message: AnswerFault.stranger(missing: part).description)
        } catch {
            return .failed(state, message: String(describing: error), isRefusal: false)
        }
    }

    private func read(_ response: Response, _ state: AddressState) throws -> VisitOutcome {
        let (engine, edition) = (pull.engine, pull.edition)
        let latest = max(engine.clock(), pull.transport.correctedNow).advanced(
            byMilliseconds: SyncTuning.clockTolerance)
        guard response.seen <= latest else {
            return .failed(
                state,
                message:
                    "the answer is dated \(response.seen), which is ahead of this machine's clock (\(engine.clock())); "
                    + "check the clock", isRefusal: true)
        }
        if response.isNotModified, state.article != nil {
            return .unchanged(state, seen: response.seen, verified: response.verified)
        }
        if let refusal = response.refusal {
            guard response.status == 404 || response.status == 410 else {
                return .failed(state, message: refusal.description, isRefusal: true)
            }
            return .missing(
                state, status: response.status, seen: response.seen, verified: response.verified,
                message: refusal.description)
        }
        guard let address = pull.map.realAddress(of: response.finalURL, edition: edition.id) else {
            return .failed(
                state, message: "it redirects to \(response.finalURL), which is no address of the site",
                isRefusal: false)
        }
        if response.body.isEmpty { throw AnswerFault.empty }
        let parsed = try response.body.withUnsafeBytes { bytes in
            try parser.parse(bytes, contentType: response.headers["content-type"], address: address, edition: edition)
        }
        pull.tally.count(parsed.warnings)
        pull.tally.count(found: parsed.parts, missing: parsed.missing)
        var claims = parsed.claims
        if response.redirects.allSatisfy(\.isPermanent), !claims.contains(state.url) { claims.append(state.url) }
        let observation = PageObservation(
            edition: edition.id, article: parsed.key, content: parsed.content, asserted: parsed.asserted,
            published: parsed.published, generation: parsed.generation, seen: response.seen,
            verified: response.verified,
            raw: ContentHash.of(response.body), origin: address, claims: claims)
        var lists = OwnLists(parts: [], lookedFor: [], seen: response.seen)
        if let seen = ListInstant.of(response, now: pull.now) {
            lists.parts = parsed.parts.map { part in
                PartObservation(
                    edition: edition.id, name: part.name, subject: part.subject, snapshot: part.snapshot, seen: seen)
            }
            (lists.lookedFor, lists.seen) = (parsed.lookedFor(by: engine.profile), seen)
        }
        return .page(state, observation, lists, response.validators)
    }
}
