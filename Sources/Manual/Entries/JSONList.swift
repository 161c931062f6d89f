/// A list as one bound value for `json_each`, so that a query has one text however many values it asks for.
enum JSONList {
    static func text(_ numbers: some Sequence<Int64>) -> String {
        "[" + numbers.map(String.init).joined(separator: ",") + "]"
    }

    static func text(_ words: [String]) -> String {
        String(decoding: JSONWriter.line(.list(words.map(Tree.text))), as: UTF8.self)
    }
}
