import TidingsModel

extension NearCopies {
    /// Which rule led from a sketch to its original; asked before the copy's keys are added.
    ///
    /// The first that applies in the order in which `original` tries them.
    func rule(for sketch: Sketch, of original: Int32, source: UInt64) -> CopyRule {
        func leads(_ key: UInt64) -> Bool { key != 0 && byKey[key] == original }
        let isInWindow = originals.contains(original)
        if leads(sketch.words) { return .sameWords }
        if isInWindow, leads(sketch.link) { return .sameLink }
        if source != self.source(of: original) {
            if leads(sketch.opening) { return .sameOpening }
            if leads(sketch.titledOpening) { return .sameTitleAndOpening }
        }
        if isInWindow, leads(sketch.titledStart) { return .sameTitleAndStart }
        return sketch.shingleCount == 0 ? .sameTitle : .sameText
    }
}
