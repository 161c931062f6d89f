/// What each letter of the Latin, Greek and Cyrillic scripts is written as, for reading in one step.
///
/// Says the same as Foundation and ICU do (a test asks both for every letter), save for invisible signs, which vanish.
struct FoldingTable: Sendable {
    static let european = FoldingTable()

    // For each scalar below `end` its folded bytes, lowest first; no byte: it vanishes; `foreign`: not ours to say.
    private let folded: [UInt32]

    private static let end: UInt32 = 0x2200
    private static let foreign = UInt32.max

    /// Appends the folded form of a scalar, and says whether the table knows it.
    func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Bool {
        let value = scalar.value
        guard value < Self.end else { return Self.vanishes(value) }
        var packed = folded[Int(value)]
        guard packed != Self.foreign else { return false }
        while packed != 0 {
            bytes.append(UInt8(truncatingIfNeeded: packed))
            packed >>= 8
        }
        return true
    }

    private init() {
        var folded = [UInt32](repeating: Self.foreign, count: Int(Self.end))
        for value in Self.letters.joined() {
            if let scalar = Unicode.Scalar(value) { folded[Int(value)] = Self.packed(String(scalar)) }
        }
        for row in Self.rows.split(separator: "\n") {
            let parts = row.split(separator: " ")
            for scalar in parts[1].unicodeScalars { folded[Int(scalar.value)] = Self.packed(String(parts[0])) }
        }
        // A capital is what its small letter is; the few whose small letter lies elsewhere are left to Foundation.
        for value in Self.letters.joined() {
            guard let scalar = Unicode.Scalar(value),
                let small = scalar.properties.lowercaseMapping.unicodeScalars.first
            else { continue }
            let isPlain = small.value < 0x80
            guard small != scalar else { continue }
            folded[Int(value)] =
                isPlain ? small.value : small.value < Self.end ? folded[Int(small.value)] : Self.foreign
        }
        for value in 0..<Self.end where Self.vanishes(value) { folded[Int(value)] = 0 }
        self.folded = folded
    }

    private static func packed(_ text: String) -> UInt32 {
        text.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static let letters: [ClosedRange<UInt32>] = [0x80...0x24F, 0x370...0x52F, 0x1E00...0x1FFF]

    /// Combining accents, and signs nobody sees: soft hyphen, zero-width spaces and joiners, directions of writing.
    static func vanishes(_ value: UInt32) -> Bool {
        switch value {
        case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    private static let rows = """
        a àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ
        ae æǣǽ
        b ƀƃḃḅḇ
        c çćĉċčƈȼḉ
        d ðďđƌȡḋḍḏḑḓ
        db ȸ
        dz ǆǳ
        e èéêëēĕėęěȅȇȩɇḕḗḙḛḝẹẻẽếềểễệ
        f ƒḟ
        g ĝğġģǥǧǵḡ
        h ĥħȟḣḥḧḩḫẖ
        hv ƕ
        i ìíîïĩīĭįıǐȉȋḭḯỉị
        ij ĳ
        j ĵǰȷɉ
        k ķƙǩḱḳḵ
        l ĺļľŀłƚȴḷḹḻḽ
        lj ǉ
        ll ỻ
        m ḿṁṃ
        n ñńņňŋƞǹȵṅṇṉṋ
        nj ǌ
        o òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ
        oe œ
        oi ƣ
        p ƥṕṗ
        q ĸ
        qp ȹ
        r ŕŗřȑȓɍṙṛṝṟ
        s śŝşšſșȿṡṣṥṧṩẛẜẝ
        ss ßẞ
        t ţťŧƫƭțȶṫṭṯṱẗ
        th þ
        u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
        v ṽṿỽ
        w ŵẁẃẅẇẉẘ
        x ẋẍ
        y ýÿŷƴȳɏẏẙỳỵỷỹỿ
        z źżžƶȥɀẑẓẕ
        ʒ ǯ
        α άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ
        β ϐ
        ε έϵἐἑἒἓἔἕὲέ
        η ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ
        θ ϑ
        ι ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ
        κ ϰ
        μ µ
        ο όὀὁὂὃὄὅὸό
        π ϖ
        ρ ϱῤῥ
        σ ς
        υ ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ
        φ ϕ
        ω ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ
        ϒ ϓϔ
        а ӑӓ
        г ѓ
        е ѐёӗ
        ж ӂӝ
        з ӟ
        и йѝӣӥ
        к ќ
        о ӧ
        у ўӯӱӳ
        ч ӵ
        ы ӹ
        э ӭ
        і ї
        ѵ ѷ
        ә ӛ
        ө ӫ
        'n ŉ
        aʾ ẚ
        α \u{1F71}
        ε \u{1F73}
        η \u{1F75}
        ι \u{1F77}\u{1FD3}
        ο \u{1F79}
        υ \u{1F7B}\u{1FE3}
        ω \u{1F7D}
        ' ‘’‛ʼʹʻʽ′\u{374}
        - ‐‑‒–—―
        """
}
