/// What the head of a request says about connection, expectation and coding.
extension RequestHead {
    /// RFC 9112 §9.3: 1.1 stays unless it says `close`, 1.0 leaves unless it says `keep-alive`.
    var wantsToStay: Bool {
        guard layout.has(.connection) else { return isVersion11 }
        let options = allValues(of: .connection).flatMap(FieldList.members)
        if options.contains(where: { ASCII.equalIgnoringCase($0, "close") }) { return false }
        return isVersion11 || options.contains { ASCII.equalIgnoringCase($0, "keep-alive") }
    }

    /// RFC 9110 §10.1.1: ignored in 1.0.
    var expectsContinue: Bool { isVersion11 && layout.has(.expect) }

    func judgeExpectation() throws(Refusal) {
        guard expectsContinue else { return }
        let expectations = allValues(of: .expect).flatMap(FieldList.members)
        let isKnown = expectations.allSatisfy { ASCII.equalIgnoringCase($0, "100-continue") }
        if !isKnown { throw .expectationUnknown }
    }

    /// RFC 9110 §15.5.16: no coding of a request body is implemented.
    func judgeContentCoding() throws(Refusal) {
        let codings = allValues(of: .contentEncoding).flatMap(FieldList.members)
        if codings.contains(where: { !ASCII.equalIgnoringCase($0, "identity") }) { throw .contentCodingUnsupported }
    }
}
