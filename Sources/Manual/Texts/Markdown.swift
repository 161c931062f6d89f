internal import CMarkdown

/// Markdown to safe HTML, once, when a text is saved.
///
/// Raw HTML is dropped (cmark's safe mode), images are removed, headings begin at `h3`, and only web, mail and the
/// manual's own links stay links. The limits are for Debian's cmark-gfm 0.29.0.gfm.6, whose worst cases are polynomial.
enum Markdown {
    enum Refusal: Error, Equatable {
        case tooLong, tooWide, unreadable
    }

    static let maximumBytes = 65_536
    static let maximumColumns = 20
    /// A few bytes of table can name many empty cells; more output than this is not a text but an attack.
    static let maximumHTML = 1_048_576

    // cmark keeps its extensions in a global list and takes no lock; Swift runs this once.
    private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

    static func html(_ source: String) throws -> String {
        guard source.utf8.count <= maximumBytes else { throw Refusal.tooLong }
        guard widestTable(in: source) <= maximumColumns else { throw Refusal.tooWide }
        _ = registration
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { throw Refusal.unreadable }
        defer { cmark_parser_free(parser) }
        if let table = cmark_find_syntax_extension("table") {
            cmark_parser_attach_syntax_extension(parser, table)
        }
        var text = source
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let document = cmark_parser_finish(parser) else { throw Refusal.unreadable }
        defer { cmark_node_free(document) }
        tidy(document)
        let extensions = cmark_parser_get_syntax_extensions(parser)
        guard let rendered = cmark_render_html(document, CMARK_OPT_DEFAULT, extensions) else {
            throw Refusal.unreadable
        }
        defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
        let html = String(cString: rendered)
        guard html.utf8.count <= maximumHTML else { throw Refusal.tooLong }
        // The renderer escapes `<` in text and drops raw HTML, so this can only be a link it wrote itself.
        return html.replacing("<a href=\"http", with: "<a rel=\"nofollow noopener\" href=\"http")
    }

    /// Columns of the widest delimiter row (`|---|---|`); without such a row there is no table.
    private static func widestTable(in source: String) -> Int {
        var widest = 0
        for line in source.utf8.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            guard line.allSatisfy({ delimiters.contains($0) }) else { continue }
            widest = max(widest, line.count { $0 == UInt8(ascii: "|") } + 1)
        }
        // Pipes at both ends are customary and make no column.
        return widest <= 2 ? widest : widest - 2
    }

    private static let delimiters = Set("|-: \t>".utf8)

    private static func tidy(_ document: OpaquePointer) {
        var headings: [OpaquePointer] = []
        var images: [OpaquePointer] = []
        var links: [OpaquePointer] = []
        guard let iterator = cmark_iter_new(document) else { return }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HEADING: headings.append(node)
            case CMARK_NODE_IMAGE: images.append(node)
            case CMARK_NODE_LINK where !mayStay(address: cmark_node_get_url(node)): links.append(node)
            default: break
            }
        }
        cmark_iter_free(iterator)
        let shift = 3 - (headings.map { cmark_node_get_heading_level($0) }.min() ?? 3)
        for heading in headings {
            cmark_node_set_heading_level(heading, min(6, cmark_node_get_heading_level(heading) + shift))
        }
        // An image leaves its description behind, a refused link its words.
        for node in images + links { unwrap(node) }
    }

    private static func mayStay(address: UnsafePointer<CChar>?) -> Bool {
        guard let address else { return false }
        let text = String(cString: address).lowercased()
        return ["https://", "http://", "mailto:"].contains { text.hasPrefix($0) } || ManualLink(text) != nil
    }

    private static func unwrap(_ node: OpaquePointer) {
        while let child = cmark_node_first_child(node) {
            cmark_node_unlink(child)
            cmark_node_insert_before(node, child)
        }
        cmark_node_unlink(node)
        cmark_node_free(node)
    }
}
