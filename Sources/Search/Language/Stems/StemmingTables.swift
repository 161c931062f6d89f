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
        "de": "3: er em en es e st  4: ert et  5: t end n",
        "el": "3: ικ  4: ι  4: στ ιστ ιζ ζ ωσ ων ωθ σ ν θ εσ",
        "fr": "4: erons eront erez erai eras era erais erait ent on ons ez ion r i e s",
        "nb": norwegian,
        "nl": "3: en e s t  3: bb>b dd>d ff>f gg>g kk>k ll>l mm>m nn>n pp>p rr>r ss>s tt>t aa>a  "
            + "4: erd>r eer>er e d tj end j  4: v>f z",
        "nn": norwegian, "no": norwegian,
        "ro": "3: ur u  4: e at",
        "sv": "3: arna an at ad ar or er en et a e",
    ]

    private static let norwegian = "4: ern er et t en r s  4: ll>l mm>m nn>n tt>t"
}
