import NewsModel
import NewsTestSupport
import Testing

@Suite struct SchemaCheckerTests {
    @Test(arguments: [
        (#"{"type":"string"}"#, #""a""#, []), (#"{"type":"string"}"#, "1", [""]),
        (#"{"type":["string","null"]}"#, "null", []),
        (#"{"type":"integer"}"#, "1.0", []), (#"{"type":"integer"}"#, "1.5", [""]), (#"{"enum":["a",1]}"#, "1", []),
        (#"{"enum":["a",1]}"#, "2", [""]), (#"{"const":{"a":[1]}}"#, #"{"a":[1]}"#, []),
        (#"{"const":null}"#, "false", [""]),
        (#"{"minimum":0}"#, "-1", [""]), (#"{"maximum":0}"#, "1", [""]), (#"{"exclusiveMinimum":0}"#, "0", [""]),
        (#"{"pattern":"^[0-9]+$"}"#, #""12""#, []), (#"{"pattern":"^[0-9]+$"}"#, #""1a""#, [""]),
        (#"{"format":"date-time"}"#, #""2026-01-01T00:00:00Z""#, []),
        (#"{"format":"date-time"}"#, #""2026-01-01""#, [""]),
        (#"{"format":"uri"}"#, #""https://a.example/b""#, []), (#"{"format":"uri"}"#, #""no""#, [""]),
        (#"{"minLength":1,"maxLength":2}"#, #""أب""#, []), (#"{"minLength":1}"#, #""""#, [""]),
        (#"{"minItems":1}"#, "[]", [""]), (#"{"uniqueItems":true}"#, "[1,1.0]", [""]),
        (#"{"uniqueItems":true}"#, "[1,2]", []),
        (#"{"items":{"type":"string"}}"#, #"["a",1,null]"#, ["/1", "/2"]),
        (#"{"required":["a","b"]}"#, #"{"a":1}"#, [""]),
        (#"{"properties":{"a/b":{"type":"null"}}}"#, #"{"a/b":1}"#, ["/a~1b"]),
        (#"{"properties":{"a":true},"additionalProperties":false}"#, #"{"a":1,"b":2}"#, [""]),
        (#"{"additionalProperties":{"type":"number"}}"#, #"{"a":1,"b":"x"}"#, ["/b"]),
        (#"{"anyOf":[{"type":"string"},{"type":"number"}]}"#, "1", []),
        (#"{"anyOf":[{"type":"string"},{"type":"null"}]}"#, "1", ["", ""]),
        (#"{"oneOf":[{"type":"number"},{"minimum":0}]}"#, "1", [""]),
        (#"{"oneOf":[{"type":"number"},{"type":"string"}]}"#, "1", []),
        (#"{"not":{"type":"null"}}"#, "null", [""]), (#"{"allOf":[{"minimum":1},{"maximum":2}]}"#, "3", [""]),
        (#"{"prefixItems":[{"type":"string"}],"items":false}"#, #"["a",1]"#, ["/1"]),
        (#"{"patternProperties":{"^x":{"type":"null"}},"additionalProperties":false}"#, #"{"x1":1}"#, ["/x1"]),
    ]) func `a value is checked by each keyword`(schema: String, value: String, pointers: [String]) throws {
        let checker = try SchemaChecker(schema: JSONValue.parse(schema))
        let violations = checker.violations(in: try JSONValue.parse(value))
        #expect(violations.map(\.pointer) == pointers, "\(violations)")
    }

    @Test func `references are followed, also in circles of the data's depth`() throws {
        let checker = try SchemaChecker(
            schema: JSONValue.parse(
                """
                {"$ref": "#/$defs/node", "$defs": {"node": {"type": "object", "required": ["name"],
                 "properties": {"name": {"type": "string"}, "children": {"type": "array", "items": {"$ref": "#/$defs/node"}}}}}}
                """))
        let valid = try JSONValue.parse(#"{"name":"a","children":[{"name":"b","children":[]}]}"#)
        #expect(checker.violations(in: valid).isEmpty)
        let invalid = try JSONValue.parse(#"{"name":"a","children":[{"name":1},{}]}"#)
        #expect(
            checker.violations(in: invalid).map(\.description) == [
                "/children/0/name: is no string", "/children/1: lacks 'name'",
            ])
    }

    @Test(arguments: [
        (#"{"colour":"red"}"#, SchemaError.unknownKeyword("colour", pointer: "")),
        (
            #"{"properties":{"a":{"dependentRequired":{}}}}"#,
            .unknownKeyword("dependentRequired", pointer: "/properties/a")
        ),
        (#"{"$defs":{"x":{"format":"hostname"}}}"#, .unknownFormat("\"hostname\"", pointer: "/$defs/x")),
        (##"{"$ref":"#/$defs/none"}"##, .unresolved("\"#/$defs/none\"", pointer: "")),
        (#"{"$ref":"other.json"}"#, .unresolved("\"other.json\"", pointer: "")),
        (#"{"type":"text"}"#, .malformed(keyword: "type", pointer: "")),
        (#"{"items":{"pattern":"("}}"#, .malformed(keyword: "pattern", pointer: "/items")),
        (#"{"required":"a"}"#, .malformed(keyword: "required", pointer: "")),
        (#"[]"#, .malformed(keyword: "schema", pointer: "")),
    ]) func `a schema that would check nothing in silence is refused`(schema: String, error: SchemaError) throws {
        let value = try JSONValue.parse(schema)
        #expect(throws: error) { try SchemaChecker(schema: value) }
    }
}
