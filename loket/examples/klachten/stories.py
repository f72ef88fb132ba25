"""What people complain about, in their own words, and what the town found; all of it is invented."""

from dataclasses import dataclass

from loket.klachten.models import Oorzaak, Soort


@dataclass(frozen=True, slots=True)
class Story:
    tekst: str
    over: str
    oorzaak: str
    team: str


STORIES = {
    Soort.BEJEGENING: (
        Story("Aan de balie luisterde niemand naar mij.", "De balie", Oorzaak.GEDRAG, "burgerzaken"),
        Story("Ik werd door de telefoon afgepoeierd.", "De telefoon", Oorzaak.GEDRAG, "kcc"),
        Story("De man die kwam kijken was grof.", "Handhaving", Oorzaak.GEDRAG, "boa"),
        Story("Het gesprek over mijn uitkering was niet prettig.", "Zorg en Inkomen", Oorzaak.GEDRAG, "zorg"),
    ),
    Soort.GEEN_REACTIE: (
        Story("Ik schreef twee keer en hoorde niets.", "Vergunningen", Oorzaak.TERMIJN, "vergunningen"),
        Story("Ik zou worden teruggebeld. Dat is niet gebeurd.", "De telefoon", Oorzaak.BEREIKBAARHEID, "kcc"),
        Story("Op mijn bezwaar kwam geen antwoord.", "Juridische Zaken", Oorzaak.TERMIJN, "juridisch"),
        Story("Mijn melding over de bomen bleef liggen.", "Team Groen", Oorzaak.TERMIJN, "groen"),
    ),
    Soort.WERKWIJZE: (
        Story("Ik moest drie keer hetzelfde invullen.", "Het formulier", Oorzaak.WEBSITE, "zorg"),
        Story("Mijn aanvraag was kwijt. Ik moest opnieuw beginnen.", "Vergunningen", Oorzaak.FOUT, "vergunningen"),
        Story("Op de website stond iets anders dan aan de balie.", "De website", Oorzaak.INFORMATIE, "burgerzaken"),
        Story("De aanslag klopte niet en niemand paste hem aan.", "Belastingen", Oorzaak.FOUT, "financien"),
    ),
    Soort.GECOMBINEERD: (
        Story("Ik wachtte maanden, en toen ik belde werd er gezucht.", "Vergunningen", Oorzaak.TERMIJN, "vergunningen"),
        Story("Mijn papieren raakten kwijt en excuses kreeg ik niet.", "Zorg", Oorzaak.FOUT, "zorg"),
    ),
}
CONCLUSIES = (
    "Wij bieden u onze excuses aan. Wij bespraken dit met het team.",
    "U had eerder antwoord moeten krijgen. Wij letten hier nu elke week op.",
    "Wij passen onze werkwijze aan. U hoort van ons als dat klaar is.",
)
UNFOUNDED = "Wij begrijpen dat u dit vervelend vond. Wij deden wat wij moesten doen."
BEVINDING = "Wij spraken met u en met het team. Wij lazen wat er is opgeschreven."
AFSPRAAK = "Wij belden en legden uit wat er misging. De klager is tevreden."
TALK = "De klager vertelt wat er gebeurde en wil uitleg."
NO_TREATMENT = "Hiertegen kunt u bezwaar maken. Dat leggen wij u graag uit."
TAKEN_BACK = "De klager belde en trekt de klacht in."
REASON = "Wij willen eerst nog iemand spreken die op vakantie is."
WISH = "Ik wil graag dat dit niet nog eens gebeurt."
