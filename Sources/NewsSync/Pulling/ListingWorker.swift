import NewsModel
import NewsOrigin
import NewsStore
import NewsTransport

/// What a visit of a listing page came to, before it is kept.
struct ListingOutcome: Sendable {
    enum Answer: Sendable {
        /// Its lists, and when they were seen.
        case read(PageParts, Validators, seen: Instant)
        /// It is as it was (304).
        case unchanged(seen: Instant)
        /// The site has no such page, or another one answers in its place.
        case absent(String)
        /// A cache's copy of unknown age: it is asked for again soon.
        case undated
        /// Its lists stand at another address of the edition.
        case moved(FollowedPage)
        /// A page came that has nothing of the site in it.
        case strange(String)
        /// There was no answer that could be read.
        case failed(String)
    }

    var page: ListingState
    var answer: Answer

    /// Whether there was no answer.
    var isFailure: Bool {
        if case .failed = answer { true } else { false }
    }
}

/// Fetches listing pages and reads their lists; one page at a time, with a parser of its own.
struct ListingWorker {
    let pull: EditionPull
    let robots: RobotsRules
    private let parser: PageParser

    init(pull: EditionPull, robots: RobotsRules) throws {
        (self.pull, self.robots) = (pull, robots)
        parser = try PageParser(profile: pull.engine.profile)
    }

    /// Visits a page; `nil` where it was left alone.
    func visit(_ page: ListingState) async -> ListingOutcome? {
        guard robots.allows(path: String(page.url.wire.dropFirst(page.url.site.count))) else {
            pull.tally.countDisallowed()
            return nil
        }
        let isCurrent = page.generation == pull.engine.profile.generation
        let validators = RevalidationPlan.validators(
            etag: page.etag, lastModified: page.lastModified, whole: isCurrent ? page.whole : nil, now: pull.now)
        do {
            let response = try await pull.fetch(page.url, validators: validators, isRevisit: true)
            if response.isNotModified, validators == nil { throw AnswerFault.unaskedNotModified }
            return ListingOutcome(page: page, answer: try read(response, page))
        } catch let error as TransportError {
            if error.reason == .cancelled || error.reason == .closed { return nil }
            pull.tally.stopIfAsked(error)
            return ListingOutcome(page: page, answer: .failed(error.description))
        } catch OriginError.cutShort(let part) {
            // Half an answer says nothing of whether the page is there.
            return ListingOutcome(page: page, answer: .failed(OriginError.cutShort(part: part).description))
        } catch let error as OriginError {
            return ListingOutcome(page: page, answer: .absent(error.description))
        } catch {
            return ListingOutcome(page: page, answer: .failed(String(describing: error)))
        }
    }

    private func read(_ response: Response, _ page: ListingState) throws -> ListingOutcome.Answer {
        guard let seen = ListInstant.of(response, now: pull.now) else { return .undated }
        let latest = max(pull.engine.clock(), pull.now).advanced(byMilliseconds: SyncTuning.clockTolerance)
        guard seen <= latest else {
            return .failed("the answer is dated \(seen), which is ahead of this machine's clock; check the clock")
        }
        if response.isNotModified, page.asked != nil { return .unchanged(seen: seen) }
        if let refusal = response.refusal {
            switch response.status {
            case 404, 410: return .absent("it answered \(response.status)")
            default: return .failed(refusal.description)
            }
        }
        guard let role = PageRole(rawValue: page.role),
            let address = pull.map.realAddress(of: response.finalURL, edition: pull.edition.id)
        else { return .absent("it redirects to \(response.finalURL), which is no address of the site") }
        if address != page.url {
            guard pull.engine.profile.role(of: address) == role, let own = pull.edition.identity(of: address) else {
                return .absent("it redirects to a page of another sort")
            }
            return .moved(FollowedPage(role: role, address: own))
        }
        guard !response.body.isEmpty else { return .failed(AnswerFault.empty.description) }
        let parts = try parser.parts(
            response.body, contentType: response.headers["content-type"], address: page.url, edition: pull.edition,
            role: role)
        // A page of the site has something of it; another is no reading, and its validators are not the page's.
        if parts.found.isEmpty, !parts.missing.isEmpty {
            return .strange(AnswerFault.stranger(missing: "list of the site").description)
        }
        return .read(parts, response.validators, seen: seen)
    }
}
