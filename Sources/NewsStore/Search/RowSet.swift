/// Numbers of rows, a bit each.
struct RowSet {
    /// The lowest bit of the first byte is row 0.
    private(set) var bytes: [UInt8] = []

    func contains(_ row: Int64) -> Bool {
        let place = Int(row >> 3)
        return bytes.indices.contains(place) && bytes[place] >> UInt8(row & 7) & 1 == 1
    }

    /// - Parameter row: a row id of SQLite's, from 1 up; others are ignored.
    mutating func insert(_ row: Int64) {
        guard row >= 0, row < 1 << 34 else { return }
        let place = Int(row >> 3)
        if place >= bytes.count { bytes += [UInt8](repeating: 0, count: place + 1 - bytes.count) }
        bytes[place] |= 1 << UInt8(row & 7)
    }

    mutating func remove(_ row: Int64) {
        guard contains(row) else { return }
        bytes[Int(row >> 3)] &= ~(1 << UInt8(row & 7))
    }
}
