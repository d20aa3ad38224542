import ArgumentParser
import Foundation
import NewsModel
import NewsText

/// `newssync-lab analyze`: what the index and queries make of texts.
struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze", abstract: "Prints the words of texts: as written, folded and stemmed.",
        discussion: """
            Reads lines from standard input; of each word a line: WRITTEN, FOLDED, STEM, divided by tabs. An empty line ends a text.

            EXAMPLE
              echo 'المكتبات القديمة' | newssync-lab analyze --lang ar
            """)

    @Option(help: "The language.") var lang: String

    func run() {
        let analyzer = Analyzer(language: lang)
        while let line = readLine() {
            let words = analyzer.queryTerms(line).map { "\($0.written)\t\($0.surface)\t\($0.stem)\n" }
            FileHandle.standardOutput.write(Data((words.joined() + "\n").utf8))
        }
    }
}
