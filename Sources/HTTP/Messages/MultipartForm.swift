/// What a `multipart/form-data` body may hold.
package struct MultipartLimits: Sendable {
    /// Fields and files together.
    package var parts = 200
    /// Bytes of the header of one part.
    package var partHead = 4_096
    /// Bytes of a field's name, and of a file's name.
    package var name = 255
    /// Bytes of all fields that are no files, together.
    package var fields = 1_048_576
    /// Bytes of one file.
    package var file = 16_777_216

    package init() {}
}

/// The fields and files of a form (RFC 7578), in the order sent.
package struct MultipartForm: Sendable {
    package internal(set) var fields = Parameters()
    package internal(set) var files: [UploadedFile] = []

    /// The files of one field; several files come as several parts of the same name.
    package func files(_ field: String) -> [UploadedFile] {
        files.filter { $0.field.utf8.elementsEqual(field.utf8) }
    }
}

/// A file as it was uploaded. Name and type are the client's word.
package struct UploadedFile: Sendable {
    package let field: String
    /// Without any path, control characters or leading dots; may be empty.
    package let name: String
    /// `text/plain` where none was stated (RFC 7578 §4.4).
    package let contentType: String
    package let content: BodyPart
}

extension Request {
    /// The parts of a `multipart/form-data` body.
    package func multipart(_ limits: MultipartLimits = MultipartLimits()) throws(FormError) -> MultipartForm {
        guard let type = contentType, type.essence == "multipart/form-data" else { throw .wrongMediaType }
        guard let boundary = type[parameter: "boundary"], Multipart.isBoundary(boundary) else { throw .malformed }
        return try Multipart(body: body, boundary: boundary, limits: limits).read()
    }
}
