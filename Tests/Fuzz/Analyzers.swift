/// Whether a text has letters of scripts that are written without spaces: their words depend on their neighbours.
func needsDictionary(_ text: String) -> Bool {
    text.unicodeScalars.contains { WordClass(of: $0.value) == .dictionary }
}

/// Analyzers that live as long as the fuzzer, as a store's do: what they remember must not show. One thread.
nonisolated(unsafe) let sharedAnalyzers: [Analyzer] = ["ar", "es", "en", "ja"].flatMap { language in
    [AnalysisOptions.default, AnalysisOptions.default.subtracting(.ownStems), .exact].map {
        Analyzer(language: language, options: $0)
    }
}

/// In the order of ``sharedAnalyzers``, whose words they write.
nonisolated(unsafe) let sharedIndexTerms: [IndexTerms] = sharedAnalyzers.map { analyzer in
    IndexTerms(language: analyzer.language, options: analyzer.options.union(.spellings).union(.trigrams))
}
