import CSystem

/// Undoes gzip, to compare.
enum Gunzip {
    static func text(_ coded: [UInt8]) -> String? {
        var stream = z_stream()
        guard csystem_gunzip_start(&stream) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var input = coded
        var output = [UInt8](repeating: 0, count: 1 << 20)
        let ended = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return inflate(&stream, Z_FINISH) == Z_STREAM_END
            }
        }
        return ended ? String(decoding: output.prefix(output.count - Int(stream.avail_out)), as: UTF8.self) : nil
    }
}
