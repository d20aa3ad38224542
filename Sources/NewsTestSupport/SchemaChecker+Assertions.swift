import NewsModel

/// The assertions of the validation vocabulary, each by its own name.
extension SchemaChecker {
    func checkKind(_ value: JSONValue, _ schema: JSONValue, _ pointer: String) -> [Violation] {
        var found: [Violation] = []
        if let type = schema["type"] {
            let allowed = type.stringValue.map { [$0] } ?? type.strings ?? []
            if !allowed.contains(where: { Self.isOf(type: $0, value) }) {
                found.append(Violation(pointer: pointer, message: "is no \(allowed.joined(separator: " or "))"))
            }
        }
        if let choices = schema["enum"]?.arrayValue, !choices.contains(value) {
            let names = choices.map(\.canonicalString).joined(separator: ", ")
            found.append(Violation(pointer: pointer, message: "is none of \(names)"))
        }
        if let constant = schema["const"], constant != value {
            found.append(Violation(pointer: pointer, message: "is not \(constant.canonicalString)"))
        }
        return found
    }

    private static func isOf(type: String, _ value: JSONValue) -> Bool {
        switch (type, value) {
        case ("null", .null), ("boolean", .bool), ("object", .object), ("array", .array), ("string", .string),
            ("number", .number):
            true
        case ("integer", .number(let number)): number.rounded() == number
        default: false
        }
    }

    func checkCombinations(_ value: JSONValue, _ schema: JSONValue, _ pointer: String) -> [Violation] {
        var found: [Violation] = []
        for part in schema["allOf"]?.arrayValue ?? [] { found += check(value, against: part, at: pointer) }
        if let choices = schema["anyOf"]?.arrayValue {
            let tries = choices.map { check(value, against: $0, at: pointer) }
            if !tries.contains(where: \.isEmpty) { found += Self.closest(tries, "fits none of anyOf", pointer) }
        }
        if let choices = schema["oneOf"]?.arrayValue {
            let tries = choices.map { check(value, against: $0, at: pointer) }
            let fitting = tries.count(where: \.isEmpty)
            if fitting == 0 { found += Self.closest(tries, "fits none of oneOf", pointer) }
            if fitting > 1 { found.append(Violation(pointer: pointer, message: "fits \(fitting) of oneOf")) }
        }
        if let excluded = schema["not"], check(value, against: excluded, at: pointer).isEmpty {
            found.append(Violation(pointer: pointer, message: "fits what it must not fit"))
        }
        return found
    }

    /// What is wrong with the choice that is wrong in the fewest places.
    private static func closest(_ tries: [[Violation]], _ message: String, _ pointer: String) -> [Violation] {
        [Violation(pointer: pointer, message: message)] + (tries.min { $0.count < $1.count } ?? [])
    }

    func checkObject(_ members: [String: JSONValue], _ schema: JSONValue, _ pointer: String) -> [Violation] {
        var found: [Violation] = []
        for name in schema["required"]?.strings ?? [] where members[name] == nil {
            found.append(Violation(pointer: pointer, message: "lacks '\(name)'"))
        }
        if let least = schema["minProperties"]?.numberValue, Double(members.count) < least {
            found.append(Violation(pointer: pointer, message: "has fewer than \(Int(least)) members"))
        }
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            found += checkMember(name, value, schema, pointer)
        }
        return found
    }

    private func checkMember(_ name: String, _ value: JSONValue, _ schema: JSONValue, _ pointer: String) -> [Violation]
    {
        let here = Self.pointer(pointer, name)
        var found: [Violation] = []
        var isNamed = false
        if let names = schema["propertyNames"] { found += check(.string(name), against: names, at: here) }
        if let part = schema["properties"]?[name] {
            isNamed = true
            found += check(value, against: part, at: here)
        }
        if case .object(let patterns) = schema["patternProperties"] {
            for (pattern, part) in patterns where Self.matches(name, pattern) {
                isNamed = true
                found += check(value, against: part, at: here)
            }
        }
        guard !isNamed, let rest = schema["additionalProperties"] else { return found }
        if case .bool(false) = rest {
            return found + [Violation(pointer: pointer, message: "has the unknown member '\(name)'")]
        }
        return found + check(value, against: rest, at: here)
    }

    func checkArray(_ elements: [JSONValue], _ schema: JSONValue, _ pointer: String) -> [Violation] {
        var found: [Violation] = []
        if let least = schema["minItems"]?.numberValue, Double(elements.count) < least {
            found.append(Violation(pointer: pointer, message: "has fewer than \(Int(least)) elements"))
        }
        if let most = schema["maxItems"]?.numberValue, Double(elements.count) > most {
            found.append(Violation(pointer: pointer, message: "has more than \(Int(most)) elements"))
        }
        if schema["uniqueItems"] == true, Set(elements.map { $0.canonicalBytes() }).count < elements.count {
            found.append(Violation(pointer: pointer, message: "has an element twice"))
        }
        let leading = schema["prefixItems"]?.arrayValue ?? []
        for (index, element) in elements.enumerated() {
            let here = Self.pointer(pointer, String(index))
            if index < leading.count {
                found += check(element, against: leading[index], at: here)
            } else if let items = schema["items"] {
                found += check(element, against: items, at: here)
            }
        }
        return found
    }

    func checkString(_ text: String, _ schema: JSONValue, _ pointer: String) -> [Violation] {
        var found: [Violation] = []
        let length = Double(text.unicodeScalars.count)
        if let least = schema["minLength"]?.numberValue, length < least {
            found.append(Violation(pointer: pointer, message: "is shorter than \(Int(least)) characters"))
        }
        if let most = schema["maxLength"]?.numberValue, length > most {
            found.append(Violation(pointer: pointer, message: "is longer than \(Int(most)) characters"))
        }
        if let pattern = schema["pattern"]?.stringValue, !Self.matches(text, pattern) {
            found.append(Violation(pointer: pointer, message: "does not match \(pattern)"))
        }
        if let format = schema["format"]?.stringValue, !Self.isOf(format: format, text) {
            found.append(Violation(pointer: pointer, message: "is no \(format)"))
        }
        return found
    }

    func checkNumber(_ number: Double, _ schema: JSONValue, _ pointer: String) -> [Violation] {
        var found: [Violation] = []
        if let least = schema["minimum"]?.numberValue, number < least {
            found.append(Violation(pointer: pointer, message: "is less than \(least)"))
        }
        if let bound = schema["exclusiveMinimum"]?.numberValue, number <= bound {
            found.append(Violation(pointer: pointer, message: "is not more than \(bound)"))
        }
        if let most = schema["maximum"]?.numberValue, number > most {
            found.append(Violation(pointer: pointer, message: "is more than \(most)"))
        }
        return found
    }

    /// Patterns match anywhere in the text, unless they are anchored.
    private static func matches(_ text: String, _ pattern: String) -> Bool {
        guard let regex = try? Regex(pattern) else { return false }
        return text.firstMatch(of: regex) != nil
    }

    private static func isOf(format: String, _ text: String) -> Bool {
        switch format {
        case "date-time": Instant(rfc3339: text) != nil
        default: matches(text, "^[A-Za-z][A-Za-z0-9+.-]*:[^ ]+$")
        }
    }
}
