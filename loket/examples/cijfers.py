"""The figures of the invented town: a year of contacts, its norms, who explains them, months frozen, 2010 beside it."""

from datetime import timedelta
from random import Random

from django.db import connection
from django.utils import timezone

from loket.cijfers import commands
from loket.cijfers.models import PUNTEN, Bijgewerkt, Indicator, Steekproef, Toelichting
from loket.cijfers.queries.bord import missed_months
from loket.cijfers.queries.bronnen.steekproef import STEEKPROEF
from loket.cijfers.queries.veranderd import last_announcement
from loket.examples.cast import SANNE
from loket.examples.year.questions import SUBJECTS
from loket.kernel.actor import SYSTEM
from loket.kernel.text import local, start_of_local_day
from loket.klantcontacten.models import Betrokkene, Klantcontact
from loket.klantcontacten.rules.caller import Identification
from loket.organisatie.models import Medewerker
from loket.partijen.models import Partij
from loket.termijnen.calendar import is_working_day

OWNED = ("bereikbaar", "binnen-norm", "in-een-keer", "mail-op-tijd", "zaken-op-tijd", "meldingen-op-tijd")
WHY = (
    "Er waren veel zieken. Wij vroegen hulp van een ander team.",
    "De nieuwe telefooncentrale viel twee dagen uit. Dat is opgelost.",
    "Er kwamen meer vragen binnen dan wij dachten. Wij passen het rooster aan.",
)
LESSONS = (
    "Noem ook meteen wat het kost.",
    "Vraag door: het ging om een ander adres.",
    "Zeg wanneer de klant iets hoort.",
)
CONTACTEN, DAYS, FIRST = 1_500, 395, 900_000  # the numbers of contacts that are made by hand stand below
CHANNELS = ("telefoon", "telefoon", "telefoon", "balie", "email")
PRODUCTS = ("paspoort", "grofvuil", "rijbewijs", "verhuizing-doorgeven", "parkeervergunning", "")
ASKED = [subject for subject in SUBJECTS if subject.product in PRODUCTS and subject.soort == "vraag"]
ENDS = ("beantwoord",) * 14 + ("product_geleverd", "doorverwezen", "nee", "doorverbonden", "terugbelverzoek")


def count_everything(*, whole_year: bool) -> None:
    """Once. In a town that lived no whole year some contacts are made up first."""
    if Indicator.objects.exists():
        return
    today = timezone.localdate()
    if not whole_year:
        _ask_a_year()
    commands.load_indicators(norms_from=today.replace(year=today.year - 2, month=1, day=1))
    commands.load_nulmeting()
    owner = Medewerker.objects.get(email=SANNE.email)
    Indicator.objects.filter(code__in=OWNED).update(eigenaar=owner)
    _let_postgresql_look()
    commands.roll_up(today - timedelta(days=400), today)
    Bijgewerkt.objects.update_or_create(defaults={"announcement": last_announcement(), "op": timezone.now()})
    commands.freeze_months()
    commands.note_sturing(
        product="grofvuil",
        kanaal="formulier",
        wat="De knop Aanvragen staat bovenaan",
        vanaf=today - timedelta(days=45),
        by=SYSTEM,
    )
    commands.set_voorkeur(product="grofvuil", kanalen=["formulier", "telefoon", "balie"], by=SYSTEM)
    commands.set_voorkeur(product="verhuizing-doorgeven", kanalen=["website", "balie", "post"], by=SYSTEM)
    _judge_some(owner)
    _explain_some(owner)
    commands.plan_improvements()


def _let_postgresql_look() -> None:
    """It has not seen the rows of this year yet, and would take the longest way. Soon it looks better by itself."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL default_statistics_target = 10")
        cursor.execute("ANALYZE")
        cursor.execute("SET LOCAL default_statistics_target TO DEFAULT")


def _ask_a_year() -> None:
    """A few on each working day; some people ask twice."""
    chance = Random(2010)  # noqa: S311
    first = timezone.localdate() - timedelta(days=DAYS)
    days = [day for n in range(DAYS - 1) if is_working_day(day := first + timedelta(days=n))]
    people = list(Partij.objects.order_by("nummer").values_list("id", flat=True)[:200])
    contacten, askers = [], []
    for n in range(CONTACTEN):
        at = start_of_local_day(days[n * len(days) // CONTACTEN]) + timedelta(seconds=chance.randrange(30_000, 60_000))
        subject = chance.choice(ASKED)
        asker = chance.choice(people) if people and n % 2 else None
        made = Klantcontact(
            nummer=f"{at:%y}{FIRST + n:08}",
            kanaal=chance.choice(CHANNELS),
            onderwerp=subject.onderwerp,
            inhoud=chance.choice(subject.notes),
            product=subject.product,
            resultaat=chance.choice(ENDS),
            plaatsgevonden_op=at,
            beeindigd_op=at + timedelta(seconds=chance.randrange(60, 420)),
            team_id="kcc" if n % 9 else "burgerzaken",
            eerst_gezocht=chance.random() < 0.2 if n % 4 == 0 else None,
            identificatieniveau=Identification.KNOWLEDGE if asker else Identification.NONE,
        )
        contacten.append(made)
        if asker:
            askers.append(Betrokkene(klantcontact=made, partij_id=asker, rol="klant", initiator=True))
    Klantcontact.objects.bulk_create(contacten, batch_size=500)
    Betrokkene.objects.bulk_create(askers, batch_size=500)


def _judge_some(owner: Medewerker) -> None:
    """Of the last eight weeks six answers a week; five wait for a colleague."""
    today = timezone.localdate()
    found = Klantcontact.objects.exclude(resultaat__in=("", "afgebroken")).order_by("-plaatsgevonden_op")
    made = []
    for n, each in enumerate(found[:300:6]):
        judged = {punt: (n + at * 3) % 11 != 0 for at, punt in enumerate(PUNTEN)} if n > 4 else {}
        made.append(
            Steekproef(
                klantcontact=each.id,
                dag=local(each.plaatsgevonden_op).date(),
                kanaal=each.kanaal,
                team=each.team_id or "",
                product=each.product,
                les=LESSONS[n % len(LESSONS)] if n % 12 == 5 else "",
                beoordeeld_op=today if judged else None,
                beoordeeld_door=owner if judged else None,
                **judged,
            )
        )
    Steekproef.objects.bulk_create(made)
    commands.roll_up(today - timedelta(days=400), today, bronnen=[STEEKPROEF])


def _explain_some(owner: Medewerker) -> None:
    """Most of what was missed is explained; the newest waits for its owner."""
    now, older = timezone.now(), missed_months(timezone.localdate())[2:]
    Toelichting.objects.bulk_create(
        Toelichting(indicator_id=each.row.code, maand=each.maand, tekst=WHY[number % len(WHY)], door=owner, op=now)
        for number, each in enumerate(older)
    )
