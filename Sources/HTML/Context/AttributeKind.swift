/// What the value of an attribute means to a browser, and so how values are written into it.
enum AttributeKind: Equatable {
    case text
    /// An address that a browser may follow or load.
    case link
    /// Literal values only, for the reason in the sentence.
    case literalOnly(String)
    /// Not at all, for the reason in the sentence.
    case refused(String)

    init(_ name: [UInt8], of element: [UInt8]) {
        let name = String(decoding: name, as: UTF8.self)
        let element = String(decoding: element, as: UTF8.self)
        self =
            switch name {
            case "style":
                .refused("A style attribute cannot be kept safe; give the element a class and style that.")
            case _ where name.hasPrefix("on"):
                .refused("An event attribute (\(name)) runs as a script; use a script file of our own.")
            case "srcdoc":
                .refused("srcdoc holds a whole document; give the frame an address instead.")
            case "srcset", "imagesrcset", "ping":
                .literalOnly(
                    "\(name) holds a list of addresses, which cannot be checked; use it without tags, or use src.")
            case _ where ["script type", "meta http-equiv"].contains("\(element) \(name)"):
                .literalOnly("\(name) changes what the \(element) element means; write it without tags.")
            case _ where ["base href", "object data", "embed src"].contains("\(element) \(name)"):
                .literalOnly("\(name) of \(element) decides what the page itself loads; write it without tags.")
            case _ where element.hasPrefix("animate") || element == "set":
                .literalOnly("An animation can change addresses; write its attributes without tags.")
            case "href", "src", "action", "formaction", "cite", "poster", "data", "xlink:href", "background",
                "longdesc",
                "manifest":
                .link
            default: .text
            }
    }
}
