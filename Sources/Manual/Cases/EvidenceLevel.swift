/// How well a case is proven, by the rule that the manual prints: what kinds of sources it rests on.
package enum EvidenceLevel {
    /// 5 independently evaluated, 4 evaluated by those who ran it, 3 confirmed by the other side, 2 documented,
    /// 1 described, 0 no source.
    package static func level(of sources: [Source]) -> Int {
        sources.map(level(of:)).max() ?? 0
    }

    private static func level(of source: Source) -> Int {
        switch source.kind {
        case "evaluation": source.isIndependent == true ? 5 : 4
        case "second-account": 3
        case "document", "academic": 2
        default: 1
        }
    }
}
