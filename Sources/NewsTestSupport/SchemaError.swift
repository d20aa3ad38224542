/// Why a schema cannot be used.
public enum SchemaError: Error, Equatable, CustomStringConvertible {
    /// A keyword that the checker does not know, with the JSON Pointer of the schema that has it.
    case unknownKeyword(String, pointer: String)
    /// A `format` that the checker does not know.
    case unknownFormat(String, pointer: String)
    /// A reference that leads nowhere, or out of the schema.
    case unresolved(String, pointer: String)
    /// A keyword with a value that makes no sense for it.
    case malformed(keyword: String, pointer: String)

    public var description: String {
        switch self {
        case .unknownKeyword(let name, let pointer): "\(pointer): the keyword '\(name)' is not known to this checker"
        case .unknownFormat(let name, let pointer): "\(pointer): the format '\(name)' is not known to this checker"
        case .unresolved(let reference, let pointer): "\(pointer): '\(reference)' leads nowhere"
        case .malformed(let keyword, let pointer): "\(pointer): the value of '\(keyword)' makes no sense"
        }
    }
}
