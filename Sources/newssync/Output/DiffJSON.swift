import NewsSync

/// A diff as `--json` gives it (schema/json/diff.schema.json). Strings are as published.
struct DiffJSON {
    let diff: ArticleDiff
    let frame: DiffFrame

    var document: JSONValue {
        [
            "id": .string(diff.new.key.rawValue), "edition": .string(diff.new.edition.rawValue),
            "direction": .string(frame.direction.rawValue), "from": step(frame.from), "to": step(frame.to),
            "significant": .bool(diff.isSignificant), "hidden": .bool(diff.hasHiddenChanges),
            "words_added": number(diff.wordsAdded), "words_removed": number(diff.wordsRemoved),
            "changed": .array(diff.changed.map(JSONValue.string)),
            "fields": .array(diff.fields.filter { $0.isSignificant || frame.showsHidden }.map(field)),
        ]
    }

    private func step(_ entry: LogEntry) -> JSONValue {
        [
            "revision": ArticleJSON.text(entry.revision?.hex), "at": ArticleJSON.instant(entry.at),
            "status": .string(entry.status.rawValue), "published": ArticleJSON.instant(entry.published),
            "modified": ArticleJSON.instant(entry.modified),
        ]
    }

    private func field(_ field: ArticleDiff.Field) -> JSONValue {
        var members: [String: JSONValue] = [
            "field": .string(field.name), "significant": .bool(field.isSignificant),
        ]
        switch field.change {
        case .text(let words):
            members["type"] = "text"
            members["segments"] = segments(words)
        case .set(let removed, let added):
            members["type"] = "set"
            members["removed"] = .array(removed.map(JSONValue.string))
            members["added"] = .array(added.map(JSONValue.string))
        case .value(let old, let new):
            members["type"] = "value"
            members["old"] = ArticleJSON.text(old)
            members["new"] = ArticleJSON.text(new)
        case .blocks(let blocks, let old, let new):
            members["type"] = "blocks"
            members["blocks"] = .array(
                blocks.changes.filter { $0.isSignificant || frame.showsHidden && $0.kind != .same }
                    .map { block($0, old, new) })
        }
        return .object(members)
    }

    private func block(_ change: BlockDiff.Change, _ old: [DiffBlock], _ new: [DiffBlock]) -> JSONValue {
        [
            "change": .string(change.kind.rawValue), "significant": .bool(change.isSignificant),
            "old": .array(change.old.map { part($0, old) }), "new": .array(change.new.map { part($0, new) }),
            "segments": segments(change.words),
        ]
    }

    private func part(_ index: Int, _ blocks: [DiffBlock]) -> JSONValue {
        [
            "index": number(index), "type": .string(blocks[index].kind),
            "url": ArticleJSON.text(blocks[index].link),
        ]
    }

    private func segments(_ words: WordDiff) -> JSONValue {
        .array(
            words.segments(showingHidden: frame.showsHidden).map {
                ["kind": .string($0.kind.rawValue), "text": .string($0.text)]
            })
    }

    private func number(_ value: Int) -> JSONValue { .number(Double(value)) }
}
