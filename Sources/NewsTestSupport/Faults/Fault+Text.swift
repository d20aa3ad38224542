/// Faults as they are written on a command line: `KIND` or `KIND:ARGUMENT`.
extension Fault: CustomStringConvertible {
    /// Every kind with its argument, for help texts.
    public static let kinds = [
        "silence", "reset:before|head|body", "cut:length|chunks", "length:small|large|negative|double", "drip[:ms]",
        "429[:SECONDS|+SECONDS]", "503[:SECONDS|+SECONDS]", "redirect-loop", "redirect-chain[:n]", "gzip-bomb[:MiB]",
        "gzip-file-bomb[:MiB]", "charset:latin1|utf-16|windows-1256|undeclared|mark|wrong-mark", "portal",
        "portal-redirect", "soft-404", "empty", "web-page", "endless-head",
    ]

    /// Reads a fault; `nil` where the kind or its argument is none.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let argument = parts.count > 1 ? parts[1] : nil
        guard
            let fault = Self.plain(parts[0], hasArgument: argument != nil) ?? Self.counted(parts[0], argument)
                ?? Self.named(parts[0], argument ?? "")
        else { return nil }
        self = fault
    }

    private static func plain(_ kind: String, hasArgument: Bool) -> Fault? {
        guard !hasArgument else { return nil }
        return switch kind {
        case "silence": .silence
        case "redirect-loop": .redirectLoop
        case "portal": .portal
        case "portal-redirect": .portalRedirect
        case "soft-404": .softNotFound
        case "empty": .emptyAnswer
        case "web-page": .webPage
        case "endless-head": .endlessHead
        default: nil
        }
    }

    private static func counted(_ kind: String, _ argument: String?) -> Fault? {
        func count(_ standard: Int, _ range: ClosedRange<Int>) -> Int? {
            guard let argument else { return standard }
            return Int(argument).flatMap { range.contains($0) ? $0 : nil }
        }
        return switch kind {
        case "drip": count(20, 1...60_000).map { .drip(milliseconds: $0) }
        case "redirect-chain": count(20, 1...1000).map(Fault.redirectChain)
        case "gzip-bomb": count(1024, 1...65_536).map { .gzipBomb(mebibytes: $0, asFile: false) }
        case "gzip-file-bomb": count(1024, 1...65_536).map { .gzipBomb(mebibytes: $0, asFile: true) }
        case "429", "503": refusal(Int(kind) ?? 503, argument)
        default: nil
        }
    }

    private static func refusal(_ status: Int, _ argument: String?) -> Fault? {
        guard let argument else { return .refusal(status: status, nil) }
        if argument.hasPrefix("+") { return Int64(argument).map { .refusal(status: status, .date(secondsAhead: $0)) } }
        return .refusal(status: status, Int64(argument).map(RetryTime.seconds) ?? .text(argument))
    }

    private static func named(_ kind: String, _ name: String) -> Fault? {
        switch kind {
        case "reset": ResetPoint(rawValue: name).map(Fault.reset)
        case "cut": Cut(rawValue: name).map(Fault.cut)
        case "length": WrongLength(rawValue: name).map(Fault.wrongLength)
        case "charset": WrongCharset(rawValue: name).map(Fault.charset)
        default: nil
        }
    }

    public var description: String {
        switch self {
        case .silence: "silence"
        case .reset(let point): "reset:\(point.rawValue)"
        case .cut(let cut): "cut:\(cut.rawValue)"
        case .wrongLength(let length): "length:\(length.rawValue)"
        case .drip(let milliseconds): "drip:\(milliseconds)"
        case .refusal(let status, nil): "\(status)"
        case .refusal(let status, .seconds(let seconds)): "\(status):\(seconds)"
        case .refusal(let status, .date(let ahead)): "\(status):+\(ahead)"
        case .refusal(let status, .text(let text)): "\(status):\(text)"
        case .redirectLoop: "redirect-loop"
        case .redirectChain(let length): "redirect-chain:\(length)"
        case .gzipBomb(let mebibytes, let asFile): "\(asFile ? "gzip-file-bomb" : "gzip-bomb"):\(mebibytes)"
        case .charset(let charset): "charset:\(charset.rawValue)"
        case .portal: "portal"
        case .portalRedirect: "portal-redirect"
        case .softNotFound: "soft-404"
        case .emptyAnswer: "empty"
        case .webPage: "web-page"
        case .endlessHead: "endless-head"
        }
    }
}
