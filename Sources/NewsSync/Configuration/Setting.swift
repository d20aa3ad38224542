/// What can be set, under the key that it has in a configuration file.
public enum Setting: String, CaseIterable, Sendable, Hashable {
    case store, profile, lang, origin, contact, bidi, locale
    case jobs, delay
    case articleShare = "revisit.articles.share"
    case articleShortest = "revisit.articles.shortest"
    case front = "revisit.front"
    case sections = "revisit.sections"
    case coverage = "revisit.coverage"
    case authors = "revisit.authors"
    case sitemapStep = "revisit.sitemaps.step"
    case sitemapLongest = "revisit.sitemaps.longest"
    case watchEvery = "watch.every"
    case answerBytes = "limits.answer_bytes"
    case attempts = "limits.attempts"
    case redirects = "limits.redirects"
    case timeout = "limits.timeout"
    case connectTimeout = "limits.connect_timeout"

    /// What begins the name of every environment variable of ours.
    public static let environmentPrefix = "NEWSSYNC_"

    /// The environment variable that sets it: `NEWSSYNC_REVISIT_FRONT`.
    public var environmentName: String {
        Self.environmentPrefix + rawValue.uppercased().replacing(".", with: "_")
    }

    /// The option of the command that sets it; `nil` where there is none.
    public var flag: String? {
        switch self {
        case .store, .profile, .lang, .origin, .bidi, .locale, .jobs, .delay: "--\(rawValue)"
        case .watchEvery: "--every"
        default: nil
        }
    }

    /// What it means, for the example file.
    public var meaning: String {
        switch self {
        case .store: "The store's file. A relative path begins at this file's folder."
        case .profile: "How the site is read: a profile that comes with the program, or the path of a YAML file."
        case .lang: "The editions that are pulled, listed and searched: languages of the profile, or all."
        case .origin: "Fetch from another place than the editions' hosts: one URL, or one for each edition."
        case .contact: "Where the publisher reaches you; it stands in the User-Agent of every request."
        case .bidi: "Who orders right-to-left text: the terminal (isolates), or this program (visual)."
        case .locale: "By whose rules times are written and names sorted: ar-LB, es; C: as machines do."
        case .jobs: "Requests at once to one host."
        case .delay: "Time between requests to one host; without a unit, milliseconds."
        case .articleShare: "An article of age a is visited again after a divided by this."
        case .articleShortest: "The shortest time between two such visits."
        case .front: "Between two readings of an edition's front page (ticker, Most Read)."
        case .sections: "The same for pages of sections and regions."
        case .coverage: "The same for pages of coverages."
        case .authors: "The same for the list of authors and their pages."
        case .sitemapStep: "A sitemap without lastmod waits so much longer than the one a place newer,"
        case .sitemapLongest: "and at the most so long."
        case .watchEvery: "Of `newssync watch`: from one round's beginning to the next one's."
        case .answerBytes: "Bytes of one answer, unpacked; a larger one is not used."
        case .attempts: "Attempts at one request, the first included."
        case .redirects: "Redirects followed in one fetch."
        case .timeout: "Time for one attempt in all."
        case .connectTimeout: "Time to a connection."
        }
    }
}
