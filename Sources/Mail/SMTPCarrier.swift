internal import CCurl
internal import Foundation

/// Sends messages to a mail host by SMTP, through libcurl.
package struct SMTPCarrier: MailCarrier {
    private let host: SMTPHost
    private let timeout: Int

    /// - Parameter timeout: seconds for one message, from looking up the host to the last answer.
    package init(host: SMTPHost, timeout: Int = 60) {
        self.host = host
        self.timeout = timeout
    }

    package func deliver(_ message: MailMessage) async throws {
        let carrier = self
        try await withCheckedThrowingContinuation { continuation in
            // libcurl blocks: not on the threads that answer visitors.
            DispatchQueue.global(qos: .utility).async {
                continuation.resume(with: Result { try carrier.send(message) })
            }
        }
    }

    /// Once a process, before any thread makes a transfer.
    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private func send(_ message: MailMessage) throws {
        guard Self.isReady, let transfer = curl_easy_init() else {
            throw MailProblem.unreachable("libcurl cannot start")
        }
        defer { curl_easy_cleanup(transfer) }
        let recipients = curl_slist_append(nil, message.recipient.address)
        defer { curl_slist_free_all(recipients) }
        var payload = Payload(bytes: message.bytes)
        var problem = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))
        let result = try problem.withUnsafeMutableBytes { problem in
            try withUnsafeMutablePointer(to: &payload) { payload in
                var options = Options(transfer: transfer)
                host.set(on: &options)
                options.set(CURLOPT_MAIL_FROM, message.sender.address)
                options.set(CURLOPT_MAIL_RCPT, recipients)
                options.set(CURLOPT_UPLOAD, 1)
                options.set(CURLOPT_TIMEOUT, timeout)
                options.set(CURLOPT_CONNECTTIMEOUT, min(timeout, 15))
                // Without it libcurl uses signals for its timeouts, which threads do not bear.
                options.set(CURLOPT_NOSIGNAL, 1)
                options.set(CURLOPT_ERRORBUFFER, problem.baseAddress)
                options.set(CURLOPT_READDATA, UnsafeMutableRawPointer(payload))
                options.set(reader: Payload.read)
                guard options.areSet else { throw MailProblem.unreachable("libcurl does not know an option") }
                return curl_easy_perform(transfer)
            }
        }
        guard result != CURLE_OK else { return }
        throw Self.problem(
            result, code: ccurl_response_code(transfer),
            words: String(decoding: problem.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }

    private static func problem(_ result: CURLcode, code: Int, words: String) -> MailProblem {
        let reason = words.isEmpty ? String(cString: curl_easy_strerror(result)) : words
        let said = code > 0 ? "\(reason) (the host said \(code))" : reason
        // RFC 5321 §4.2.1: 421 closes the whole connection. 4yz and 5yz to an envelope or a text concern this message.
        let isAboutMessage =
            (result == CURLE_SEND_ERROR || result == CURLE_WEIRD_SERVER_REPLY || result == CURLE_RECV_ERROR)
            && (400..<600).contains(code) && code != 421
        return isAboutMessage ? .refused(said) : .unreachable(said)
    }

    /// The message while libcurl asks for it piece by piece.
    private struct Payload {
        let bytes: [UInt8]
        var sent = 0

        static let read: ccurl_reader = { buffer, size, count, context in
            guard let buffer, let payload = context?.assumingMemoryBound(to: Payload.self) else { return 0 }
            let room = size.multipliedReportingOverflow(by: count)
            let rest = payload.pointee.bytes[payload.pointee.sent...].prefix(room.overflow ? 0 : room.partialValue)
            buffer.withMemoryRebound(to: UInt8.self, capacity: rest.count) { target in
                for (offset, byte) in rest.enumerated() { target[offset] = byte }
            }
            payload.pointee.sent += rest.count
            return rest.count
        }
    }

    /// The options of a transfer, and whether libcurl took each of them.
    struct Options {
        let transfer: UnsafeMutableRawPointer
        private(set) var areSet = true

        init(transfer: UnsafeMutableRawPointer) { self.transfer = transfer }

        mutating func set(_ option: CURLoption, _ value: String) { note(ccurl_set_text(transfer, option, value)) }
        mutating func set(_ option: CURLoption, _ value: Int) { note(ccurl_set_number(transfer, option, value)) }

        mutating func set(_ option: CURLoption, _ value: UnsafeMutablePointer<curl_slist>?) {
            note(ccurl_set_list(transfer, option, value))
        }

        mutating func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer?) {
            note(ccurl_set_memory(transfer, option, value))
        }

        mutating func set(reader: ccurl_reader) { note(ccurl_set_reader(transfer, reader)) }

        private mutating func note(_ result: CURLcode) { areSet = areSet && result == CURLE_OK }
    }
}
