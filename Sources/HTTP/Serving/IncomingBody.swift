/// A body on its way in: delimited, limited, and kept in memory or, when there is much of it, in an unnamed file.
struct IncomingBody: ~Copyable {
    private enum Reader {
        case length(remaining: Int)
        case chunked(ChunkDecoder)
    }

    private let plan: BodyPlan
    private let spoolFolder: String
    private var reader: Reader
    private var bytes: [UInt8] = []
    private var spool: SpooledFile.Writer?
    /// Bytes taken from the wire.
    private(set) var received = 0

    init(_ framing: Framing, plan: BodyPlan, limits: Limits, spoolFolder: String) throws(Refusal) {
        self.plan = plan
        self.spoolFolder = spoolFolder
        switch framing {
        case .none: reader = .length(remaining: 0)
        case .length(let length):
            guard length <= plan.limit else { throw .bodyTooLarge }
            reader = .length(remaining: length)
        case .chunked:
            if plan.requiresLength { throw .lengthRequired }
            reader = .chunked(ChunkDecoder(limits: limits))
        }
    }

    var isWhole: Bool {
        switch reader {
        case .length(let remaining): remaining == 0
        case .chunked(let decoder): decoder.isDone
        }
    }

    /// Takes what belongs to the body and returns how many bytes that was.
    mutating func receive(_ input: ArraySlice<UInt8>) throws(Refusal) -> Int {
        let taken: Int
        switch reader {
        case .length(let remaining):
            let run = input.prefix(remaining)
            try store(run)
            reader = .length(remaining: remaining - run.count)
            taken = run.count
        case .chunked(var decoder):
            taken = try decoder.decode(input) { run throws(Refusal) in try store(run) }
            reader = .chunked(decoder)
        }
        received += taken
        return taken
    }

    private mutating func store(_ run: ArraySlice<UInt8>) throws(Refusal) {
        let held = (spool?.size ?? 0) + bytes.count
        guard run.count <= plan.limit - held else { throw .bodyTooLarge }
        if spool == nil && held + run.count <= plan.spoolAbove {
            bytes.append(contentsOf: run)
            return
        }
        if spool == nil {
            spool = SpooledFile.Writer(folder: spoolFolder)
            let stored = spool?.append(bytes[...]) ?? false
            guard stored else { throw .cannotStoreBody }
            bytes = []
        }
        let stored = spool?.append(run) ?? false
        guard stored else { throw .cannotStoreBody }
    }

    /// The body, when whole.
    consuming func finish() throws(Refusal) -> Body {
        if let spool {
            guard let file = spool.finish() else { throw .cannotStoreBody }
            return .file(file)
        }
        return bytes.isEmpty ? .empty : .bytes(bytes)
    }
}
