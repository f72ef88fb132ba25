"""How a klantcontact may end: with an answer, a product, a referral or a controlled follow-up (S-127)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from loket.kernel.refusal import Refusal
from loket.klantcontacten.models import NeeReden, Resultaat, SoortContact
from loket.producten.rules.content import Level


class End(StrEnum):
    ANSWER = "answer"
    PRODUCT = "product"
    REFERRAL = "referral"
    FOLLOW_UP = "follow_up"


# `afgebroken` is none of the four: the customer went away, and we count that apart.
END_OF = {
    Resultaat.BEANTWOORD: End.ANSWER,
    Resultaat.NEE: End.ANSWER,
    Resultaat.PRODUCT_GELEVERD: End.PRODUCT,
    Resultaat.AFSPRAAK_GEMAAKT: End.PRODUCT,
    Resultaat.DOORVERWEZEN: End.REFERRAL,
    Resultaat.DOORVERBONDEN: End.REFERRAL,
    Resultaat.TERUGBELVERZOEK: End.FOLLOW_UP,
    Resultaat.ZAAK_GESTART: End.FOLLOW_UP,
}
# What an agent may choose for a product of this level (S-157). Without a product: as for TAKE_IN.
FROM_LEVEL = {Resultaat.ZAAK_GESTART: Level.TAKE_IN, Resultaat.PRODUCT_GELEVERD: Level.HANDLE}
# What ends a question at once; the others go on with somebody of ours.
IN_ONE_GO = tuple(each for each, end in END_OF.items() if end != End.FOLLOW_UP and each != Resultaat.DOORVERBONDEN)
# As their columns. A form says it too; who sends without one, or an older page, hears it here.
LONGEST = {
    "onderwerp": 200,
    "notitie": 1000,
    "echte_vraag": 1000,
    "verwezen_naar": 200,
    "nee_reden": 30,
    "nee_grond": 200,
    "nee_alternatief": 400,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verslag:
    """What an agent writes down about one question. `antwoorden` are what was read out: kind, slug, title."""

    kanaal: str
    onderwerp: str
    resultaat: str
    notitie: str = ""
    echte_vraag: str = ""
    soort: str = SoortContact.VRAAG
    product: str = ""
    antwoorden: Sequence[tuple[str, str, str]] = field(default_factory=tuple)
    verwezen_naar: str = ""
    nee_reden: str = ""
    nee_grond: str = ""
    nee_alternatief: str = ""
    eerst_gezocht: bool | None = None
    taal: str = "nld"


def results_for(level: Level | None) -> list[Resultaat]:
    """What may be chosen, for a product that the contact centre does on this level (S-157)."""
    reach = Level.TAKE_IN if level is None else level
    return [result for result in Resultaat if FROM_LEVEL.get(result, Level.REFER) <= reach]


def why_not_close(verslag: Verslag, *, level: Level | None) -> Iterator[Refusal]:
    """Everything that is missing, at once. `level` is that of the product, when it is about one."""
    if not verslag.onderwerp.strip():
        yield Refusal("question-missing", "Vul de vraag in.", "onderwerp")
    if verslag.resultaat not in Resultaat.values:
        yield Refusal("result-missing", "Kies hoe het gesprek afloopt.", "resultaat")
    elif Resultaat(verslag.resultaat) not in results_for(level):
        reason = "Dit kun je voor dit product niet zelf doen. Verbind door of maak een terugbelverzoek."
        yield Refusal("level-too-low", reason, "resultaat")
    yield from _why_not_referred(verslag)
    yield from _why_not_no(verslag)
    for name, most in LONGEST.items():
        if len(getattr(verslag, name)) > most:
            yield Refusal("too-long", f"Gebruik niet meer dan {most} tekens.", name)


def _why_not_referred(verslag: Verslag) -> Iterator[Refusal]:
    sent_on = verslag.resultaat in (Resultaat.DOORVERWEZEN, Resultaat.DOORVERBONDEN)
    if sent_on and not verslag.verwezen_naar.strip():
        yield Refusal("to-whom-missing", "Schrijf op naar wie je verwijst of doorverbindt.", "verwezen_naar")


def _why_not_no(verslag: Verslag) -> Iterator[Refusal]:
    """A "nee" has a reason, and says what the customer can do instead, or that there is nothing (S-89)."""
    if verslag.resultaat != Resultaat.NEE:
        return
    if verslag.nee_reden not in NeeReden.values:
        yield Refusal("reason-missing", "Kies waarom het antwoord nee is.", "nee_reden")
    if not verslag.nee_alternatief.strip():
        reason = "Schrijf op wat de klant wel kan doen. Kan er niets? Schrijf dan: geen alternatief."
        yield Refusal("alternative-missing", reason, "nee_alternatief")
