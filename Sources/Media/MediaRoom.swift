/// Where files of strangers are kept, scanned and made fit to be shown. One or two at a time.
package struct MediaRoom: Sendable {
    package enum Outcome: Sendable, Equatable {
        /// Fit to be shown; for a picture, in these sizes.
        case ready([PictureSize])
        /// Nobody may have it yet: the scanner or the maker of pictures could not be asked.
        case waiting
        case refused(FileRefusal)
    }

    package let folder: MediaFolder
    private let scanner: VirusScanner?
    private let pictures: PictureMaker?
    private let turnstile = Turnstile(places: 2)
    /// Those whose bytes are in memory.
    private let hands = Turnstile(places: 4)

    package init(path: String, scanner: VirusScanner? = nil) {
        folder = MediaFolder(path: path)
        self.scanner = scanner
        pictures = PictureMaker()
    }

    /// Without it pictures wait.
    package var canMakePictures: Bool { pictures != nil }

    /// Does what holds a whole file in memory, a few at a time; nil when there are too many.
    package func inTurn<Value: Sendable>(_ work: @Sendable () async -> Value) async -> Value? {
        await hands.pass(for: "\(UInt64.random(in: 0...UInt64.max))", within: .seconds(20), work)
    }

    /// The bytes are on the disk for good when this is true.
    package func keep(_ bytes: [UInt8], as digest: String) -> Bool {
        folder.keep(bytes, as: digest)
    }

    /// Scans what is kept and makes of it what readers get.
    package func work(on digest: String, kind: FileKind, within time: Duration) async -> Outcome {
        await turnstile.pass(for: digest, within: time) { await work(on: digest, kind) } ?? .waiting
    }

    private func work(on digest: String, _ kind: FileKind) async -> Outcome {
        let original = folder.original(of: digest)
        // Sent twice at once, or ended before it was written down: it has been seen to.
        guard folder.has(original) else { return folder.made(of: digest).map(Outcome.ready) ?? .waiting }
        switch await scanner?.scan(file: original) {
        case nil, .clean: break
        case .infected: return .refused(.infected)
        case .unreachable: return .waiting
        }
        if kind == .pdf {
            return Durable.move(original, to: folder.folder(of: digest) + "/document.pdf") ? .ready([]) : .waiting
        }
        switch await pictures?.make(from: original, in: folder.folder(of: digest)) {
        case nil, .failed: return .waiting
        case .broken: return .refused(.brokenPicture)
        case .made(let sizes):
            // What the camera wrote, such as where it was, goes with the bytes that came.
            folder.removeOriginal(of: digest)
            return .ready(sizes)
        }
    }
}
