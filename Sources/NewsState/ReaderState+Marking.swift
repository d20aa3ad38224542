import NewsModel

extension ReaderState {
    /// Notes something about one article.
    ///
    /// - Returns: the register as it is kept; `nil` where it takes back what does not hold, and nothing was written.
    @discardableResult
    public func mark(_ article: ArticleKey, _ value: MarkValue) throws(StateError) -> MarkRegister? {
        try mark([(article, value)]).first
    }

    /// Notes several things, in their order, in one transaction: all of it is kept, or nothing.
    ///
    /// - Returns: the registers that were written. Of what takes back something that does not hold nothing is written, and
    ///   no file is made for it.
    @discardableResult
    public func mark(_ changes: [(article: ArticleKey, value: MarkValue)]) throws(StateError) -> [MarkRegister] {
        let makesFile = changes.contains(where: \.value.holds)
        guard let file = try makesFile ? fileToWrite() : file() else { return [] }
        return try file.write(at: clock()) { writer in
            try changes.compactMap { try writer.mark($0.article, $0.value) }
        }
    }

    /// Takes in what another device's state says: of each item the later statement holds, so that two devices that have
    /// taken in each other have the same marks, in whatever order and however often. The other file stays as it is.
    ///
    /// Registers whose stamps lie further ahead of this machine's clock than `HybridClock.maximalSkew` are left out and
    /// listed; all others are taken, in one transaction.
    public func merge(from other: ReaderState) throws(StateError) -> MarkMerge {
        var result = MarkMerge()
        guard !StatePath.isSame(path, other.path), let theirs = try other.file() else { return result }
        let now = clock()
        var believed: [MarkRegister] = []
        // Read whole before ours is locked: two devices that take in each other do not wait for each other.
        for register in try theirs.read({ try MarkRegister.all(in: $0, path: other.path) }) {
            if let reason = HybridClock.refusal(of: register.stamp, now: now) {
                result.refused.append(MarkMerge.Refused(register: register, reason: reason))
            } else {
                believed.append(register)
            }
        }
        if believed.isEmpty { return result }
        result.taken = try fileToWrite().write(at: now) { try $0.take(believed) }
        return result
    }
}
