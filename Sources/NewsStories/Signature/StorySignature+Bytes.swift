extension StorySignature {
    /// Features of one kind that a signature can hold.
    static let maximumFeatures = 1_023

    /// The signature for the store: about two to three bytes a feature. The same signature has the same bytes.
    ///
    /// Version, language, paragraphs and length take a byte each. Then follow, kind by kind, the number of features (10 bits), the
    /// parameter of the Golomb–Rice code (5 bits), and each feature: the distance to the code before, position,
    /// whether leading, and for names whether marked.
    public var bytes: [UInt8] {
        var writer = BitWriter()
        var start = 0
        for kind in StoryFeature.Kind.allCases {
            var end = start
            while end < features.count, features[end].kind == kind { end += 1 }
            Self.write(features[start..<end], of: kind, to: &writer)
            start = end
        }
        return [UInt8(Self.version), UInt8(language.rawValue), paragraphs, length] + writer.bytes
    }

    /// Nil if the bytes are not a signature of this ``version``.
    public init?(bytes: [UInt8]) {
        guard bytes.count > 4, bytes[0] == UInt8(Self.version), let language = StoryLanguage(rawValue: Int(bytes[1]))
        else { return nil }
        var reader = BitReader(bytes[4...])
        var features: [StoryFeature] = []
        for kind in StoryFeature.Kind.allCases {
            guard Self.read(kind, from: &reader, into: &features) else { return nil }
        }
        guard reader.isAtEnd else { return nil }
        self.init(language: language, features: features, paragraphs: bytes[2], length: bytes[3])
    }

    private static func write(
        _ features: ArraySlice<StoryFeature>, of kind: StoryFeature.Kind, to writer: inout BitWriter
    ) {
        let features = features.prefix(maximumFeatures)
        let parameter = riceParameter(last: features.last?.value ?? 0, count: features.count)
        writer.write(UInt32(features.count), bits: 10)
        writer.write(UInt32(parameter), bits: 5)
        var next: UInt32 = 0
        for feature in features {
            writer.writeRice(feature.value - next, parameter: parameter)
            writer.write(UInt32(feature.position), bits: 4)
            writer.write(feature.isLeading ? 1 : 0, bits: 1)
            if kind == .name { writer.write(feature.isMarked ? 1 : 0, bits: 1) }
            next = feature.value + 1
        }
    }

    private static func read(
        _ kind: StoryFeature.Kind, from reader: inout BitReader, into features: inout [StoryFeature]
    ) -> Bool {
        let limit = UInt32(1) << UInt32(StoryFeature.valueBits)
        guard let count = reader.read(bits: 10), let parameter = reader.read(bits: 5), parameter < 24 else {
            return false
        }
        var next: UInt32 = 0
        for _ in 0..<count {
            guard next < limit, let distance = reader.readRice(parameter: Int(parameter), limit: limit - next),
                let position = reader.read(bits: 4), let leading = reader.read(bits: 1)
            else { return false }
            var feature = StoryFeature(
                code: StoryFeature.code(kind, next + distance), position: UInt8(position), isLeading: leading == 1)
            if kind == .name {
                guard let marked = reader.read(bits: 1) else { return false }
                feature.isMarked = marked == 1
            }
            features.append(feature)
            next += distance + 1
        }
        return true
    }

    /// The power of two next below the mean distance, which is within a few percent of the shortest code.
    private static func riceParameter(last: UInt32, count: Int) -> Int {
        guard count > 0 else { return 0 }
        var mean = (Int(last) + 1) / count
        var parameter = 0
        while mean > 1 {
            mean /= 2
            parameter += 1
        }
        return min(parameter, 23)
    }
}
