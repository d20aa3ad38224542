import NewsSync

/// Why an article is shown as it is, as a person reads it in a terminal.
struct WhyText {
    let reasons: ArticleReasons
    let groups: [WhyGroup]
    /// This store as a writer of rows.
    let own: ReplicaID
    let edition: EditionRecord?
    let bidi: BidiOutput

    /// Characters of a value that are printed.
    private static let longestValue = 72

    private var direction: BaseDirection { edition.flatMap { BaseDirection(rawValue: $0.direction) } ?? .leftToRight }

    var lines: [String] {
        let zone = edition.flatMap { try? SiteZone(identifier: $0.zone) }
        let page = Page(reasons: reasons, own: own, direction: direction) { Shown.time($0, zone) }
        var lines = page.head
        for group in groups {
            lines.append("")
            lines += group.fields.map { page.value(of: $0, group.reason.winner) }
            lines += page.winner(group.reason.winner)
            for (loser, component) in zip(group.reason.losers, group.reason.components) {
                lines += page.loser(loser, component, group)
            }
        }
        // Values stand behind English labels, so every line is a left-to-right one.
        return lines.map { Shown.line($0, base: .leftToRight, bidi: bidi) }
    }

    /// The lines of one article.
    private struct Page {
        let reasons: ArticleReasons
        let own: ReplicaID
        let direction: BaseDirection
        let time: (Instant?) -> String

        var head: [String] {
            var lines = ["\(TerminalText.safe(reasons.key.rawValue))  \(status)"]
            if let dating = reasons.why.dating {
                let sighting = dating.sighting
                var parts = [
                    "dated \(time(sighting.sighting.asserted))", "published \(time(sighting.sighting.published))",
                    "as seen \(time(sighting.firstSeen))",
                ]
                if let verified = sighting.verified { parts.append("verified \(time(verified))") }
                if !dating.others.isEmpty { parts.append("before \(dating.others.count) other sightings of the title") }
                lines.append(parts.joined(separator: "  "))
            }
            return lines + reasons.waiting.map(waiting)
        }

        private func waiting(_ answer: WaitingAnswer) -> String {
            let when =
                answer.confirmable.map { "to be confirmed from \(time($0)) on" } ?? "the site has not confirmed it yet"
            let dated = answer.asserted.map { "  dated \(time($0))" } ?? ""
            return "waiting @\(answer.revision.hex.prefix(12))  seen \(time(answer.seen))\(dated)  \(when)"
        }

        private var status: String {
            let status = reasons.why.status
            guard let retraction = status.retraction else { return "live: no retraction is known" }
            let retracted = "retracted \(time(retraction.gone)) by \(name(of: retraction.replica))"
            guard let live = status.live else { return "gone: \(retracted); nothing says since when it was there" }
            let said = "\(live.isVerified ? "verified" : "dated") \(time(live.at)) (\(short(live.revision)))"
            return status.status == .live ? "live: \(retracted), then \(said)" : "gone: \(retracted), after \(said)"
        }

        func value(of field: FieldName, _ ranked: RankedRevision) -> String {
            let label = TerminalText.safe(field.rawValue)
            let pad = String(repeating: " ", count: max(0, 8 - label.count))
            return "\(label)\(pad)  \(shown(field, ranked.revision.id))"
        }

        func winner(_ winner: RankedRevision) -> [String] {
            ["  won   \(short(winner.revision.id))  \(key(winner))"] + rows(of: winner.revision.id)
        }

        func loser(_ loser: RankedRevision, _ component: KeyComponent, _ group: WhyGroup) -> [String] {
            let words = component.words(group.reason.winner, loser, time: time)
            let values = reasons.values[loser.revision.id] ?? [:]
            var lines = ["  lost  \(short(loser.revision.id))  \(key(loser))", "        \(words)"]
            if let field = group.fields.first(where: { values[$0] != nil }) {
                lines.append("        \(value(of: field, loser))")
            } else if values.isEmpty {
                lines.append("        its payload is not kept")
            }
            return lines + rows(of: loser.revision.id)
        }

        /// The parts of a key, in their order.
        private func key(_ ranked: RankedRevision) -> String {
            let (key, kind) = (ranked.key, ranked.revision.id.kind.rawValue)
            let how = key.attested == nil ? "" : key.isVerified ? " by verification" : " by claim"
            let attested = key.attested.map { time($0) } ?? "never"
            return "\(kind)  reader \(key.generation)  attested \(attested)\(how)  first seen \(time(key.firstSeen))"
        }

        /// Who saw the revision, where and when.
        private func rows(of id: RevisionID) -> [String] {
            (reasons.witnesses[id] ?? []).map { witness in
                let run = witness.run
                var parts = ["        seen \(time(run.start)) by \(name(of: run.replica))"]
                parts.append("dated \(time(run.sighting.asserted))")
                parts.append(run.verified.map { "verified \(time($0))" } ?? "not verified")
                if let received = witness.received { parts.append("received \(time(received))") }
                if let origin = run.origin { parts.append(Shown.field(origin, .leftToRight)) }
                return parts.joined(separator: "  ")
            }
        }

        private func shown(_ field: FieldName, _ id: RevisionID) -> String {
            guard let value = reasons.values[id]?[field] else { return "(not kept)" }
            let text = Self.text(value)
            if text.isEmpty { return "(empty)" }
            let short = String(text.prefix(longestValue))
            return Shown.field(
                short.count < text.count ? short + "…" : short, BaseDirection(of: text, neutral: direction))
        }

        /// A value in words.
        private static func text(_ value: JSONValue) -> String {
            if let text = value.stringValue { return WhiteSpace.collapse(text) }
            guard let members = value.arrayValue else { return value.isNull ? "" : value.canonicalString }
            if let strings = value.strings, strings.count == members.count {
                return WhiteSpace.collapse(strings.joined(separator: ", "))
            }
            let texts = members.map { member in
                Block(json: member)?.text ?? Picture(json: member)?.url ?? member.canonicalString
            }
            return WhiteSpace.collapse(texts.joined(separator: " "))
        }

        private func short(_ id: RevisionID) -> String { "@" + id.content.hex.prefix(12) }

        private func name(of replica: ReplicaID) -> String {
            replica == own ? "this store" : "replica " + TerminalText.safe(String(replica.rawValue.prefix(8)))
        }
    }
}
