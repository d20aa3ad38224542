import NewsModel

/// The members of a JSON object in canonical form, as slices of its text.
struct JSONMembers {
    private(set) var members: [(name: [UInt8], value: ArraySlice<UInt8>)] = []

    /// `nil` where the text is no such object.
    init?(of bytes: [UInt8]) {
        guard bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") else { return nil }
        var place = 1
        while place < bytes.count - 1 {
            guard let end = Self.end(of: bytes, from: place), bytes[end] == UInt8(ascii: ":"),
                let close = Self.end(of: bytes, from: end + 1)
            else { return nil }
            var name: [UInt8] = []
            guard bytes[place] == UInt8(ascii: "\""), Self.appendHashed(bytes[place..<end], to: &name) else {
                return nil
            }
            members.append((name, bytes[(end + 1)..<close]))
            let isLast = close == bytes.count - 1
            guard isLast || bytes[close] == UInt8(ascii: ",") else { return nil }
            place = close + 1
        }
    }

    /// Appends a value as a content hash takes it: a string's own text, anything else as it stands.
    static func appendHashed(_ value: ArraySlice<UInt8>, to bytes: inout [UInt8]) -> Bool {
        guard value.first == UInt8(ascii: "\"") else {
            bytes.append(contentsOf: value)
            return !value.isEmpty
        }
        if !value.contains(UInt8(ascii: "\\")) {
            bytes.append(contentsOf: value.dropFirst().dropLast())
            return true
        }
        guard let text = (try? JSONValue.parse(Array(value)))?.stringValue else { return false }
        bytes.append(contentsOf: text.utf8)
        return true
    }

    /// Where the value that begins at a place ends; `nil` where it does not.
    private static func end(of bytes: [UInt8], from start: Int) -> Int? {
        var (place, depth, isText) = (start, 0, false)
        while place < bytes.count {
            let byte = bytes[place]
            if isText {
                if byte == UInt8(ascii: "\\") { place += 1 } else if byte == UInt8(ascii: "\"") { isText = false }
            } else if byte == UInt8(ascii: "\"") {
                isText = true
            } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                depth += 1
            } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
                if depth == 0 { return place }
                depth -= 1
            } else if depth == 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") {
                return place
            }
            place += 1
        }
        return nil
    }
}
