"""Some instruments prove themselves: Loket looks in its own facts whether they are in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from loket.afspraken.models import Afspraak
from loket.beloften.commands.stand import keep_stand
from loket.beloften.models import Instrument, Lijst, Stand
from loket.beloften.rules.score import status_of_share
from loket.kernel.actor import SYSTEM
from loket.kernel.sql import rows
from loket.kernel.text import start_of_local_day
from loket.klachten.models import Jaarverslag
from loket.producten.models import Product
from loket.producten.queries.figures import product_figures, wrong_upl_names
from loket.producten.rules.content import Way
from loket.redactie.queries.statement import statement
from loket.regelgeving.queries.regelingen import completeness
from loket.waardering.models import Antwoord, Meting

LATELY, YEAR = timedelta(days=90), timedelta(days=365)
GOOD_STATUS = ("A", "B")
WITHOUT_INTERNET = {Way.BALIE, Way.TELEFOON, Way.POST}
# Zaken that somebody with a mail address asked for, and of how many a message of the first status was written.
RECEIPTS = """
    SELECT count(*), count(*) FILTER (WHERE EXISTS (
        SELECT FROM zaken_status s JOIN berichten_bericht b
            ON b.about = 'zaak:' || z.id || ':status:' || s.id WHERE s.zaak_id = z.id))
    FROM zaken_zaak z WHERE z.startdatum BETWEEN %(since)s::date AND %(until)s::date AND z.geleid_door = ''
        AND EXISTS (SELECT FROM zaken_rol r WHERE r.zaak_id = z.id AND r.omschrijving_generiek = 'initiator'
            AND coalesce(r.contactpersoon_rol ->> 'emailadres', '') <> '')
"""


@dataclass(frozen=True, slots=True)
class Proof:
    status: str
    bewijs: str


def _accessible(today: date) -> Proof:
    """1: an accessibility statement of status A or B, looked at in the last year; half for another status."""
    found = statement()
    if found is None or found.statement.set_on < today - YEAR:
        return Proof(status_of_share(0, 1), "Er is geen toegankelijkheidsverklaring van het laatste jaar")
    words = f"Toegankelijkheidsverklaring met status {found.statement.status}: {found.status_words}"
    return Proof(status_of_share(2 if found.statement.status in GOOD_STATUS else 1, 2), words)


def _digital_route(today: date) -> Proof:
    """10: a digital route for each product of the town (Awb 2:13)."""
    found = product_figures()
    words = f"{found.digital} van {found.products} producten met een formulier op de website"
    return Proof(status_of_share(found.digital, found.products), words)


def _official_names(today: date) -> Proof:
    """18: each product has its official name."""
    total = Product.objects.count()
    right = Product.objects.exclude(upl="").count() - len(wrong_upl_names())
    return Proof(status_of_share(right, total), f"{right} van {total} producten met een juiste UPL-naam")


def _regulations(today: date) -> Proof:
    """31: each adopted text is in the national facility."""
    found = completeness()
    right = found.adopted - len(found.missing)
    return Proof(status_of_share(right, found.adopted), f"{right} van {found.adopted} regelingen op overheid.nl")


def _annual_report(today: date) -> Proof:
    """33: the klachten of last year are published (Awb 9:12a)."""
    there = Jaarverslag.objects.filter(jaar=today.year - 1).exists()
    words = f"Jaarverslag klachten {today.year - 1} {'staat op de website' if there else 'is nog niet gepubliceerd'}"
    return Proof(status_of_share(int(there), 1), words)


def _without_internet(today: date) -> Proof:
    """7: a way without the internet for each product of the town (Awb 2:7)."""
    ours = Product.objects.filter(provider="gemeente").values_list("content__channels", flat=True)
    ways = [{str(way.get("kind", "")) for way in channels or []} for channels in ours]
    right = sum(bool(each & WITHOUT_INTERNET) for each in ways)
    words = f"{right} van {len(ways)} producten met telefoon, balie of post"
    return Proof(status_of_share(right, len(ways)), words)


def _asked_people(today: date) -> Proof:
    """3: people are asked after a contact all the time, and beside other towns each year."""
    answers = Antwoord.objects.filter(dag__gt=today - LATELY).count()
    yearly = Meting.objects.filter(jaar__gte=today.year - 1).exists()
    beside = "een meting" if yearly else "geen meting"
    words = f"{answers} antwoorden in 90 dagen, en {beside} naast andere gemeenten in het laatste jaar"
    return Proof(status_of_share(bool(answers) + yearly, 2), words)


def _receipts(today: date) -> Proof:
    """15: who asked by a digital way got a receipt (Awb 2:17)."""
    [(asked, told)] = rows(RECEIPTS, {"since": today - LATELY, "until": today - timedelta(days=2)})
    return Proof(status_of_share(told, asked), f"{told} van {asked} aanvragers in 90 dagen kregen bericht")


def _appointments(today: date) -> Proof:
    """17: people make an appointment themselves."""
    made = Afspraak.objects.filter(made_by_staff=False, made_at__gte=start_of_local_day(today - LATELY)).count()
    return Proof(status_of_share(bool(made), 1), f"{made} afspraken online gemaakt in 90 dagen")


def _beside_others(today: date) -> Proof:
    """35: a poll of citizens that is two years old at most."""
    newest = Meting.objects.order_by("-jaar").values_list("jaar", flat=True).first()
    words = f"De nieuwste meting is van {newest}" if newest else "Er is nog geen meting"
    return Proof(status_of_share(bool(newest and newest >= today.year - 2), 1), words)


PROOFS: dict[int, Callable[[date], Proof]] = {
    1: _accessible,
    3: _asked_people,
    7: _without_internet,
    10: _digital_route,
    15: _receipts,
    17: _appointments,
    18: _official_names,
    31: _regulations,
    33: _annual_report,
    35: _beside_others,
}


@transaction.atomic
def measure() -> int:
    """How many stand otherwise than before."""
    today = timezone.localdate()
    changed = 0
    for instrument in Instrument.objects.filter(lijst=Lijst.BELOFTEN, nummer__in=PROOFS):
        proof = PROOFS[instrument.nummer](today)
        last = Stand.objects.filter(instrument=instrument).order_by("-vanaf", "-id").first()
        if last and (last.status, last.bewijs) == (proof.status, proof.bewijs):
            continue
        keep_stand(
            instrument_id=instrument.id,
            status=proof.status,
            vanaf=today,
            bewijs=proof.bewijs,
            eigenaar_id=last.eigenaar_id if last else None,
            gemeten=True,
            by=SYSTEM,
        )
        changed += 1
    return changed
