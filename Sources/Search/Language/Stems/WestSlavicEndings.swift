/// The endings of Czech, Polish and Slovak, for folded words.
///
/// Cases and verbs first, then vowels that come and go (podatek, podatku), then consonants that soften (ruka, ruce).
enum WestSlavicEndings {
    static let czech = """
        3: ujicich>ov ujicim>ov ujici>ov ujeme>ov ujete>ov ujes>ov uje>ov uji>ov ujou>ov uju>ov ovat>ov oval>ov
        ovala>ov ovali>ov ovalo>ov ovaly>ov ovan>ov ovana>ov ovani>ov ovanim>ov ovano>ov ovany>ov ovane>ov
        ovanych>ov ovaneho>ov
        2: anu anum anech anem ejsich ejsiho ejsimi ejsimu ejsim ejsi eho emu ymi ych ym ejch iho imu imi ich im ami emi ach ech atech
        atum ata ete eti etem ove ovi ovych oveho ovem ova ovy ou um em am y a e i o u ej at al ala ali alo aly an
        ana ani ane ano any aji aje ame ate as ajici ajicich it il ila ili ilo ily en ena eni enim ene eno eny enych
        eneho ime ite is et el ela eli elo ely eji nout nul nula nuli nulo alych alym alymi aleho alemu ilych ilym
        ileho elych elym eleho anych anym anymi aneho anemu enymi enym enemu ovym ovymi ovemu ujici ost>ost osti>ost
        ostem>ost ostech>ost ostmi>ost stvi>stv stvim>stv
        2: ek>k ec>c en>n ev>v
        3: ck>k cn>k ct>k c>k z>h zn>zn st>st s>ch
        """

    static let polish = """
        3: ujacych>ow ujacy>ow ujaca>ow ujace>ow ujacego>ow ujac>ow ujemy>ow ujecie>ow ujesz>ow uje>ow uja>ow
        ujmy>ow owac>ow owal>ow owala>ow owali>ow owalo>ow owaly>ow owany>ow owana>ow owane>ow owanych>ow owanego>ow
        owanej>ow owanym>ow owani>ow owanie>ow owania>ow owaniu>ow owaniem>ow owano>ow
        2: iejszych iejszego iejszy iejsza iejsze szych szego ego emu ymi ych ym ej imi ich im iego iemu iej ami
        iami ach iach owi owie ow om iom em iem a e i o u y ie ia iu ac al ala ali alo aly alam alem any ana ane
        anych anego anej anym ani anie ania aniu aniem aniami ano aja ajac ajacy ajaca ajace ajacych ajacego amy
        acie asz ic il ila ili ilo ily ony ona one onych onego onej onym eni enie enia eniu eniem eniami ono imy
        icie isz iony iona ione ionych ionego iono iac ial iala iali ialo ialy iany iana iane ianych iano iec iemy
        iecie iesz yc yl yla yli ylo yly ymy ycie ysz nac nal nela neli nelo nie nij osc>osc osci>osc oscia>osc
        osciach>osc osciami>osc stwo>stw stwa>stw stwu>stw stwem>stw stwie>stw
        3: ek>k iec>c ec>c en>n
        3: rz>r cz>k sz>s dz>d dzi>d ci>t c>t ki>k gi>g zi>z si>s ni>n bi>b pi>p wi>w mi>m li>l
        """

    static let slovak = """
        3: ujucich>ov ujuci>ov ujeme>ov ujete>ov ujes>ov uje>ov ujem>ov uju>ov ovat>ov oval>ov ovala>ov ovali>ov
        ovalo>ov ovan>ov ovana>ov ovane>ov ovani>ov ovania>ov ovanie>ov ovaniu>ov ovanim>ov ovany>ov ovaneho>ov
        ovanych>ov
        2: ejsich ejsie ejsi eho emu ymi ych ym ej iho imu imi ich im ami mi ach och iach ovia ovi ove ov ova ovej
        ovy ovych oveho ovemu ovym ovymi ovu om em am iam ou u y a e i o ia ie iu ata aty at al ala ali alo ani ania
        anie aniu anim ana ane ano any anych aneho ame ate as aju ajuc ajuci it il ila ili ilo en ena ene eni eny
        enych eneho enie enia eniu enim ime ite is ajuca ajuce ajucich ajuceho ol ola oli iet iel iela ieli ielo nut
        nul nula nuli nulo ne nem ost>ost osti>ost ostou>ost ostiach>ost stvo>stv stva>stv stvu>stv stve>stv
        2: ek>k ec>c ok>k en>n ev>v
        3: c>k z>h s>ch
        """
}
