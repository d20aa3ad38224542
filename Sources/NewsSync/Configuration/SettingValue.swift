import NewsModel

/// The value of a setting; which case it is follows from the setting's kind.
public enum SettingValue: Sendable, Hashable {
    case text(String)
    /// None: all.
    case editions([EditionID])
    /// A count, milliseconds, or bytes.
    case number(Int64)
}

/// A setting's value and where it comes from.
public struct SettingInForce: Sendable, Hashable {
    /// `nil` where nothing is set and there is no default.
    public var value: SettingValue?
    public var source: SettingSource
}
