/// Why a body could not be read as a form.
package enum FormError: Error, Sendable, Equatable {
    /// Another media type than the one asked for; answer 415.
    case wrongMediaType
    /// More than may be held in memory; answer 413.
    case tooLarge
    /// More fields than any form has; answer 413.
    case tooManyFields
    /// Not the grammar it claims to be, or its file could not be read; answer 400.
    case malformed

    package var status: Status {
        switch self {
        case .wrongMediaType: .unsupportedMediaType
        case .tooLarge, .tooManyFields: .contentTooLarge
        case .malformed: .badRequest
        }
    }
}

extension Request {
    /// The fields of an `application/x-www-form-urlencoded` body of at most `limit` bytes and `maximumFields` fields.
    package func form(limit: Int = 1_048_576, maximumFields: Int = 1000) throws(FormError) -> Parameters {
        if case .empty = body { return Parameters() }
        guard contentType?.essence == "application/x-www-form-urlencoded" else { throw .wrongMediaType }
        guard body.size <= limit else { throw .tooLarge }
        guard let bytes = body.bytes(upTo: limit) else { throw .malformed }
        let parameters = Parameters(query: bytes, limit: maximumFields + 1)
        guard parameters.count <= maximumFields else { throw .tooManyFields }
        return parameters
    }
}
