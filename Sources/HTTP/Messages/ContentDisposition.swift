/// `Content-Disposition` of a download (RFC 6266): an ASCII fallback and the real name in RFC 8187 coding.
package enum ContentDisposition {
    package static func attachment(named name: String) -> String {
        // Path parts and characters that could end the quoted string have no place in a name (RFC 6266 §4.3).
        let kept = name.unicodeScalars.filter { scalar in
            scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "\"" && scalar != "\\" && scalar != "/"
        }
        let real = String(String.UnicodeScalarView(kept))
        let fallback = String(String.UnicodeScalarView(kept.map { $0.isASCII ? $0 : "_" }))
        let field = "attachment; filename=\"\(fallback)\""
        if real == fallback { return field }
        return "\(field); filename*=UTF-8''\(PercentCoding.encode(real, where: { !ASCII.isAttribute($0) }))"
    }
}
