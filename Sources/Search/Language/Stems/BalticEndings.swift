/// The endings of Latvian, for folded words.
///
/// Cases and verbs first, then consonants that soften.
enum BalticEndings {
    static let latvian = """
        3: sanas>s sana>s sanu>s sanai>s ies>
        2: ais ijam ijat iju iji ija tais tajiem tajam ts ta tu tas tus tam tiem tos ti aka akais akas akie akiem
        ako akam aks aki ak usais usos usie ajs ajiem ajam ajai ajas ajos ajus ajo aja iem am ai as os us is es s a
        e i u o um em im ie ei et it at ot ats its ets ots ati ata atas atu ita iti itu itas oti ota otu usi usas
        usu jis jam jas ja jot ju jiet jies jusi jums juma jumu jumi jumus jumiem jumam jumos ums uma umu umi umus
        umiem umam umos siet si sim su sies t iet
        3: ti>t
        3: s>t z>d c>k dz>g n>n l>l
        """
}
