import NewsModel

/// `POST /-/fault?kind=…` with `path=`, `after=`, `times=`, `share=`, `seed=`, `from=`, `until=`; `POST /-/fault?kind=off`.
extension OriginControl {
    func setFault(_ query: [String: String], of origin: SimulatedOrigin) -> SimulatedAnswer {
        if query["kind"] == "off" {
            origin.setFaults([])
            return Self.reply(.bool(true))
        }
        do {
            let rule = try FaultRule(query)
            origin.addFault(rule)
            return Self.reply(.string(rule.fault.description))
        } catch {
            return Self.refusal(400, error.description)
        }
    }
}

/// What is wrong with a fault that was asked for.
public struct FaultRuleError: Error, CustomStringConvertible {
    public let description: String
}

extension FaultRule {
    /// A rule of the members that `POST /-/fault` takes.
    public init(_ members: [String: String]) throws(FaultRuleError) {
        guard let kind = members["kind"], let fault = Fault(kind) else {
            throw FaultRuleError(description: "kind= has to be one of \(Fault.kinds.joined(separator: ", ")), or off")
        }
        self.init(fault)
        for (name, text) in members.sorted(by: { $0.key < $1.key }) where name != "kind" {
            guard try take(name, text) else {
                throw FaultRuleError(description: "\(name)= cannot be '\(text)'")
            }
        }
    }

    private mutating func take(_ name: String, _ text: String) throws(FaultRuleError) -> Bool {
        switch name {
        case "path": path = text
        case "after": return set(\.after, Int(text).flatMap { $0 >= 0 ? $0 : nil })
        case "times": return set(\.times, Int(text).flatMap { $0 >= 0 ? $0 : nil })
        case "share": return set(\.share, Double(text).flatMap { (0...1).contains($0) ? $0 : nil })
        case "seed": return set(\.seed, UInt64(text))
        case "from": return set(\.from, Instant(rfc3339: text))
        case "until": return set(\.until, Instant(rfc3339: text))
        default: throw FaultRuleError(description: "a fault has no '\(name)='")
        }
        return true
    }

    private mutating func set<Value>(_ place: WritableKeyPath<FaultRule, Value>, _ value: Value?) -> Bool {
        guard let value else { return false }
        self[keyPath: place] = value
        return true
    }

    private mutating func set<Value>(_ place: WritableKeyPath<FaultRule, Value?>, _ value: Value?) -> Bool {
        guard let value else { return false }
        self[keyPath: place] = value
        return true
    }
}
