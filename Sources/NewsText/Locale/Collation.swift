import CICU

/// The order of titles and names that readers of a locale expect (UCA, UTS #10, with CLDR's tailorings): ñ behind n in
/// Spanish; in Arabic by letters, hamza and marks only where these are equal. Punctuation is passed over, numbers are
/// sorted by their value.
public final class Collation {
    /// Belongs to this object and is closed with it; nil where ICU has no data at all.
    private let collator: OpaquePointer?

    /// - Parameter locale: BCP 47 or ICU's form. An unknown one gives the order that languages share.
    public init(locale: String) {
        collator = cicu_collator_open(locale)
    }

    deinit {
        cicu_collator_close(collator)
    }

    /// Bytes that sort as the text does. Equal keys: the locale makes no difference between the texts.
    public func key(_ text: String) -> [UInt8] {
        guard let collator else { return Array(text.utf8) }
        let units = Array(text.utf16)
        guard let length = Int32(exactly: units.count) else { return Array(text.utf8) }
        var capacity = units.count * 4 + 16
        while true {
            var needed = 0
            let key = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                needed = Int(cicu_collator_key(collator, units, length, buffer.baseAddress, Int32(clamping: capacity)))
                count = min(max(0, needed), capacity)
            }
            if needed <= capacity { return key }
            capacity = needed
        }
    }
}
