import NewsTestSupport
import Testing

extension Property {
    /// Fails the test with the first counterexample.
    func holds(sourceLocation: SourceLocation = #_sourceLocation, _ fault: (Case) -> String?) {
        if let complaint = counterexample(fault) { Issue.record("\(complaint)", sourceLocation: sourceLocation) }
    }
}
