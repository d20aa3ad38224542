// newssync-lab: measuring and judging, not for users.

import ArgumentParser
import NewsSync

@main
struct NewssyncLab: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newssync-lab", abstract: "Measures and judges the library's parts from outside.",
        version: NewsSyncInfo.version,
        subcommands: [
            AnalyzeCommand.self, ApplyCommand.self, DatesCommand.self, ExtractCommand.self, FeedsCommand.self,
            FoldCommand.self, IndexCommand.self, MetaCommand.self, QueryCommand.self, SearchCommand.self,
            SimulateCommand.self, SynthCommand.self, TranslationsCommand.self, WhyCommand.self,
        ])
}
