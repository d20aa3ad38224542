import NewsSync

/// How far an export is, on a terminal.
final class ExportProgress {
    private let total: Int
    private let isShown: Bool
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now

    init(of total: Int, isShown: Bool) { (self.total, self.isShown) = (total, isShown) }

    /// Says how many articles are done, ten times a second at the most.
    func show(_ done: Int) {
        guard isShown, last.duration(to: .now) > .milliseconds(100) else { return }
        last = .now
        let seconds = Double(start.duration(to: last).components.seconds)
        let left = seconds > 1 ? ", \(Int(seconds * Double(total - done) / Double(max(1, done)))) s left" : ""
        Output.progress("\r\u{1B}[K\(done) of \(total) articles\(left)")
    }

    func end() {
        if isShown { Output.progress("\r\u{1B}[K") }
    }
}
