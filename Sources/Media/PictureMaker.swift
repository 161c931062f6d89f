internal import Foundation

/// Makes the pictures that readers get out of the one that came: turned upright, in sRGB, in a few widths, as WebP, without
/// anything that the camera wrote into it. A process of its own decodes; the server never does.
struct PictureMaker: Sendable {
    static let widths = [480, 960, 1600]

    private let process: LimitedProcess

    /// Nil where vipsthumbnail (Debian: libvips-tools) is not installed.
    init?() {
        guard let program = LimitedProcess.find("vipsthumbnail") else { return nil }
        // No loader that is not fit for strangers' bytes (SVG, ImageMagick …), one thread, no code made while running.
        process = LimitedProcess(
            program: program,
            variables: [
                "VIPS_BLOCK_UNTRUSTED": "1", "VIPS_CONCURRENCY": "1", "VIPS_NOVECTOR": "1", "LC_ALL": "C.UTF-8",
            ]
        )
    }

    enum Outcome: Sendable, Equatable {
        case made([PictureSize])
        case broken
        /// Not the picture's fault, as far as can be told.
        case failed
    }

    /// Writes `480.webp` and so on into the folder of `original`; a picture is never made larger than it came.
    func make(from original: String, in folder: String) async -> Outcome {
        var made: [PictureSize] = []
        for width in Self.widths.reversed() where made.last.map({ $0.width > width }) ?? true {
            let draft = folder + "/making.webp"
            defer { try? FileManager.default.removeItem(atPath: draft) }
            let ending = await process.run(
                [
                    original, "--size", "\(width)x>", "--export-profile", "srgb", "--output",
                    "\(draft)[Q=80,strip]",
                ], in: folder)
            switch ending {
            case .success: break
            case .failure, .tooSlow: return .broken
            case .notRun: return .failed
            }
            guard let data = FileManager.default.contents(atPath: draft), let bare = BareWebP([UInt8](data)),
                let size = PictureSize(of: bare.bytes, kind: .webp)
            else { return .broken }
            guard Durable.write(bare.bytes, to: "\(folder)/\(size.width).webp") else { return .failed }
            made.append(size)
        }
        return .made(made.sorted { $0.width < $1.width })
    }
}
