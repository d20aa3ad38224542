// newssync-lab: measuring and judging, not for users.

import ArgumentParser
import NewsSync

@main
struct NewssyncLab: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "newssync-lab", abstract: "Measures and judges the library's parts from outside.",
        version: NewsSyncInfo.version,
        subcommands: [
            ApplyCommand.self, FoldCommand.self, SearchCommand.self, SimulateCommand.self, TranslationsCommand.self,
            WhyCommand.self,
        ])
}
