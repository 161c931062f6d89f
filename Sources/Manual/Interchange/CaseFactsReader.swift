/// Reads what stands once in a case. Whatever shape shows what was meant is taken; what cannot be is told.
struct CaseFactsReader {
    private(set) var remarks: Remarks
    private var facts = CaseFacts()

    init(remarks: Remarks) {
        self.remarks = remarks
    }

    mutating func read(_ tree: Tree) -> CaseFacts {
        for keyword in tree["keywords"]?.items.compactMap(\.string) ?? [] { remarks.keep(keyword: keyword) }
        readCodes(tree)
        facts.place = tree["place"]?.string
        facts.lau = tree["lau"]?.string
        facts.organiser = tree["organiser"]?.string
        facts.decisionHolder = tree["decision_holder"]?.string
        facts.participantsHow = tree["participants_how"]?.string
        facts.nuts = checked(tree, "nuts", "is no NUTS code") { $0.wholeMatch(of: /[A-Z]{2}[A-Z0-9]{0,3}/) != nil }
        facts.start = month(tree, "start")
        facts.end = month(tree, "end")
        if let start = facts.start, let end = facts.end, end.prefix(start.count) < start.prefix(end.count) {
            remarks.add("end", "\(end) lies before the start, \(start); it was left out.")
            facts.end = nil
        }
        facts.participants = count(tree, "participants")
        facts.participantsOnline = count(tree, "participants_online")
        if let latitude = tree["lat"]?.decimal, let longitude = tree["lon"]?.decimal,
            (-90...90).contains(latitude), (-180...180).contains(longitude)
        {
            (facts.latitude, facts.longitude) = (latitude, longitude)
        } else if tree["lat"]?.string != nil || tree["lon"]?.string != nil {
            remarks.add("lat", "lat and lon are not both degrees; they were left out.")
        }
        facts.partners = lists(tree, "partners") { reader, item in
            guard let name = item["name"]?.string ?? item.string else { return nil }
            let type = item["type"]?.string.flatMap { reader.remarks.code($0, "partners", in: .organiserType) }
            return CaseFacts.Partner(name: name, type: type)
        }
        facts.indicators = lists(tree, "indicators") { _, item in
            guard let name = item["name"]?.string ?? item.string else { return nil }
            return CaseFacts.Indicator(
                name: name, before: item["before"]?.string, after: item["after"]?.string, unit: item["unit"]?.string,
                source: item["source"]?.string)
        }
        facts.sources = lists(tree, "sources") { $0.source($1) }
        facts.links = lists(tree, "links") { reader, item in
            guard let address = reader.webAddress(item, "links") else { return nil }
            return CaseFacts.Link(title: item["title"]?.string, address: address)
        }
        facts.relations = lists(tree, "related") { reader, item in
            guard let slug = item["case"]?.string ?? item["slug"]?.string ?? item.string else { return nil }
            let kind = item["kind"]?.string.flatMap { reader.remarks.code($0, "related", in: .relation) }
            return CaseFacts.Relation(kind: kind ?? "similar", slug: slug)
        }
        facts.checks = lists(tree, "checks") { _, item in
            let note = item["note"]?.string ?? item.string
            let check = CaseFacts.Check(date: item["date"]?.string, by: item["by"]?.string, note: note)
            return check == CaseFacts.Check() ? nil : check
        }
        facts.files = lists(tree, "files") { reader, item in
            CaseFacts.File(
                digest: item["sha256"]?.string ?? "", name: item["name"]?.string, credit: item["credit"]?.string,
                licence: item["licence"]?.string.flatMap { reader.remarks.code($0, "files", in: .licence) })
        }
        readTools(tree)
        return facts
    }

    // MARK: Codes

    private mutating func readCodes(_ tree: Tree) {
        for vocabulary in Vocabulary.ofCaseStudies where vocabulary != .tools {
            let field = vocabulary.rawValue
            var codes: [String] = []
            for item in tree[field]?.items ?? [] {
                guard let word = item["step"]?.string ?? item["code"]?.string ?? item.string,
                    let code = remarks.code(word, field, in: vocabulary), !codes.contains(code)
                else { continue }
                if codes.count < remarks.vocabularies.maximum(of: field) {
                    codes.append(code)
                } else {
                    remarks.keepAsKeyword(word, field, because: "is one more than the field holds")
                }
            }
            if !codes.isEmpty { facts.codes[vocabulary] = codes }
        }
    }

    private mutating func readTools(_ tree: Tree) {
        for item in tree["tools"]?.items ?? [] {
            guard let word = item["tool"]?.string ?? item["code"]?.string ?? item.string,
                let code = remarks.code(word, "tools", in: .tools)
            else { continue }
            let known = facts.codes(.tools)
            guard known.contains(code) || known.count < remarks.vocabularies.maximum(of: "tools") else {
                remarks.keepAsKeyword(word, "tools", because: "is one more than the field holds")
                continue
            }
            facts.tools.append(
                CaseFacts.Tool(
                    code: code, product: item["product"]?.string, licence: item["licence"]?.string,
                    address: webAddress(item, "tools")))
        }
        facts.keywords = remarks.keywords
    }

    // MARK: Shapes

    private mutating func lists<Item>(
        _ tree: Tree, _ name: String, _ read: (inout Self, Tree) -> Item?
    ) -> [Item] {
        (tree[name]?.items ?? []).compactMap { read(&self, $0) }
    }

    private mutating func source(_ item: Tree) -> Source? {
        let address = webAddress(item, "sources")
        var title = item["title"]?.string
        if case .map = item {} else if address == nil { title = item.string }
        guard title != nil || address != nil else { return nil }
        var source = Source(title: title, publisher: item["publisher"]?.string, address: address)
        source.kind = item["kind"]?.string.flatMap { remarks.code($0, "sources", in: .sourceKind) }
        source.isIndependent = item["independent"]?.truth
        source.checked = item["checked"]?.string.flatMap { Day.isValid($0) ? $0 : nil }
        return source
    }

    private mutating func checked(
        _ tree: Tree, _ name: String, _ refusal: String, _ isGood: (String) -> Bool
    ) -> String? {
        guard let text = tree[name]?.string else { return nil }
        if isGood(text) { return text }
        remarks.add(name, "“\(text.shortened)” \(refusal); it was left out.")
        return nil
    }

    private mutating func month(_ tree: Tree, _ name: String) -> String? {
        checked(tree, name, "is neither a year nor a month like 2010-03") {
            $0.prefixMatch(of: /[0-9]{4}(-(0[1-9]|1[0-2])(-[0-3][0-9])?)?$/) != nil
        }.map { String($0.prefix(7)) }
    }

    private mutating func count(_ tree: Tree, _ name: String) -> Int? {
        checked(tree, name, "is not a whole number") { (Int($0) ?? -1) >= 0 }.flatMap { Int($0) }
    }

    private mutating func webAddress(_ item: Tree, _ field: String) -> String? {
        let named = item["address"]?.string ?? item["url"]?.string ?? item["link"]?.string
        let bare = item.string.flatMap { WebAddress.isValid($0) ? $0 : nil }
        guard let address = named ?? bare else { return nil }
        if WebAddress.isValid(address) { return address }
        remarks.add(field, "“\(address.shortened)” is not an address on the web; it was left out.")
        return nil
    }
}
