/// The fields of a content as they travel: the canonical JSON of an object, of which each member is a field.
///
/// It is looked over once, without making values of it; its hash is that of the `Content` with the same fields.
public struct ContentPayload: Sendable {
    /// One field.
    public struct Member: Sendable {
        public var name: FieldName
        /// Where the member stands, from its name's quote to the end of its value.
        public var range: Range<Int>
        /// Where its value stands.
        public var value: Range<Int>
    }

    /// The fields in the order in which they stand.
    public let members: [Member]
    /// That of the content.
    public let hash: ContentHash

    /// Why bytes are no payload: they are not the one canonical form, or too large, or too deep.
    public struct Fault: Error, Equatable, CustomStringConvertible {
        public var offset: Int
        public var isTooLarge = false
        public var description: String {
            isTooLarge ? "the payload has more than \(offset) bytes" : Self.form(offset)
        }

        private static func form(_ offset: Int) -> String {
            "the payload is not canonical JSON of fields, at its byte \(offset)"
        }
    }

    public init(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
        guard bytes.count <= WireLimits.payload else {
            throw Fault(offset: WireLimits.payload, isTooLarge: true)
        }
        let text = bytes.bindMemory(to: UInt8.self)
        do throws(CanonicalScanner.Fault) {
            var found = try Self.scan(text)
            members = found.map(\.member)
            // RFC 8785 orders by UTF-16, the hash by bytes: they differ only beyond the basic plane.
            found.sort { $0.member.name < $1.member.name }
            hash = Self.hash(found, text)
        } catch {
            switch error {
            case .notCanonical(let offset): throw Fault(offset: offset)
            }
        }
    }

    /// Where the fields stand, without the hash.
    ///
    /// - Throws: `Fault` where the bytes are not canonical.
    public static func members(of bytes: [UInt8]) throws(Fault) -> [Member] {
        let result: Result<[Member], Fault> = bytes.withUnsafeBytes { raw in
            do throws(CanonicalScanner.Fault) {
                return .success(try scan(raw.bindMemory(to: UInt8.self)).map(\.member))
            } catch {
                switch error {
                case .notCanonical(let offset): return .failure(Fault(offset: offset))
                }
            }
        }
        return try result.get()
    }

    /// The first field whose value is of another kind than the field's (`FieldName.takes`), of the bytes that it was made of.
    public func misfit(in bytes: UnsafeRawBufferPointer) -> FieldName? {
        members.first { !$0.name.takes(bytes[$0.value]) }?.name
    }

    /// As `init(_:)`, of an array.
    public init(_ bytes: [UInt8]) throws(Fault) {
        let result: Result<ContentPayload, Fault> = bytes.withUnsafeBytes { raw in
            do throws(Fault) {
                return .success(try ContentPayload(raw))
            } catch {
                return .failure(error)
            }
        }
        self = try result.get()
    }

    /// The payload of some fields.
    public static func bytes(of fields: [FieldName: JSONValue]) -> [UInt8] {
        JSONValue.object(
            Dictionary(fields.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
        ).canonicalBytes()
    }

    private typealias Found = (member: Member, string: (text: Range<Int>, isPlain: Bool)?)

    private static func scan(_ text: UnsafeBufferPointer<UInt8>) throws(CanonicalScanner.Fault) -> [Found] {
        var scanner = CanonicalScanner(text)
        var found: [Found] = []
        var names = CanonicalNames()
        try scanner.expect("{")
        if !scanner.accept("}") {
            repeat {
                let start = scanner.position
                let name = String(decoding: scanner.text(try scanner.string()), as: UTF8.self)
                guard names.take(name) else { throw .notCanonical(offset: start) }
                try scanner.expect(":")
                let value = scanner.position
                var string: (text: Range<Int>, isPlain: Bool)?
                if value < text.count, text[value] == UInt8(ascii: "\"") {
                    string = try scanner.string()
                } else {
                    try scanner.value(depth: 2)
                }
                let member = Member(
                    name: FieldName(name), range: start..<scanner.position, value: value..<scanner.position)
                found.append((member, string))
            } while scanner.accept(",")
            try scanner.expect("}")
        }
        guard scanner.isAtEnd else { throw .notCanonical(offset: scanner.position) }
        return found
    }

    private static func hash(_ found: [Found], _ text: UnsafeBufferPointer<UInt8>) -> ContentHash {
        let scanner = CanonicalScanner(text)
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.count)
        for (member, string) in found {
            encoded.append(contentsOf: member.name.rawValue.utf8)
            encoded.append(0)
            if let string, !string.isPlain {
                encoded.append(contentsOf: scanner.text(string))
            } else {
                encoded.append(contentsOf: text[string?.text ?? member.value])
            }
            encoded.append(0)
        }
        return ContentHash.of(encoded)
    }
}
