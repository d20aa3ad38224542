/// Consonants of folded Latin letters, by the rules that English, Spanish and usual transcriptions share.
enum LatinSounds {
    /// Nil if there is anything but letters from a to z, and apostrophes, which are passed over.
    static func read(_ word: ArraySlice<UInt8>) -> [NameSkeleton.Sound]? {
        var letters = [UInt8]()
        letters.reserveCapacity(word.count)
        for byte in word where byte != UInt8(ascii: "'") {
            guard byte &- 0x61 < 26 else { return nil }
            letters.append(byte)
        }
        var sounds: [NameSkeleton.Sound] = []
        var index = 0
        while index < letters.count, sounds.count < NameSkeleton.maximumSounds {
            index += read(letters, at: index, into: &sounds)
        }
        return sounds
    }

    /// Returns how many letters were read.
    private static func read(_ letters: [UInt8], at index: Int, into sounds: inout [NameSkeleton.Sound]) -> Int {
        func at(_ offset: Int) -> Character {
            index + offset < letters.count ? Character(Unicode.Scalar(letters[index + offset])) : " "
        }
        let (letter, next) = (at(0), at(1))
        if letter == next, !isVowel(letter) { return 1 }  // the second of a pair counts
        if index == 0, let begun = readBeginning(letter, next, &sounds) { return begun }
        switch (letter, next) {
        case ("t", "c") where at(2) == "h":
            sounds.append(.sh)
            return 3
        case ("t", "i") where at(2) == "o" && at(3) == "n" && index > 0:
            sounds.append(.s)
            return 2
        case ("s", "c") where at(2) == "h":
            sounds.append(.sh)
            return 3
        case ("s", "h"), ("z", "h"):
            sounds.append(.sh)
            return 2
        case ("c", "h"):
            sounds.append(at(2) == "r" || at(2) == "l" ? .k : .sh)
            return 2
        case ("c", "k"): return 1
        case ("c", "e"), ("c", "i"), ("c", "y"):
            sounds.append(.s)
            return 1
        case ("p", "h"):
            sounds.append(.f)
            return 2
        case ("d", "j"), ("d", "g"): return 1
        case ("g", "h"):
            if index == 0 { sounds.append(.g) }
            return 2
        case ("x", _):
            sounds.append(.k)
            sounds.append(.s)
            return 1
        default:
            if let sound = sound(of: letter) {
                sounds.append(sound)
            } else if index == 0 {
                sounds.append(.open)
            }
            return 1
        }
    }

    /// Pairs of which the first is silent there, and an x that is not ks.
    private static func readBeginning(
        _ letter: Character, _ next: Character, _ sounds: inout [NameSkeleton.Sound]
    ) -> Int? {
        switch (letter, next) {
        case ("w", "r"), ("k", "n"), ("g", "n"), ("p", "s"): return 1
        case ("x", _):
            sounds.append(.sh)
            return 1
        default: return nil
        }
    }

    private static func isVowel(_ letter: Character) -> Bool {
        "aeiouwyh".contains(letter)
    }

    private static func sound(of letter: Character) -> NameSkeleton.Sound? {
        switch letter {
        case "b", "p": .b
        case "f", "v": .f
        case "t": .t
        case "d": .d
        case "s", "z": .s
        case "c", "k", "q": .k
        case "g", "j": .g
        case "l": .l
        case "m": .m
        case "n": .n
        case "r": .r
        default: nil
        }
    }
}
