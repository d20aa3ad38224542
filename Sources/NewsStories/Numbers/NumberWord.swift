/// What a word says in a number.
enum NumberWord: Sendable, Equatable {
    /// A whole small number; units below ten follow tens.
    case value(Double)
    /// Twenty to ninety, which a unit can follow (precede in Arabic).
    case tens(Double)
    /// Multiplies what is before it; alone it is a number itself.
    case scale(Double)
    /// Multiplies what is before it; alone it says only that there are many.
    case manyfold(Double)
}
