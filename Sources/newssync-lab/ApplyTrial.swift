import Foundation
import NewsStore
import NewsSync

/// Segments and stores in a folder, and what taking the one into the other costs.
struct ApplyTrial {
    let folder: URL
    let sightings: ApplySightings

    /// Rows of a segment: small enough that two copies of one are no burden.
    private static let segmentRows = 10_000
    private static let clock = Instant(milliseconds: 2_000_000_000_000)

    /// A part of the rows, and what they took.
    struct Tenth {
        var rows: Int
        var seconds: Double
    }

    /// What taking all rows came to.
    struct Result {
        var seconds = 0.0
        var tenths: [Tenth] = []
        /// Of the store's file afterwards.
        var bytes = 0
        /// The same without the bytes of the fields that were added, and without what was there before.
        var beside = 0
    }

    /// Into an empty store.
    func first() throws -> Result {
        let files = try write(.first)
        return try take(files, into: store("first"), before: 0)
    }

    /// What is known already.
    func again() throws -> Result {
        let files = try write(.first)
        let store = store("first")
        return try take(files, into: store, before: size(of: store))
    }

    /// Into a copy of the store that holds the first rows.
    func changed(_ round: ApplySightings.Round) throws -> Result {
        let files = try write(round)
        let copy = store("\(round)")
        try FileManager.default.copyItem(at: store("first"), to: copy)
        return try take(files, into: copy, before: size(of: copy))
    }

    private func store(_ name: String) -> URL { folder.appendingPathComponent("\(name).sqlite") }

    private func size(of file: URL) throws -> Int {
        (try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? NSNumber)?.intValue ?? 0
    }

    /// Writes the segments of a round, a tenth of the rows after the other; those that are there stay.
    private func write(_ round: ApplySightings.Round) throws -> [(file: URL, rows: Int, payload: Int)] {
        let rows = min(Self.segmentRows, max(1, sightings.count / 10))
        return try stride(from: 0, to: sightings.count, by: rows).map { start in
            let end = min(start + rows, sightings.count)
            var writer = SegmentWriter(
                SegmentHeader(
                    store: "lab", log: "lab", filter: .all, from: LogCursor(changes: Int64(start), lists: 0),
                    to: LogCursor(changes: Int64(end), lists: 0), isLast: end == sightings.count))
            writer.append(ApplySightings.edition)
            var payload = 0
            for number in start..<end {
                let made = sightings.record(number, round)
                writer.append(made.record, payload: made.payload)
                payload += made.bytes
            }
            let file = folder.appendingPathComponent("\(round)-\(start).segment")
            if !FileManager.default.fileExists(atPath: file.path) { try Data(writer.finish()).write(to: file) }
            return (file, end - start, payload)
        }
    }

    private func take(
        _ files: [(file: URL, rows: Int, payload: Int)], into file: URL, before: Int
    ) throws -> Result {
        var result = Result()
        let store = try NewsStore(at: file.path)
        var steps: [Tenth] = []
        for (file, rows, _) in files {
            let began = CPUTime.milliseconds()
            let step = try store.apply(
                try SegmentReader(try SegmentFile.read(file.path)), at: Self.clock, clock: Self.clock)
            steps.append(Tenth(rows: rows, seconds: (CPUTime.milliseconds() - began) / 1000))
            let taken = step.outcome.new + step.outcome.known
            guard taken == rows, step.outcome.invalid == 0 else {
                throw ApplyFault(description: "of \(rows) rows \(taken) were taken: \(step.outcome.reasons)")
            }
        }
        let began = CPUTime.milliseconds()
        try store.close()
        result.seconds = steps.reduce(0) { $0 + $1.seconds } + (CPUTime.milliseconds() - began) / 1000
        let share = max(1, steps.count / 10)
        result.tenths = [steps.prefix(share), steps.suffix(share)].map { part in
            part.reduce(Tenth(rows: 0, seconds: 0)) { Tenth(rows: $0.rows + $1.rows, seconds: $0.seconds + $1.seconds) }
        }
        result.bytes = try size(of: file)
        result.beside = result.bytes - before - files.reduce(0) { $0 + $1.payload }
        return result
    }
}

/// What went wrong in a trial.
struct ApplyFault: Error, CustomStringConvertible {
    var description: String
}
