"""What must be there before a step of the procedure can be taken."""

from datetime import date

from loket.kernel.refusal import Refusal
from loket.klachten.models import Gehoord, NietBehandelen, NietHoren, Soort
from loket.klachten.rules.termijn import last_day_to_decline

MOST = 5000
YEAR = 366
KINDS = [each.value for each in Soort if each != Soort.GECOMBINEERD]


def why_not_text(text: str, field: str, missing: str, *, most: int = MOST) -> Refusal | None:
    if not text.strip():
        return Refusal(f"{field}-missing", missing, field)
    return Refusal("too-long", f"Maak de tekst korter dan {most} tekens.", field) if len(text) > most else None


def why_not_day(day: date | None, field: str, *, today: date, since: date | None = None) -> Refusal | None:
    """A day that is over or today; not before `since`."""
    if day is None:
        return Refusal("day-missing", "Vul een dag in.", field)
    if day > today:
        return Refusal("in-the-future", "Deze dag moet nog komen.", field)
    if since and day < since:
        return Refusal("too-early", "Deze dag ligt voor de klacht.", field)
    return None


def why_not_receive(
    *, naam: str, tekst: str, reachable: bool, gebeurd_op: date | None, ontvangen_op: date, today: date
) -> list[Refusal]:
    """Who complains and what about (Awb 9:4). How long ago it was is judged later (9:8)."""
    found = [
        why_not_text(naam, "naam", "Vul uw naam in.", most=200),
        why_not_text(tekst, "tekst", "Vertel wat er gebeurde."),
        None if reachable else Refusal("contact-missing", "Vul uw e-mailadres, telefoonnummer of adres in.", "email"),
        Refusal("in-the-future", "Deze dag moet nog komen.", "ontvangen_op") if ontvangen_op > today else None,
        Refusal("in-the-future", "Deze dag moet nog komen.", "gebeurd_op")
        if gebeurd_op and gebeurd_op > today
        else None,
    ]
    return [each for each in found if each]


def why_not_settle(
    *, afspraak: str, gesproken_op: date | None, akkoord_op: date | None, ontvangen_op: date, today: date
) -> list[Refusal]:
    """Settled in a talk: only when the klager says so (Awb 9:5)."""
    found = [
        why_not_text(afspraak, "afspraak", "Schrijf op wat jullie afspraken."),
        why_not_day(gesproken_op, "gesproken_op", today=today, since=ontvangen_op),
        Refusal("consent-missing", "Vul in wanneer de klager zei tevreden te zijn.", "akkoord_op")
        if akkoord_op is None
        else why_not_day(akkoord_op, "akkoord_op", today=today, since=ontvangen_op),
    ]
    return [each for each in found if each]


def why_not_decline(
    grond: str, *, toelichting: str, gebeurd_op: date | None, ontvangen_op: date, today: date
) -> list[Refusal]:
    """Within four weeks, on a ground of the law, and with the reason (Awb 9:8)."""
    found = [
        None if grond in NietBehandelen.values else Refusal("ground-missing", "Kies een reden uit de lijst.", "grond"),
        why_not_text(toelichting, "toelichting", "Leg uit waarom, zodat de klager het begrijpt."),
    ]
    if today > last_day_to_decline(ontvangen_op):
        found.append(Refusal("too-late", "De vier weken zijn voorbij. Behandel de klacht nu.", "grond"))
    if grond == NietBehandelen.LANGER_DAN_JAAR and (gebeurd_op is None or (ontvangen_op - gebeurd_op).days < YEAR):
        text = "Het gebeurde minder dan een jaar voor de klacht, of de dag is niet bekend."
        found.append(Refusal("within-a-year", text, "grond"))
    return [each for each in found if each]


def why_not_hear(wie: str, *, op: date | None, verslag: str, ontvangen_op: date, today: date) -> list[Refusal]:
    """Each hearing has its report (Awb 9:10, paragraph 3)."""
    found = [
        None if wie in Gehoord.values else Refusal("who-missing", "Kies wie je hebt gehoord.", "wie"),
        why_not_day(op, "op", today=today, since=ontvangen_op),
        why_not_text(verslag, "verslag", "Schrijf het verslag van het gesprek.", most=20000),
    ]
    return [each for each in found if each]


def why_not_skip_hearing(reden: str, *, waarom: str) -> list[Refusal]:
    found = [
        None if reden in NietHoren.values else Refusal("reason-missing", "Kies een reden uit de lijst.", "reden"),
        why_not_text(waarom, "waarom", "Leg uit waarom horen niet nodig is.", most=500),
    ]
    return [each for each in found if each]


def why_not_split(parts: list[tuple[str, str]]) -> list[Refusal]:
    """Each part is of one kind: gecombineerd is the whole."""
    if not parts:
        return [Refusal("parts-missing", "Schrijf op waar de klacht over gaat.", "tekst_1")]
    found = []
    for number, (soort, tekst) in enumerate(parts, start=1):
        if soort not in KINDS:
            found.append(Refusal("kind-missing", f"Kies de soort van deel {number}.", f"soort_{number}"))
        if missing := why_not_text(tekst, f"tekst_{number}", f"Schrijf op waar deel {number} over gaat."):
            found.append(missing)
    return found
