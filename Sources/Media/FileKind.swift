/// What a file may be, told by its first bytes: its name and the type that a browser states count for nothing.
package enum FileKind: String, Sendable, CaseIterable {
    case jpeg, png, webp, pdf

    package var isPicture: Bool { self != .pdf }

    init?(startOf bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
            self = .webp
        } else if bytes.starts(with: "%PDF-".utf8) {
            self = .pdf
        } else {
            return nil
        }
    }
}

/// Why a file is not taken. Each has a sentence of its own for the person who chose it.
package enum FileRefusal: String, Error, Sendable, Equatable, CaseIterable {
    case empty
    case tooLarge = "too-large"
    case wrongType = "wrong-type"
    case brokenPicture = "broken-picture"
    case tooManyPixels = "too-many-pixels"
    case brokenDocument = "broken-document"
    case encrypted
    case infected
}
