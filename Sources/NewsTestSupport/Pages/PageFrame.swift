import NewsModel

/// What all pages of an edition show beside their own content at a time.
struct PageFrame: Sendable {
    /// How many lines and cards its lists have.
    static let tickerLines = 10
    static let mostReadCards = 6

    /// A line of the ticker.
    struct TickerLine: Sendable {
        var text: String
        /// `HH:MM` in the newsroom, where the line has a time.
        var time: String?
        /// Where it leads, if it does.
        var path: String?
    }

    let edition: SimulatedEdition
    let labels: EditionOutline.Labels
    /// The other editions: `Ar`, `En`, `Es`.
    let editions: [MenuEntry]
    let sections: [MenuEntry]
    let regions: [MenuEntry]
    let pages: [MenuEntry]
    let apps: [MenuEntry]
    /// The newest first.
    let ticker: [TickerLine]
    let mostRead: [PageCard]
}
