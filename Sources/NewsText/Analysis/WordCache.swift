/// What becomes of a word, for a ``WordCache``.
protocol WordMapping {
    /// Writes what the word becomes to `output` and returns its bytes: at most as many as the word has.
    func map(_ word: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<UInt8>) -> Int
}

/// What became of the words met so far: a bounded hash table with open addressing over byte keys.
///
/// Holds a marker and what is mapped behind each word's bytes in one arena. When either is full the cache is emptied, not
/// grown. Both allocations belong to the cache and are freed with it; a pointer handed out is valid until the next call.
final class WordCache<Mapping: WordMapping> {
    private struct Slot {
        var hash: UInt32 = 0
        var offset: UInt32 = 0
        /// 0: the slot is free.
        var wordCount: UInt16 = 0
        var mappedCount: UInt16 = 0
    }

    /// 65,536 words at most in use: the words that make up nearly all of a text (1.5 MB).
    private static var maximumSlots: Int { 1 << 17 }
    private static var maximumArena: Int { 4 << 20 }

    private let mapping: Mapping
    private let marker: UInt8
    private var slots: UnsafeMutablePointer<Slot>
    private var slotCount = 1 << 10
    private var used = 0
    private var arena: UnsafeMutablePointer<UInt8>
    private var arenaCapacity = 1 << 14
    private var arenaCount = 0

    init(_ mapping: Mapping, marker: UInt8) {
        self.mapping = mapping
        self.marker = marker
        slots = .allocate(capacity: slotCount)
        slots.initialize(repeating: Slot(), count: slotCount)
        arena = .allocate(capacity: arenaCapacity)
    }

    deinit {
        slots.deallocate()
        arena.deallocate()
    }

    /// The marker, and what becomes of a word of 1 … 32,767 bytes.
    func marked(_ word: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard let base = word.baseAddress else { return word }
        let hash = Self.hash(base, word.count)
        var index = Int(hash) & (slotCount - 1)
        while slots[index].wordCount != 0 {
            let slot = slots[index]
            if slot.hash == hash, Int(slot.wordCount) == word.count, isEqual(arena + Int(slot.offset), base, word.count)
            {
                return UnsafeBufferPointer(
                    start: arena + Int(slot.offset) + word.count, count: Int(slot.mappedCount))
            }
            index = (index + 1) & (slotCount - 1)
        }
        return insert(word, hash)
    }

    @inline(__always)
    private func isEqual(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var index = 0
        while index < count {
            if left[index] != right[index] { return false }
            index += 1
        }
        return true
    }

    @inline(__always)
    private static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
        var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        let raw = UnsafeRawPointer(bytes)
        var index = 0
        while index &+ 8 <= count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
            index &+= 8
        }
        while index < count {
            hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
            index &+= 1
        }
        hash = (hash ^ hash >> 29) &* 0xC4CE_B9FE_1A85_EC53
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    @inline(never)
    private func insert(_ word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> UnsafeBufferPointer<UInt8> {
        makeRoom(2 * word.count + 1)
        let entry = arena + arenaCount
        if let base = word.baseAddress { entry.update(from: base, count: word.count) }
        entry[word.count] = marker
        let mappedCount = 1 + mapping.map(word, into: entry + word.count + 1)
        place(
            Slot(
                hash: hash, offset: UInt32(arenaCount), wordCount: UInt16(word.count), mappedCount: UInt16(mappedCount))
        )
        used += 1
        arenaCount += word.count + mappedCount
        return UnsafeBufferPointer(start: entry + word.count, count: mappedCount)
    }

    private func place(_ slot: Slot) {
        var index = Int(slot.hash) & (slotCount - 1)
        while slots[index].wordCount != 0 { index = (index + 1) & (slotCount - 1) }
        slots[index] = slot
    }

    /// Room for one more word: grows to the bounds, then starts anew.
    private func makeRoom(_ bytes: Int) {
        let needsSlots = (used + 1) * 2 > slotCount
        let needsArena = arenaCount + bytes > arenaCapacity
        if needsSlots && slotCount == Self.maximumSlots || needsArena && arenaCapacity == Self.maximumArena {
            slots.update(repeating: Slot(), count: slotCount)
            used = 0
            arenaCount = 0
            return
        }
        if needsSlots { growSlots() }
        if needsArena { growArena() }
    }

    private func growSlots() {
        let old = UnsafeMutableBufferPointer(start: slots, count: slotCount)
        slotCount *= 4
        if slotCount > Self.maximumSlots { slotCount = Self.maximumSlots }
        slots = .allocate(capacity: slotCount)
        slots.initialize(repeating: Slot(), count: slotCount)
        for slot in old where slot.wordCount != 0 { place(slot) }
        old.deallocate()
    }

    private func growArena() {
        let old = arena
        arenaCapacity *= 4
        arena = .allocate(capacity: arenaCapacity)
        arena.update(from: old, count: arenaCount)
        old.deallocate()
    }
}
