/// A piece of an HTML document.
///
/// Literals are markup; what is put into them is escaped, unless it is a piece of HTML itself: a text of a site cannot
/// become markup by being forgotten. Values of attributes stand in double quotes.
public struct HTML: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// The markup.
    public private(set) var text: String

    public init() { text = "" }
    public init(stringLiteral value: StaticString) { text = value.description }
    public init(stringInterpolation: Pieces) { text = stringInterpolation.text }

    /// Escapes a text; controls are taken out, white space is collapsed.
    public init(escaping text: String) { self.text = HTML.escaped(SafeText.line(text)) }

    /// Escapes a part of a line, whose white space at its ends counts.
    init(escapingPiece text: String) {
        // Letters around it keep its ends from being ends of a line.
        let line = SafeText.line("x" + text + "x").unicodeScalars.dropFirst().dropLast()
        self.text = HTML.escaped(String(String.UnicodeScalarView(line)))
    }

    /// Takes markup of our own that is no literal.
    init(trusted text: String) { self.text = text }

    public var isEmpty: Bool { text.isEmpty }

    public static func += (left: inout HTML, right: HTML) { left.text += right.text }

    /// The pieces one after the other.
    public init(_ pieces: some Sequence<HTML>, separator: HTML = "") {
        text = ""
        for (index, piece) in pieces.enumerated() {
            if index > 0 { text += separator.text }
            text += piece.text
        }
    }

    /// A piece where there is a value, else nothing.
    static func when<Value>(_ value: Value?, _ piece: (Value) -> HTML) -> HTML { value.map(piece) ?? HTML() }

    /// A piece where something is so, else nothing.
    static func when(_ condition: Bool, _ piece: @autoclosure () -> HTML) -> HTML { condition ? piece() : HTML() }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else {
            return text
        }
        var output = ""
        output.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    /// What a literal with values in it is made of.
    public struct Pieces: StringInterpolationProtocol {
        fileprivate var text = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
        public mutating func appendInterpolation(_ value: HTML) { text += value.text }
        public mutating func appendInterpolation(_ value: String) { text += HTML(escaping: value).text }
        public mutating func appendInterpolation(_ value: Int) { text += String(value) }
    }
}
