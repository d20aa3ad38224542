import Synchronization

/// The addresses of known articles for which one reading of sitemaps asked; noted from several tasks.
final class AskedArticles: Sendable {
    private let addresses = Mutex<[Int64]>([])

    func note(_ address: Int64) { addresses.withLock { $0.append(address) } }

    var all: [Int64] { addresses.withLock { $0 } }
}
