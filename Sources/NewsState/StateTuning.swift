/// Every number that tunes the reader's state, with its reason.
public enum StateTuning {
    /// Seconds to wait for another process's transaction; ours take a few syncs of the disk.
    static let busyTimeout = 10
    /// Characters of a label: more does not fit on the line of a list.
    public static let labelCharacters = 64
    /// Bytes of a label in UTF-8: one character may have any number of marks.
    public static let labelBytes = 256
    /// Bytes of a note in UTF-8: ten pages of Arabic. The file travels whole between devices.
    public static let noteBytes = 65_536
}
