"""Who wrote on paper hears on paper that it came in, by whom it is read, and until when (Awb 6:14, 9:6; S-63)."""

from dataclasses import dataclass
from datetime import date, timedelta

from loket.kernel.lines import called
from loket.kernel.text import date_words
from loket.post.models import Afzendersoort, Papier, Richting, Soort, Toestand
from loket.post.rules.rights import HIDDEN
from loket.termijnen.rules import termijn
from loket.zgw.caller import RANK

NORM = timedelta(days=28)  # an ordinary letter (S-91)
BY_LAW = {
    Soort.AANVRAAG: "awb_default_decision",  # Awb 4:13
    Soort.KLACHT: "complaint",  # Awb 9:11
    Soort.WOO: "woo_decision",  # Woo 4.4
}
DEFAULT = timedelta(days=14)  # after a notice of default we decide within two weeks (Awb 4:17)
DECISIONS = (Soort.AANVRAAG, Soort.BEZWAAR, Soort.WOO, Soort.INGEBREKESTELLING)
NOT_AT_HOME = ("onbekend", "anoniem")


def why_no_receipt(
    *, richting: str, papier: str, soort: str, afzendersoort: str, naam: str, adres: str, toestand: str
) -> str:
    """The reason, as a code; empty when it gets one. What came by mail or by a form was confirmed there."""
    if richting != Richting.IN or papier == Papier.GEEN:
        return "not-on-paper"
    if toestand == Toestand.POSTKAMER:
        return "not-on-its-way"
    if toestand == Toestand.AFGEHANDELD:
        return "answered"
    if soort == Soort.FACTUUR or afzendersoort in (Afzendersoort.OVERHEID, Afzendersoort.INTERN):
        return "not-expected"
    if naam.strip().lower() in NOT_AT_HOME or not adres.strip():
        return "no-address"
    return ""


def answer_by(soort: str, ontvangen_op: date, *, of_zaak: date | None) -> date | None:
    """The last day: of the zaak, by law, or our norm. None for an objection without a zaak: that term runs from a day
    that we do not know yet (Awb 7:10).
    """
    if of_zaak:
        return of_zaak
    if soort == Soort.BEZWAAR:
        return None
    if soort == Soort.INGEBREKESTELLING:
        return ontvangen_op + DEFAULT
    rule = BY_LAW.get(Soort(soort))
    return termijn(rule, ontvangen_op).end if rule else ontvangen_op + NORM


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a receipt says. `onderwerp` is empty when an envelope must not tell; `zaak` is its number."""

    naam: str
    onderwerp: str
    soort: str
    ontvangen_op: date
    nummer: str
    zaak: str
    wie: str
    uiterlijk: date | None
    telefoon: str
    waarheen: str


def receipt_of(told: Told) -> str:
    """The letter: what we received, when, our reference, who, until when, how to add, how to reach us, and if late."""
    about = f" over “{told.onderwerp}”" if told.onderwerp else ""
    ours = f"Ons kenmerk is {told.nummer}." + (f" Uw zaaknummer is {told.zaak}." if told.zaak else "")
    until = (
        f"U hoort uiterlijk {date_words(told.uiterlijk)} van ons."
        if told.uiterlijk
        else "Wij laten u nog weten wanneer u ons besluit krijgt."
    )
    late = (
        "Hoort u dan nog niets? Schrijf ons dan dat wij te laat zijn."
        if told.soort in DECISIONS
        else "Lukt het ons niet op tijd? Dan laten wij u dat weten, met een nieuwe datum."
    )
    return "\n\n".join(
        (
            f"Beste {called(told.naam)},",
            f"Wij hebben uw brief{about} ontvangen op {date_words(told.ontvangen_op)}. {told.wie} behandelt uw brief.",
            f"{until} {late}",
            ours,
            f"Wilt u iets toevoegen? Stuur het naar {told.waarheen} en noem ons kenmerk.",
            f"Heeft u een vraag? Bel {told.telefoon} en noem ons kenmerk.",
            f"Met vriendelijke groet,\n{told.wie}",
        )
    )


def forward_notice_of(told: Told, *, organisatie: str) -> str:
    """That it was for another body, and that we sent it there (Awb 2:3)."""
    about = f" over “{told.onderwerp}”" if told.onderwerp else ""
    return "\n\n".join(
        (
            f"Beste {called(told.naam)},",
            f"Wij hebben uw brief{about} ontvangen op {date_words(told.ontvangen_op)}.",
            f"Uw brief is niet voor ons, maar voor {organisatie}. "
            "Wij stuurden uw brief daarheen. U hoeft niets te doen.",
            f"Heeft u een vraag? Bel {told.telefoon} en noem ons kenmerk {told.nummer}.",
            f"Met vriendelijke groet,\n{told.wie}",
        )
    )


def is_secret(level: str) -> bool:
    """Then its receipt, which the post room prints, does not say what it is about."""
    return RANK.get(level, 0) >= HIDDEN
