"""The forms that one person filled in, paid and signed."""

from datetime import datetime

from django.db.models import Q, QuerySet

from loket.formulieren.commands.forget import forget_aanvragen, forget_payers
from loket.formulieren.models import Aanvraag, Betaalverzoek, Bijlage, Ondertekening, Stand
from loket.formulieren.models.betaalverzoek import Verzoekstand
from loket.formulieren.models.ondertekening import Tekenstand
from loket.kernel.person import Held, Person, Stays, indexes, sealed_like

TASK = "Publieke taak (AVG 6 lid 1 onder e): uw aanvraag behandelen."
YOURS = "Van uzelf, en van registers als u daarvoor inlogde."
KEPT = "30 dagen. Daarna staat het alleen nog in uw zaak."


def _of(person: Person) -> QuerySet[Aanvraag]:
    """Of who was in for themselves, of whom others spoke for, and of who left an address without being in."""
    without = Aanvraag.objects.filter(wie=None, partij=None, emptied_at=None).exclude(email=None)
    left = sealed_like(without, "email", person.mails)
    who = Q(wie__in=indexes(person.numbers, "bsn:"), namens="")
    return Aanvraag.objects.filter(Q(partij__in=person.known_as) | who | Q(pk__in=left))


def aanvraag_stays(aanvraag: Aanvraag, _now: datetime) -> Stays | None:
    if aanvraag.state in (Stand.CONCEPT, Stand.OVERGEDRAGEN):
        return None
    return Stays("U stuurde dit formulier op. Het wordt nog een zaak.", runs=True)


def signature_stays(row: Ondertekening, _now: datetime) -> Stays:
    if row.state == Tekenstand.GEVRAAGD:
        return Stays("Wij wachten nog op uw handtekening.", runs=True)
    return Stays("Uw handtekening hoort bij de aanvraag van een ander. Zij gaat na 30 dagen weg.")


def payer_stays(row: Betaalverzoek, _now: datetime) -> Stays | None:
    return Stays("Hier moet nog voor betaald worden.", runs=True) if row.state == Verzoekstand.OPEN else None


def _signatures(person: Person) -> QuerySet[Ondertekening]:
    kept = Ondertekening.objects.filter(aanvraag__emptied_at=None)
    left = sealed_like(kept.filter(wie=None), "email", person.mails)
    return kept.filter(Q(wie__in=indexes(person.numbers, "bsn:")) | Q(pk__in=left))


HELD = (
    Held(
        Bijlage,
        "Bestanden bij uw formulieren",
        "Van uzelf.",
        TASK,
        KEPT,
        of=lambda person: Bijlage.objects.filter(aanvraag__in=_of(person)),
        stays=lambda _row, _now: Stays("Dit bestand gaat weg met het formulier waar het bij hoort."),
        names=False,
    ),
    Held(
        Ondertekening,
        "Formulieren die u ondertekende",
        "Van uzelf.",
        TASK,
        KEPT,
        of=_signatures,
        stays=signature_stays,
        names=False,
    ),
    Held(
        Betaalverzoek,
        "Verzoeken om te betalen",
        "Van ons.",
        "Algemene wet inzake rijksbelastingen, artikel 52.",
        "7 jaar. Uw e-mailadres mag eerder weg.",
        of=lambda person: Betaalverzoek.objects.filter(aanvraag__in=_of(person)).exclude(email=None),
        stays=payer_stays,
        forget=forget_payers,
        untold=frozenset({"betaling", "url"}),
    ),
    Held(
        Aanvraag,
        "Formulieren die u invulde",
        YOURS,
        TASK,
        KEPT,
        of=_of,
        stays=aanvraag_stays,
        forget=forget_aanvragen,
        untold=frozenset({"betaling", "fault"}),
    ),
)
