/// An article while a script is drawn.
struct ArticleDraft {
    let index: Int
    let edition: Int
    var current: Showing?
    var isGone = false
    /// All that was shown, the oldest first.
    var past: [Showing] = []
    var texts = 0

    init(index: Int, edition: Int) { (self.index, self.edition) = (index, edition) }
}
