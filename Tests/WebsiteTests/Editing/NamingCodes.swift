import Foundation
import HTTP
import Manual
import Testing
import Website

@Suite struct `Naming codes in the browser` {
    @Test func `shows the new words at once, in filters too`() async throws {
        let office = try await ReviewOffice()
        _ = try await office.publish()
        let admin = office.colleague
        await admin.get("/en/admin/labels/").owesNothing("the vocabularies")
        let address = "/en/admin/labels/topics/en/"
        let page = await admin.get(address)
        page.owesNothing("the words of a vocabulary")
        let named = await admin.post(
            address,
            token(page, address) + [
                ("code", "places"), ("seen", "0"), ("label", "Squares & <parks>"), ("help", "Places for all."),
            ])
        #expect(named.location == address + "?done=label-changed")
        let reader = Visitor(office.household.site)
        #expect(await reader.get("/en/cases/").plain.contains("Squares & <parks>"))
        #expect(await admin.get(address).text.contains("The file says:"))
        let late = await admin.post(
            address, token(page, address) + [("code", "places"), ("seen", "0"), ("label", "Late words")])
        #expect(late.status == 409)
        #expect(late.values(of: "value").contains("Late words"))
        let wrong = await admin.post(
            address,
            token(page, address) + [("code", "transport"), ("seen", "0"), ("label", ""), ("help", "Only help")])
        #expect(wrong.status == 422)
        wrong.owesNothing("a label with a problem")
    }

    private func token(_ page: Sight, _ address: String) -> [(String, String)] {
        page.hiddenFields(ofFormTo: address).filter { $0.0 == "form-token" }
    }
}
