/// The elements of a canonical JSON array, as ranges of its bytes.
public struct CanonicalElements: Sequence, IteratorProtocol {
    private var scanner: CanonicalScanner
    private var isFirst = true

    /// `nil` where the bytes are no array. They were looked over before: where they are not canonical, elements are missing.
    public init?(_ bytes: UnsafeRawBufferPointer) {
        scanner = CanonicalScanner(bytes.bindMemory(to: UInt8.self))
        guard scanner.accept("[") else { return nil }
    }

    public mutating func next() -> Range<Int>? {
        guard isFirst || scanner.accept(",") else { return nil }
        isFirst = false
        let start = scanner.position
        do {
            try scanner.value(depth: 2)
        } catch {
            return nil
        }
        return start..<scanner.position
    }

    /// The text of an element that is a paragraph and nothing else: `{"text":…,"type":"paragraph"}`.
    public static func paragraph(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
        let (front, back) = ("{\"text\":", ",\"type\":\"paragraph\"}")
        guard bytes.starts(with: front.utf8) else { return nil }
        var scanner = CanonicalScanner(bytes.bindMemory(to: UInt8.self), at: front.utf8.count)
        do {
            let string = try scanner.string()
            guard bytes[scanner.position...].elementsEqual(back.utf8) else { return nil }
            return scanner.text(string)
        } catch {
            return nil
        }
    }
}
