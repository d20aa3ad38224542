import NewsText

/// Which of the names that exist somebody probably meant.
enum NearestName {
    /// The nearest by Levenshtein's distance, where at most a third of the letters differ; of equally near ones the first.
    static func of(_ name: String, among names: [String]) -> String? {
        let near = names.map { (name: $0, distance: EditDistance.between(name.lowercased(), $0.lowercased())) }
            .min { $0.distance < $1.distance }
        guard let near, near.distance <= max(2, near.name.count / 3), near.distance < near.name.count else {
            return nil
        }
        return near.name
    }
}
