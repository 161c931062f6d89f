/// The endings of Estonian, Finnish and Hungarian, for folded words.
///
/// Cases, owners and verbs first, then stems that change (mahdollisuus, mahdollisuuden), final vowels, and consonants that
/// weaken (kaupunki, kaupungin).
enum UralicEndings {
    static let estonian = """
        4: mistele mistega mistes mistest mistel misteks misele misega misest misesse misel miselt miseks misena
        miste mised misi mine mise mist
        3: idesse idele idest idega ides idel idelt ideks ideni idena ideta desse dele dest dega des del delt deks
        deni dena deta tesse tele test tega tes tel telt teks teni tena teta sse ssegi le st s l lt ks ni na ta ga
        de te id d t nud tud dud takse dakse da ma b v vad va vat mas mast
        4: use uste usi us ise iste isi is lise lis line liste ne se s
        3: ei ai ui oi ii ie ue a e i o u
        2: kk>k pp>p tt>t g>k b>p d>t mm>m nn>n ll>l ss>s rr>r
        """

    static let finnish = """
        4: kaan
        4: nsa mme nne
        3: nta>nta hta>hta rta>rta minen>mise inen>ise nen>se issa ista illa ilta ille iksi ina ineen itta iin ihin
        isiin ien jen iden itten eiden oiden oita eita oja eja ia ssa sta lla lta lle ksi tta a n t den aan een oon
        uun yyn hun hyn hon han hen hin seen siin ssaan staan llaan ltaan lleen kseen naan taan vat nut neet nyt ttu
        tty tava ttava emaan amaan imaan omaan umaan ymaan emassa amassa imassa omassa umassa emalla amalla imalla
        omalla umalla emasta amasta imasta omasta umasta ttaessa essa tte ton tonta ttoma ttoman nneet llut lleet
        ssut sseet rrut nnut ta na
        4: isuuksi>isu isuuks>isu isuude>isu isuute>isu isuut>isu isuus>isu uuksi>u uuks>u uude>u uute>u uut>u uus>u
        yyde>y yyt>y yys>y yyks>y ukse>u uks>u ykse>y us>u ys>y okse>o os>o akse>a as>a ekse>e es>e ikse>i iks>i ise
        isi is se si s ttoma>tto
        3: aise ais oi ai ei ui yi ii ie ue uo yo aa ee oo uu yy ia io ea eo oa ua a e i o u y
        3: kk>k pp>p tt>t nk>nk ng>nk mm>mp nn>nt ll>lt rr>rt d>t mp>mp nt>nt lt>lt rt>rt lk>lk lj>lk rj>rk
        """

    static let hungarian = """
        3: ban ben bol ba be nak nek val vel hoz hez ra re rol ron ren tol nal nel ig ert kent kepp bbal>b bbel>b
        ccal>c ddal>d ddel>d ffal>f ggal>g ggel>g kkal>k kkel>k llal>l llel>l mmal>m mmel>m nnal>n nnel>n ppal>p
        ppel>p rral>r rrel>r ssal>s ssel>s ttal>t ttel>t zzal>z zzel>z sszal>sz sszel>sz nnyel>ny nnyal>ny ggyel>gy
        ggyal>gy ul va ve on en an okon eken akon
        3: ink unk uk juk jaink jeink jatok jetek jai jei ja je jaik jeik aik eik aim eim om em am aink eink od ed
        ad aid eid ai ei ok ek ak k t at et ot okat eket akat jat jet jait jeit ait eit ott ett tak tek tam tem tal
        tel tunk ta te ni nak nek na ne tok ol ani eni o os i as es ebb abb asat eset it
        3: at et ott ett t a e i o u as es
        3: a e i o u
        """
}
