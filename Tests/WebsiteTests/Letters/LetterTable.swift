import Foundation
import HTML

@testable import Manual
@testable import Website

/// One notice of each kind, with everything a letter may tell.
enum LetterTable {
    static func pages(_ site: Site) throws -> Pages {
        try Pages(folder: Library.root + "/Templates", words: site.facts.words, reload: false)
    }

    static func notice(_ kind: Notice.Kind, language: Language = .english) -> Notice {
        var notice = Notice(kind, recipient: "aino@example.eu", language: language)
        notice.name = "Aino <i>Virtanen</i>"
        notice.token = String(repeating: "ab", count: 32)
        notice.role = .reviewer
        notice.title = "Ask \"first\" & <b>then</b> build"
        notice.slug = "ask-first"
        notice.submissionId = 7
        notice.words = "First line\n\nSecond <script>alert(1)</script> line"
        notice.reasons = ["incomplete", "other"]
        notice.remarks = [
            Notice.Remark(field: "title", text: "Please say where."),
            Notice.Remark(field: "no-such-field", text: "Hm."), Notice.Remark(field: nil, text: "Thank you."),
        ]
        notice.number = 12
        return notice
    }
}
