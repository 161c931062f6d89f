/// Words that hold sentences together and say nothing of what is looked for, folded, of the larger languages.
///
/// They only become less important in questions of several words, so none is ever lost.
enum FunctionWords {
    static let all = Set(lists.flatMap { $0.split(separator: " ").map(String.init) })

    private static let lists = [
        // English
        "a an and any are as at be by can could did do does for from had has have how i in is it of on or our should that the",
        "their them there they this to us was we were what when where which who why will with would you your",
        "get give go goes happen happens know make makes many much need someone something start take want work works",
        // Finnish, Estonian
        "ei eika etta han he ja jos joka jossa kuinka kun kuin me miten missa mita mika millainen milloin minka on oli olla",
        "ovat se sen ne voi voiko kanssa kuidas kus mida mis kes kas oli ning voi see seda nad meie",
        "saada saadaan saa tehda tehdaan toimii tarvitaan miksi saab teha toimib miks",
        // German, Dutch
        "am an auf aus bei das dem den der des die ein eine einem einen einer es fur hat im in ist kann man mit nach oder sich",
        "sie sind und uber um von war was welche wer wie wir wird wo zu zum zur",
        "beginnen funktionieren funktioniert geben gibt konnen kommt lauft machen macht muss sollen warum wieso de het een en hoe van voor wat wie met op te",
        // French, Spanish, Italian, Portuguese
        "au aux avec ce ces comment dans de des du elle en est et il ils la le les leur nous ou par pour quand que quel quelle",
        "qui quoi sur un une faire faut fonctionne lancer peut pourquoi al como con cual cuando del donde el en es esta ha hay la las los para por que quien se si son su",
        "sus un una y funciona funcionan hacer puede pueden che chi come con cosa da dal dalla dei del della delle di e gli ha il in la le lo nel nella per quale sono",
        "tra um uma ao aos com das do dos e em foi na nas no nos o os onde para pela pelo por qual que quem sao",
        // Swedish, Danish, Norwegian
        "att av den det de dem en ett for fran har hur i ar med nar och om pa som till vad var vem vi at af er et fra hvad hvem",
        "hvordan hvor ikke kan og til borja fungerar fungerer fungera gor gora far varfor hvorfor",
        // Czech, Slovak, Polish
        "a ale do jak jako je jsou kdo kde kdy ktera ktere ktery na nebo o od po pro pri s se si v ve z za ako aby alebo ci co",
        "czy dla i jest kto ktora ktore ktory oraz przez sie w we z ze",
        // Hungarian, Romanian
        "a az egy es hogy hogyan hol ki kik mi mit mikor milyen van volt vagy cu de din in la pe pentru si un o care ce cum este",
        // Greek, Bulgarian
        "και η ο το τα οι της του των τη την τον στο στη στην με για απο πως που ποιοσ τι ειναι ενα μια να και в на за от с и да",
        "е са как какво кой къде по се",
    ]
}
