import ArgumentParser
import NewsStories

/// Evidence that a measurement does without.
enum TranslationsAblation: String, ExpressibleByArgument, CaseIterable {
    case glossary, names, numbers, places, structure, margin, window

    static var all: String { allCases.map(\.rawValue).joined(separator: ", ") }

    func apply(to tuning: inout StoryTuning) {
        switch self {
        case .glossary: tuning.conceptWeight = 0
        case .names:
            tuning.nameWeight = 0
            tuning.nameDisagreementLoss = 0
            tuning.nameDisagreementLossAcrossScripts = 0
        case .numbers:
            tuning.numberWeight = 0
            tuning.timeWeight = 0
            tuning.numberDisagreementLoss = 0
        case .places: tuning.placeShare = 0
        case .structure:
            tuning.paragraphLoss = 0
            tuning.lengthLoss = 0
        case .margin: tuning.margin = 1
        case .window: tuning.windowMilliseconds = .max / 4
        }
    }
}

/// Which stories of a corpus are used.
enum CorpusPart: String, ExpressibleByArgument, CaseIterable {
    case all, first, second
}
