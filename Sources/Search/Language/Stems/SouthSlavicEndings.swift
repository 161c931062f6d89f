/// The endings of Bulgarian, Croatian (and its neighbours), Macedonian and Slovene, for folded words.
///
/// Cases, articles and verbs first, then vowels that come and go, consonants that soften, and the n of adjectives.
enum SouthSlavicEndings {
    static let bulgarian = """
        3: ованията ованието ования ование>ов
        2: иите ията ието овете ове овци ищата ища ът ят та то те ите ата ята ото ето а я о е и у ия ият ии ен на но
        ни ният ния ната ното ните нето нета нията ам ям аш яш ат ах ях аха яха ахме яхме ал ала ало али ял яла яло
        яли алия алият ил ила ило или илия илият ел ела ело ели ан ана ано ани аният анието ание ания анията аното
        аната аните ена ено ени енията ение ението ения им иш ем ете еш ет ит от ащ аща ащо ащи ащия ащият ещ еща
        ещи яща ящ ящи айки ейки яйки их иха охме ох оха вам ва ваш ват вал вала вали вахме ваха ване ването вания
        ванията ваме вате ме
        3: ен>н ец>ц ък>к ел>л ър>р
        3: ц>к ч>к ж>г з>г с>х
        3: бн>б вн>в гн>г дн>д кн>к лн>л мн>м пн>п рн>р тн>т хн>х
        """

    static let croatian = """
        3: ujemo>ov ujete>ov ujes>ov ujem>ov uje>ov uju>ov ujuci>ov ovati>ov ovao>ov ovala>ov ovali>ov ovalo>ov
        ovan>ov ovana>ov ovani>ov ovanje>ov ovanja>ov ovanju>ov ovanjem>ov ovanih>ov ivati>iv ivao>iv ivala>iv
        ivali>iv ivanje>iv ivanja>iv ivanju>iv
        2: ijih ijeg ijem iji ija ije ijoj iju ega oga eg og emu omu em om im ima ama ih oj ev ov evi ovi ova eva
        ove eve evima ovima a e i o u ju je ja jem ati ao ala ali alo ale an ana ani ane ano anje anja anju anjem
        anih anog amo ate as aju ajuci iti io ila ili ilo ile en ena eni ene eno enje enja enju enjem enih enog imo
        ite is eti eo ela eli elo ele nuti nuo nula nuli nem ne nu ost>ost osti>ost oscu>ost ostima>ost stvo>stv
        stva>stv stvu>stv stvom>stv
        3: ac>c ak>k an>n ar>r ek>k at>t
        3: c>k z>g s>s
        3: bn>b dn>d gn>g hn>h jn>j ln>l mn>m pn>p rn>r tn>t vn>v kn>k cn>k zn>g sn>s
        """

    static let macedonian = """
        2: авам аваш аваат авме авте ајќи јќи аат еат ам еш ел ела ано иите ијата ието овите ови ове от та то те ите
        ата ава ото ето он ов а о е и у ија ии ен на но ни ниот ната ното ните иот аш ат ав аа ал ала але ало еле
        ело ил ила иле ило ан ана ани ање ањето ања ањата ена ено ени ење ењето им иш ме ј
        3: ен>н ец>ц ок>к ел>л ар>р
        3: ц>к ч>к ж>г з>г
        """

    static let slovene = """
        3: ujejo>ov ujem>ov uje>ov ujes>ov ujemo>ov ovati>ov oval>ov ovala>ov ovali>ov ovalo>ov ovan>ov ovana>ov
        ovani>ov ovanje>ov ovanja>ov ovanju>ov ovanih>ov evati>ev eval>ev evala>ev evali>ev evanje>ev evanja>ev
        2: ejsih ejsega ejsi ejsa ejse ega emu imi ih im em om am ama ami ah eh ov ev ovi ove ova a e i o u oma ema
        jo jem jev ju ja je ji ati al ala ali alo ale an ana ani ane ano anje anja anju anjem anih anega amo ate as
        ajo aj iti il ila ili ilo ile en ena eni ene eno enih enega enem enje enja enju enim imo ite is ijo eti el
        ela eli elo ele ejo niti nil nila  ost>ost osti>ost ostjo>ost ostih>ost ostmi>ost stvo>stv
        stva>stv stvu>stv stvom>stv vijo>v
        3: ek>k ec>c en>n er>r ev>v el>l
        3: c>k z>g s>s
        3: bn>b dn>d gn>g hn>h jn>j ln>l mn>m pn>p rn>r tn>t vn>v kn>k cn>k zn>g sn>s
        """
}
