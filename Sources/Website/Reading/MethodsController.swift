import HTTP
import Manual

/// The methods, by family, and one method's sheet.
struct MethodsController: Sendable {
    let manual: Manual
    let pages: Pages

    func index(_ visit: Visit) async throws -> Response {
        let families = try await manual.methods.all(in: visit.reader)
        let need = MethodNeed(visit.request.query, on: visit)
        return try pages.answer(MethodsPage(visit: visit, groups: families, need: need), on: visit)
    }

    func show(_ visit: Visit) async throws -> Response {
        let code = visit["code"]
        guard let sheet = try await manual.methods.find(code, in: visit.reader) else {
            guard manual.vocabularies.contains(code, in: .methods) else { throw Refusal.notFound }
            // Its sheet is not written yet: until then the cases that used it are the best answer.
            throw Refusal.elsewhere(CaseAddress(filters: ["method": [code]]).path(on: visit))
        }
        return try pages.answer(MethodPage(visit: visit, sheet: sheet), on: visit)
    }
}
