/// Which languages have a stemmer of our own: those that Snowball lacks, and those where ours was measured to find more.
enum StemmingTables {
    static let all = [
        "bg": SouthSlavicEndings.bulgarian, "bs": SouthSlavicEndings.croatian, "cs": WestSlavicEndings.czech,
        "et": UralicEndings.estonian, "fi": UralicEndings.finnish, "hr": SouthSlavicEndings.croatian,
        "hu": UralicEndings.hungarian, "lv": BalticEndings.latvian, "mk": SouthSlavicEndings.macedonian,
        "pl": WestSlavicEndings.polish, "sk": WestSlavicEndings.slovak, "sl": SouthSlavicEndings.slovene,
        "sr": SouthSlavicEndings.croatian, "uk": EastSlavicEndings.ukrainian,
    ]

    /// Endings that Snowball leaves.
    static let afterSnowball = [
        "da": "3: erne ene et en er e t",
        "de": "3: er em en es e st",
        "fr": "4: erons eront erez erai eras era erais erait ent on ons ez ion r i e s",
        "nl": "3: en e s t  3: bb>b dd>d ff>f gg>g kk>k ll>l mm>m nn>n pp>p rr>r ss>s tt>t aa>a",
        "sv": "3: arna an at ad ar or er en et a e",
    ]
}
