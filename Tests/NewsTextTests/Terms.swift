@testable import NewsText

/// A term as an analyzer emitted it.
struct Term: Equatable {
    let text: String
    let range: Range<Int>
    let isColocated: Bool
}

extension Analyzer {
    func terms(_ bytes: [UInt8], _ mode: AnalysisMode = .document) -> [Term] {
        var terms: [Term] = []
        bytes.withUnsafeBufferPointer { utf8 in
            _ = tokenize(utf8, mode: mode) { term, start, end, colocated in
                let text = String(decoding: term, as: UTF8.self)
                terms.append(Term(text: text, range: start..<end, isColocated: colocated))
                return 0
            }
        }
        return terms
    }

    func surfaces(_ text: String) -> [String] {
        terms(Array(text.utf8), .query).map(\.text)
    }

    func stems(_ text: String) -> [String] {
        terms(Array(text.utf8)).filter(\.isColocated).map { String($0.text.dropFirst()) }
    }
}
