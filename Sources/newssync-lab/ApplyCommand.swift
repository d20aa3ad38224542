import ArgumentParser
import Foundation
import NewsStore
import NewsSync

/// `newssync-lab apply`: what taking another store's rows costs.
struct ApplyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "Times taking rows of another store, in CPU seconds of this process.",
        discussion: """
            Makes --count sightings, one of an article each, 2 KB in four fields (title, lede, url, body), as binary segments in
            a folder of its own, and takes them into an empty store; the same again; then a new lede for every article, once as a
            whole content and once as a row that speaks of the lede alone, each into a store that holds the first ones. The
            search index, which follows the change log by itself, stays behind. CPU is user and system, reading the
            segments included. Bytes beside the payload are those of the file, without its fields.

            EXAMPLE
              newssync-lab apply --count 100000
            """)

    @Option(help: "Sightings.") var count = 100_000
    @Option(help: "The seed of their texts.") var seed: UInt64 = 1
    @Option(help: "Bytes of text in each.") var size = 2000
    @Option(help: "Keep segments and stores in this folder, which must not exist.") var keep: String?

    func validate() throws {
        if !(10...10_000_000).contains(count) { throw ValidationError("--count takes a number from 10 to 10000000") }
        if !(200...1_000_000).contains(size) { throw ValidationError("--size takes bytes from 200 to 1000000") }
    }

    func run() throws {
        let folder = URL(fileURLWithPath: keep ?? NSTemporaryDirectory() + "newssync-lab-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: keep == nil)
        defer { if keep == nil { try? FileManager.default.removeItem(at: folder) } }
        let trial = ApplyTrial(folder: folder, sightings: ApplySightings(count: count, seed: seed, size: size))
        let first = try trial.first()
        print(line("first", first, trial.sightings.count))
        print("  first tenth \(rate(first.tenths.first)), last tenth \(rate(first.tenths.last))")
        print("  \(first.bytes) bytes in the file, \(first.beside / trial.sightings.count) a row beside the payload")
        print(line("the same again", try trial.again(), trial.sightings.count))
        let whole = try trial.changed(.whole)
        print(line("a new lede in a whole content", whole, trial.sightings.count))
        print("  \(whole.beside / trial.sightings.count) bytes a row beside the payload")
        let masked = try trial.changed(.masked)
        print(line("a row of the lede alone", masked, trial.sightings.count))
        print("  \(masked.beside / trial.sightings.count) bytes a row beside the payload")
    }

    private func line(_ what: String, _ result: ApplyTrial.Result, _ count: Int) -> String {
        let perSecond = Int(Double(count) / result.seconds)
        let seconds = (result.seconds * 1000).rounded() / 1000
        return "\(what): \(perSecond) a second, \(seconds) s CPU"
    }

    private func rate(_ tenth: ApplyTrial.Tenth?) -> String {
        guard let tenth, tenth.seconds > 0 else { return "?" }
        return "\(Int(Double(tenth.rows) / tenth.seconds)) a second"
    }
}
