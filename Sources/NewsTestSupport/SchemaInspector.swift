import NewsModel

/// Looks a schema over before it is used: every keyword known, every reference leading somewhere, every pattern readable.
struct SchemaInspector {
    let root: JSONValue

    private static let annotations: Set<String> = [
        "$schema", "$id", "$comment", "title", "description", "default", "examples", "deprecated", "readOnly",
        "writeOnly",
    ]
    private static let formats: Set<String> = ["date-time", "uri", "iri"]
    static let types: Set<String> = ["null", "boolean", "object", "array", "number", "integer", "string"]

    func inspect(_ schema: JSONValue, at pointer: String) throws(SchemaError) {
        if case .bool = schema { return }
        guard case .object(let keywords) = schema else { throw .malformed(keyword: "schema", pointer: pointer) }
        for (keyword, value) in keywords.sorted(by: { $0.key < $1.key }) where !Self.annotations.contains(keyword) {
            try inspect(keyword, value, at: pointer)
        }
    }

    private func inspect(_ keyword: String, _ value: JSONValue, at pointer: String) throws(SchemaError) {
        let here = SchemaChecker.pointer(pointer, keyword)
        switch keyword {
        case "properties", "$defs", "patternProperties":
            guard case .object(let members) = value else { throw .malformed(keyword: keyword, pointer: pointer) }
            for (name, schema) in members.sorted(by: { $0.key < $1.key }) {
                if keyword == "patternProperties" { try requirePattern(name, at: here) }
                try inspect(schema, at: SchemaChecker.pointer(here, name))
            }
        case "additionalProperties", "items", "propertyNames", "not": try inspect(value, at: here)
        case "oneOf", "anyOf", "allOf", "prefixItems":
            guard let schemas = value.arrayValue, !schemas.isEmpty else {
                throw .malformed(keyword: keyword, pointer: pointer)
            }
            for (index, schema) in schemas.enumerated() {
                try inspect(schema, at: SchemaChecker.pointer(here, String(index)))
            }
        default: try inspectAssertion(keyword, value, at: pointer)
        }
    }

    private func inspectAssertion(_ keyword: String, _ value: JSONValue, at pointer: String) throws(SchemaError) {
        let makesSense: Bool
        switch keyword {
        case "type":
            let names = value.stringValue.map { [$0] } ?? value.strings ?? []
            makesSense = !names.isEmpty && names.allSatisfy(Self.types.contains)
        case "required": makesSense = value.strings?.count == value.arrayValue?.count && value.arrayValue != nil
        case "enum": makesSense = value.arrayValue?.isEmpty == false
        case "const": makesSense = true
        case "pattern":
            guard let pattern = value.stringValue else { throw .malformed(keyword: keyword, pointer: pointer) }
            try requirePattern(pattern, at: pointer)
            makesSense = true
        case "format":
            guard let format = value.stringValue, Self.formats.contains(format) else {
                throw .unknownFormat(value.canonicalString, pointer: pointer)
            }
            makesSense = true
        case "$ref":
            guard let reference = value.stringValue, SchemaChecker.resolve(reference, in: root) != nil else {
                throw .unresolved(value.canonicalString, pointer: pointer)
            }
            makesSense = true
        case "minItems", "maxItems", "minLength", "maxLength", "minProperties", "minimum", "maximum",
            "exclusiveMinimum":
            makesSense = value.numberValue != nil
        case "uniqueItems":
            if case .bool = value { makesSense = true } else { makesSense = false }
        default: throw .unknownKeyword(keyword, pointer: pointer)
        }
        guard makesSense else { throw .malformed(keyword: keyword, pointer: pointer) }
    }

    private func requirePattern(_ pattern: String, at pointer: String) throws(SchemaError) {
        guard (try? Regex(pattern)) != nil else { throw .malformed(keyword: "pattern", pointer: pointer) }
    }
}
