/// Consonants of folded Arabic letters.
enum ArabicSounds {
    /// At most one more than a skeleton takes.
    static func read(_ word: ArraySlice<UInt8>) -> [NameSkeleton.Sound] {
        var sounds: [NameSkeleton.Sound] = []
        var index = word.startIndex
        while index + 1 < word.endIndex, sounds.count < NameSkeleton.maximumSounds {
            let letter = codePoint(word, index)
            let next = index + 3 < word.endIndex ? codePoint(word, index + 2) : 0
            if letter == 0x062A, next == 0x0634 {  // تش is how ch is written
                sounds.append(.sh)
                index += 4
                continue
            }
            if let sound = sound(of: letter) {
                sounds.append(sound)
            } else if index == word.startIndex {
                sounds.append(.open)
            }
            index += 2
        }
        return sounds
    }

    private static func codePoint(_ word: ArraySlice<UInt8>, _ index: Int) -> UInt32 {
        UInt32(word[index] & 0x1F) << 6 | UInt32(word[index + 1] & 0x3F)
    }

    private static func sound(of letter: UInt32) -> NameSkeleton.Sound? {
        switch letter {
        case 0x0628, 0x067E: .b  // ب پ
        case 0x0641, 0x06A4: .f  // ف ڤ
        case 0x062A, 0x0637, 0x062B: .t  // ت ط ث
        case 0x062F, 0x0630, 0x0636, 0x0638: .d  // د ذ ض ظ
        case 0x0633, 0x0635, 0x0632: .s  // س ص ز
        case 0x0634, 0x0686, 0x0698: .sh  // ش چ ژ
        case 0x0643, 0x0642, 0x062E: .k  // ك ق خ
        case 0x062C, 0x063A, 0x06AF: .g  // ج غ گ
        case 0x0644: .l
        case 0x0645: .m
        case 0x0646: .n
        case 0x0631: .r
        default: nil  // ا و ي ه ح ع ء and marks
        }
    }
}
