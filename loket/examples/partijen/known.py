"""Which companies somebody of us knows, what was agreed there, and where we may write."""

from datetime import datetime, time, timedelta
from typing import Any

from loket.examples.cast import KEES, RUBEN
from loket.examples.town import actor
from loket.examples.zaken.clock import living_at
from loket.kernel.actor import Actor
from loket.kernel.text import AMSTERDAM
from loket.organisatie.models import Medewerker
from loket.partijen.commands.accountmanager import set_accountmanager
from loket.partijen.commands.bezoek import plan_bezoek, report_bezoek
from loket.partijen.commands.toestemming import give_toestemming, revoke_toestemming
from loket.partijen.models import DigitaalAdres, Partij, Toestemming
from loket.partijen.rules.accountmanager import Accountmanagement
from loket.partijen.rules.bezoek import Afspraak
from loket.termijnen.calendar import next_working_day

KNOWN = ("strandpaviljoen de verzonnen golf (verzonnen)", "bakkerij voorbeeld (verzonnen)")
MAY = (
    ("anna@inwoner.example", "officieel"),
    ("anna@inwoner.example", "procesbericht"),
    ("dina@inwoner.example", "uitnodiging"),
)


def know_some(*, now: datetime) -> None:
    """Ruben knows two companies; of what he agreed with the first one thing is late. At most once."""
    if Toestemming.objects.exists():
        return
    by, ruben, kees = actor(RUBEN), *(Medewerker.objects.get(email=each.email) for each in (RUBEN, KEES))
    for company in Partij.objects.filter(zoeknaam__in=KNOWN):
        told = Accountmanagement(accountmanager_id=ruben.id, vervanger_id=kees.id)
        set_accountmanager(partij_id=company.id, told=told, by=by)
    first = Partij.objects.filter(zoeknaam=KNOWN[0]).first()
    if first:
        _visit(first, ruben, kees, now)
    with living_at(now - timedelta(days=60)):
        *_, last = [_consent(adres, soort, by) for adres, soort in MAY]
    revoke_toestemming(toestemming_id=last.id, bron="brief", by=by)


def _visit(company: Partij, ruben: Medewerker, kees: Medewerker, now: datetime) -> None:
    by, at = actor(RUBEN), (now - timedelta(days=30)).replace(hour=9, minute=0)
    told: dict[str, Any] = {"partij_id": company.id, "medewerker_id": ruben.id, "by": by}
    made = plan_bezoek(gepland_op=at, doel="Terras in de winter", **told)
    soon, late = (next_working_day((now + timedelta(days=days)).date()) for days in (14, -8))
    agreed = (
        Afspraak(wat="Uitzoeken of het terras mag blijven staan", uiterlijk=late, eigenaar_id=ruben.id),
        Afspraak(wat="Folder over subsidie sturen", uiterlijk=soon, eigenaar_id=kees.id),
    )
    words = "Zij willen het hele jaar open. De buren vinden het goed."
    report_bezoek(bezoek_id=made.id, verslag=words, afspraken=agreed, by=by)
    again = datetime.combine(next_working_day((now + timedelta(days=21)).date()), time(14), AMSTERDAM)
    plan_bezoek(gepland_op=again, doel="Hoe ging het?", **told)


def _consent(adres: str, soort: str, by: Actor) -> Toestemming:
    found = DigitaalAdres.objects.get(adres=adres, partij__isnull=False)
    return give_toestemming(digitaal_adres_id=found.id, soort_bericht=soort, bron="balie", by=by)
