import CCurl
import NewsModel

/// What follows from a transfer that has ended.
extension TransferThread {
    /// Answers the caller, follows a redirect, or waits for another attempt.
    func conclude(_ transfer: CurlTransfer) {
        let result = transfer.result
        statistics.connectionsOpened += Int(result.connections_opened)
        statistics.bytesOnTheWire += result.wire_bytes
        if let job = jobs[transfer.tag] {
            release(job)
            if Int(result.outcome) == CCURL_OK {
                answered(job, result)
            } else {
                failed(job, reason(result, job))
            }
        }
        recycle(transfer)
    }

    private func answered(_ job: FetchJob, _ result: ccurl_result) {
        let headers = HeaderFields(lines: UnsafeBufferPointer(start: result.headers.bytes, count: result.headers.count))
        let status = Int(result.status)
        if Redirect.statuses.contains(status), let location = headers["location"] {
            return follow(job, status: status, location: location, reach: result.reach)
        }
        let response = response(job, status: status, headers: headers, result)
        let retryAfter = headers["retry-after"].flatMap { RetryAfter.milliseconds($0, seen: response.seen) }
        let cause = RetryPolicy.Cause.status(status, retryAfter: retryAfter)
        switch decide(job, cause) {
        case .accept: finish(job, .success(response))
        case .retry(let wait):
            if retryAfter != nil { gate.pause(host: job.target.hostKey, until: now + wait) }
            retry(job, after: wait)
        case .comeBack(let wait): leaveAlone(job, status: status, for: wait, from: response.received)
        }
    }

    private func response(_ job: FetchJob, status: Int, headers: HeaderFields, _ result: ccurl_result) -> Response {
        let received = clock.local
        let date = headers["date"].flatMap { HTTPDate.parse($0, reference: received) }
        let age = Verification.age(headers)
        let seen = clock.seen(date: date, age: age, received: received)
        return Response(
            status: status, headers: headers, body: result.body.array, requestedURL: job.submission.target.text,
            finalURL: job.target.text, redirects: job.redirects, date: date, age: age, received: received, seen: seen,
            verified: Verification.instant(
                forbadeStoredCopies: job.request.forbidsStoredCopies, headers: headers, seen: seen, date: date),
            bytesOnTheWire: result.wire_bytes)
    }

    private func follow(_ job: FetchJob, status: Int, location: String, reach: Int32) {
        guard let named = WireURL(location, relativeTo: job.target), named.isHTTP, !named.hasUser else {
            return finish(job, .failure(job.error(.redirectRefused(to: location))))
        }
        let moved = job.request.redirecting.map { $0(named.text) }
        guard let next = moved.map({ WireURL($0) }) ?? named, next.isHTTP, !next.hasUser else {
            return finish(job, .failure(job.error(.redirectRefused(to: location))))
        }
        guard job.request.follows?(next.text) ?? true else {
            return finish(job, .failure(job.error(.redirectRefused(to: next.text))))
        }
        guard !job.hasVisited(next) else {
            return finish(job, .failure(job.error(.redirectLoop(to: next.text))))
        }
        guard job.redirects.count < configuration.maximumRedirects else {
            return finish(job, .failure(job.error(.tooManyRedirects(limit: configuration.maximumRedirects))))
        }
        job.redirects.append(Redirect(from: job.target.text, to: next.text, status: status))
        job.reach = min(job.reach, AddressReach(rawValue: reach) ?? .publicInternet)
        job.target = next
        job.attempt = 1
        enqueue(job, comingBackAfter: 0)
    }

    private func failed(_ job: FetchJob, _ reason: TransportError.Reason) {
        let error = job.error(reason)
        guard case .retry(let wait) = decide(job, error.mayBeRetried ? .passing : .lasting) else {
            return finish(job, .failure(error))
        }
        retry(job, after: wait)
    }

    private func decide(_ job: FetchJob, _ cause: RetryPolicy.Cause) -> RetryPolicy.Decision {
        configuration.retryPolicy.decision(
            after: cause, attempt: job.attempt, waited: job.waited, jitter: nextJitter())
    }

    private func retry(_ job: FetchJob, after wait: Int64) {
        statistics.retries += 1
        job.attempt += 1
        job.waited += wait
        enqueue(job, comingBackAfter: wait)
    }

    /// The host asked for a long pause: this fetch and all that wait for the host are told when to come back.
    private func leaveAlone(_ job: FetchJob, status: Int, for wait: Int64, from received: Instant) {
        let host = job.target.hostKey
        let reason = TransportError.Reason.comeBackLater(
            status: status, at: received.advanced(byMilliseconds: wait))
        gate.pause(host: host, until: now + wait)
        finish(job, .failure(job.error(reason)))
        guard wait > configuration.retryPolicy.retryAfterCap else { return }
        for other in gate.drain(host: host).compactMap({ jobs[$0] }) { finish(other, .failure(other.error(reason))) }
    }

    private func reason(_ result: ccurl_result, _ job: FetchJob) -> TransportError.Reason {
        let detail = result.detail.map { String(cString: $0) } ?? ""
        return switch Int(result.outcome) {
        case CCURL_HOST_NOT_FOUND: .hostNotFound(detail: detail)
        case CCURL_CONNECT_FAILED: .connectionFailed(detail: detail)
        case CCURL_CONNECT_TIMED_OUT:
            .connectTimedOut(after: min(configuration.connectTimeout, configuration.totalTimeout))
        case CCURL_TIMED_OUT: .timedOut(after: configuration.totalTimeout)
        case CCURL_TLS_FAILED: .tlsFailed(detail: detail)
        case CCURL_CONNECTION_LOST: .connectionLost(detail: detail)
        case CCURL_TRUNCATED: .truncated(detail: detail)
        case CCURL_TOO_LARGE: .tooLarge(limit: maximumBytes(job))
        case CCURL_HEADERS_TOO_LARGE: .headersTooLarge
        case CCURL_BAD_CODING: .badCoding
        case CCURL_MALFORMED: .malformed(detail: detail)
        case CCURL_ADDRESS_REFUSED: .addressRefused
        default: .failed(detail: detail)
        }
    }
}
