import Foundation

/// One JSON file of words: texts by key, in objects that may be nested, with plural forms as the innermost.
struct WordFile {
    private(set) var words: [String: Word] = [:]
    private(set) var problems: [SourceProblem] = []

    init(path: String) {
        guard let data = FileManager.default.contents(atPath: path) else {
            problems.append(SourceProblem(path, nil, "The word file cannot be read."))
            return
        }
        do {
            flatten(try JSONDecoder().decode(Entry.self, from: data), key: "", path: path)
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            let key = context.codingPath.map(\.stringValue).joined(separator: ".")
            problems.append(SourceProblem(path, nil, "“\(key)” is neither a text nor an object of texts."))
        } catch {
            problems.append(SourceProblem(path, nil, "The word file is not JSON in UTF-8: \(Self.reason(error))"))
        }
    }

    private mutating func flatten(_ entry: Entry, key: String, path: String) {
        switch entry {
        case .text(let text):
            if let message = message(text, key: key, path: path) { add(.plain(message), key: key, path: path) }
        case .group(let entries):
            if let forms = Self.forms(entries) {
                add(.counted(forms.compactMapValues { message($0, key: key, path: path) }), key: key, path: path)
                return
            }
            for (name, entry) in entries {
                flatten(entry, key: key.isEmpty ? name : key + "." + name, path: path)
            }
        }
    }

    private mutating func add(_ word: Word, key: String, path: String) {
        if words.updateValue(word, forKey: key) != nil {
            problems.append(
                SourceProblem(path, nil, "“\(key)” stands twice in this file, dotted and nested; keep one."))
        }
    }

    private mutating func message(_ text: String, key: String, path: String) -> Message? {
        let message = Message(text)
        if message == nil {
            problems.append(SourceProblem(path, nil, "“\(key)” has a brace that is no placeholder; write {name}."))
        }
        return message
    }

    /// The texts by category if all the names are plural categories and all the values are texts.
    private static func forms(_ entries: [String: Entry]) -> [Plural: String]? {
        var forms: [Plural: String] = [:]
        for (name, entry) in entries {
            guard let category = Plural(rawValue: name), case .text(let text) = entry else { return nil }
            forms[category] = text
        }
        return forms.isEmpty ? nil : forms
    }

    private static func reason(_ error: any Error) -> String {
        guard case DecodingError.dataCorrupted(let context) = error else { return "\(error)" }
        return context.underlyingError.map { "\($0)" } ?? context.debugDescription
    }

    private enum Entry: Decodable {
        case text(String)
        case group([String: Entry])

        init(from decoder: any Decoder) throws {
            if let text = try? decoder.singleValueContainer().decode(String.self) {
                self = .text(text)
            } else {
                self = .group(try decoder.singleValueContainer().decode([String: Entry].self))
            }
        }
    }
}
