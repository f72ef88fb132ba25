"""What may happen to a letter: registering, routing, returning, sending."""

from datetime import date

from loket.kernel.refusal import Refusal
from loket.post.models import Papier, Toestand, Verzendwijze

OPEN_FOR_ROUTING = (Toestand.POSTKAMER, Toestand.TOEGESTUURD)
WITH_TEAM = (Toestand.TOEGESTUURD, Toestand.IN_BEHANDELING)
NO_REASON = Refusal("reason-missing", "Schrijf op waarom.", "reden")
NO_TEAM = Refusal("team-unknown", "Kies een team uit de lijst.", "team")
NO_SCAN = Refusal("scan-missing", "Dit team werkt volledig digitaal. Doe er eerst een scan bij.", "team")
NO_PROOF = Refusal("proof-missing", "Vul de code van de aangetekende brief in.", "bewijs")
NO_WAY = Refusal("way-missing", "Kies gewone post of aangetekend.", "verzendwijze")
DONE_ALREADY = Refusal("already-done", "Dit is al gebeurd. Ververs de bladzijde.")


def nummer_of(year: int, number: int) -> str:
    """P-2026-00031: the fifth digit is for towns with more than 9,999 letters a year (S-65)."""
    return f"P-{year}-{number:05d}"


def why_not_registered(
    *, onderwerp: str, naam: str, ontvangen_op: date, dagtekening: date | None, today: date
) -> list[Refusal]:
    """Everything at once."""
    found = []
    if not onderwerp.strip():
        found.append(Refusal("subject-missing", "Vul in waar de brief over gaat.", "onderwerp"))
    if not naam.strip():
        found.append(Refusal("name-missing", "Vul de afzender in. Onbekend? Schrijf: onbekend.", "naam"))
    if ontvangen_op > today:
        found.append(Refusal("received-later", "De dag van ontvangst is nog niet geweest.", "ontvangen_op"))
    if dagtekening and dagtekening > ontvangen_op:
        found.append(Refusal("written-later", "De brief kan niet na de ontvangst zijn geschreven.", "dagtekening"))
    return found


def why_not_routed(toestand: str, *, digitaal: bool, has_scan: bool) -> Refusal | None:
    """A team that works fully digitally gets no letter without a scan (S-66)."""
    if toestand not in OPEN_FOR_ROUTING:
        return DONE_ALREADY
    return NO_SCAN if digitaal and not has_scan else None


def why_not_sent(verzendwijze: str, bewijs: str, verzonden_op: date, today: date) -> list[Refusal]:
    """The burden of proof that we sent it is ours (Awb 2:25)."""
    found = []
    if verzendwijze not in Verzendwijze.values:
        found.append(NO_WAY)
    elif verzendwijze == Verzendwijze.AANGETEKEND and not bewijs.strip():
        found.append(NO_PROOF)
    if verzonden_op > today:
        found.append(Refusal("sent-later", "Deze dag is nog niet geweest.", "verzonden_op"))
    return found


def papier_for(*, on_paper: bool, digitaal: bool, besluit_since: date | None, ontvangen_op: date) -> Papier:
    """Where the paper goes: along to the team, unless that works digitally. Then it is kept, or a decision says that
    the scan replaces it from a day on (Archiefwet 1995, 7).
    """
    if not on_paper:
        return Papier.GEEN
    if not digitaal:
        return Papier.MEE
    return Papier.VERVANGEN if besluit_since and ontvangen_op >= besluit_since else Papier.BEWAARD
