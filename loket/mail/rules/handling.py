"""Who may do what with a mail, and when."""

from collections.abc import Collection

from loket.berichten.rules import LONGEST_TEXT, mail_address
from loket.correspondentie.rules.places import left_open
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal
from loket.mail.models import TRAYS, Toestand
from loket.mail.permissions import BEHANDELEN, INRICHTEN, VERDELEN
from loket.mail.rules.wording import OWN_REFERENCE

NOT_ALLOWED = Refusal("not-allowed", "Je mag geen mail behandelen.")
OTHER_TEAM = Refusal("mail-of-other-team", "Deze mail is van een ander team.")
NOT_OPEN = Refusal("mail-not-open", "Deze mail is al klaar. Zet hem eerst terug.")
NOT_AWAY = Refusal("mail-open", "Deze mail staat al op de werklijst.")
DANGEROUS = Refusal("mail-infected", "In deze mail zit een virus. Die openen wij niet.")
NOT_SCANNED = Refusal("mail-not-scanned", "Deze mail wacht nog op de virusscanner.")
NOT_THERE = Refusal("mail-not-there", "De mail zelf is er niet meer. Vraag de afzender om hem opnieuw te sturen.")
NO_TEXT = Refusal("answer-missing", "Schrijf een antwoord.", "tekst")
TOO_LONG = Refusal("answer-too-long", f"Gebruik niet meer dan {LONGEST_TEXT} tekens.", "tekst")
NO_ADDRESS = Refusal("no-address", "Deze mail heeft geen adres om naar te antwoorden.")
NO_TEAM = Refusal("team-missing", "Kies een team.", "team")
NO_REASON = Refusal("reason-missing", "Schrijf op waarom er geen antwoord nodig is.", "reden")
NO_BODY = Refusal("organisation-missing", "Schrijf op naar welke organisatie de mail gaat.", "organisatie")
WRONG_ADDRESS = Refusal("address-wrong", "Dit e-mailadres klopt niet.", "adres")
NOT_OURSELVES = Refusal("address-ours", "Dit is een adres van ons zelf. Wijs de mail toe aan een team.", "adres")
ITSELF = Refusal("merge-with-itself", "Kies een andere mail.", "met")
OTHER_SENDER = Refusal("merge-other-sender", "Voeg alleen mails van dezelfde afzender samen.", "met")
NO_PART = Refusal("part-missing", "Schrijf op wat de tweede vraag is.", "tekst")
TOO_LATE = Refusal("undo-too-late", "Het antwoord is al verstuurd. Dit kan niet meer terug.")
NOT_UNSURE = Refusal("nothing-unsure", "Van wat wij schreven is zeker hoe het afliep.")
NOTHING = Refusal("undo-nothing", "Er is niets om terug te zetten.")


def why_not_see(team: str, by: Actor) -> Refusal | None:
    if not (by.may(BEHANDELEN) or by.may(VERDELEN)):
        return NOT_ALLOWED
    return None if team in by.teams or by.may(VERDELEN) else OTHER_TEAM


def why_not_work_on(toestand: str, team: str, *, by: Actor) -> Refusal | None:
    """Only while it is open: what waits in a tray is taken out of it first."""
    return why_not_see(team, by) or (None if toestand == Toestand.OPEN else NOT_OPEN)


def why_not_admit(toestand: str, team: str, *, by: Actor) -> Refusal | None:
    """Out of a tray. A virus never leaves it."""
    if toestand == Toestand.BESMET:
        return DANGEROUS
    if toestand == Toestand.WACHT:
        return NOT_SCANNED
    return why_not_see(team, by) or (None if toestand in TRAYS else NOT_AWAY)


def why_not_answer(tekst: str, to: str) -> list[Refusal]:
    found = [] if tekst.strip() else [NO_TEXT]
    if len(tekst) > LONGEST_TEXT:
        found.append(TOO_LONG)
    if gaps := [each for each in left_open(tekst) if not OWN_REFERENCE.fullmatch(each)]:
        found.append(Refusal("left-open", f"Vul nog in: {', '.join(gaps[:5])}.", "tekst"))
    return found if mail_address(to) else [*found, NO_ADDRESS]


def why_not_forward(organisatie: str, adres: str, ours: Collection[str]) -> list[Refusal]:
    """Only when we know whose it is (Awb 2:3)."""
    found = [] if organisatie.strip() else [NO_BODY]
    if mail_address(adres) is None:
        found.append(WRONG_ADDRESS)
    elif adres.strip().lower() in ours:
        found.append(NOT_OURSELVES)
    return found


def why_not_arrange(by: Actor) -> Refusal | None:
    return None if by.may(INRICHTEN) else Refusal("not-allowed", "Je mag geen postbussen inrichten.")
