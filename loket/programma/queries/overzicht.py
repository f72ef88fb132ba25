"""Where we stand, on one page."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Q

from loket.beloften.queries.bord import board
from loket.programma.models import (
    Advies,
    Bevinding,
    Bouwsteen,
    Budget,
    Deelproject,
    Fase,
    Maatregel,
    Mijlpaal,
    Plan,
    Punt,
    Rijpheid,
    Stap,
    Stuk,
    Suggestie,
    Waarde,
    Zelfbeeld,
)
from loket.programma.queries.maatregel import number_late
from loket.programma.queries.toets import regulations_to_screen
from loket.programma.queries.visie import teams_that_answered, vision
from loket.programma.rules.antwoord import bottlenecks, overall


@dataclass(frozen=True, slots=True)
class Block:
    """One of the four, with its phase, what proves it, and what we put into it this year."""

    naam: str
    fase: int | None
    bewijs: str
    euro: int
    uren: int

    @property
    def phases(self) -> list[tuple[int, bool]]:
        return [(fase.value, self.fase is not None and fase.value <= self.fase) for fase in Fase]


@dataclass(frozen=True, slots=True)
class Overzicht:
    plan: Plan | None
    visie: Stuk | None
    teams: tuple[int, int]
    unmeasured: list[str]
    deelprojecten: list[Deelproject]
    mijlpalen: list[Mijlpaal]
    running: int
    late: int
    ended: int
    gaps: int
    incomplete: int
    suggesties: int
    suggesties_late: int
    adviezen: int
    blocks: list[Block]
    fase: str
    knelpunten: list[str]
    score: int | None
    rijpheid: list[tuple[str, str, int]]
    to_screen: int


def where_we_stand(today: date) -> Overzicht:
    """A number of statements that does not grow with what there is."""
    steps = dict(Maatregel.objects.values_list("state").annotate(n=Count("uuid")))
    open_ideas = Suggestie.objects.filter(antwoord_op=None)
    blocks, phases = _blocks(today)
    lowest = overall(phases)
    return Overzicht(
        plan=Plan.objects.select_related("eigenaar").filter(van__lte=today).order_by("-tot").first(),
        visie=vision(),
        teams=teams_that_answered(),
        unmeasured=list(Waarde.objects.filter(indicator_code="").order_by("naam").values_list("naam", flat=True)),
        deelprojecten=list(Deelproject.objects.select_related("eigenaar").exclude(stand="klaar").order_by("van")[:12]),
        mijlpalen=list(_milestones()),
        running=sum(number for step, number in steps.items() if step != Stap.ACT),
        late=number_late(today),
        ended=steps.get(Stap.ACT.value, 0),
        gaps=_gaps(),
        incomplete=Bevinding.objects.filter(gewenst="").count(),
        suggesties=open_ideas.count(),
        suggesties_late=open_ideas.filter(uiterlijk__lt=today).count(),
        adviezen=Advies.objects.filter(antwoord="").count(),
        blocks=blocks,
        fase=str(Fase(lowest).label) if lowest else "",
        knelpunten=bottlenecks(phases),
        score=board(today).shown_score,
        rijpheid=_ripe(today),
        to_screen=len(regulations_to_screen(today)),
    )


def _ripe(today: date) -> list[tuple[str, str, int]]:
    """The three points of VNG 2010 (S-122): each with how it was seen last, in words and from 0 to 4."""
    seen: dict[str, Rijpheid] = {}
    for each in Rijpheid.objects.filter(op__lte=today).order_by("op", "id"):
        seen[each.punt] = each
    return [
        (
            str(punt.label),
            seen[punt].get_niveau_display() if punt in seen else "",
            seen[punt].niveau if punt in seen else 0,
        )
        for punt in Punt
    ]


def _milestones() -> list[Mijlpaal]:
    return list(Mijlpaal.objects.filter(gehaald_op=None).select_related("deelproject").order_by("uiterlijk")[:5])


def _gaps() -> int:
    """Findings with a wish for which there is no measure yet (S-87)."""
    answered = Maatregel.objects.filter(from_what__startswith="bevinding:").values_list("from_what", flat=True)
    ids = [found for origin in answered if (found := _id(origin.partition(":")[2]))]
    return Bevinding.objects.exclude(Q(gewenst="") | Q(id__in=ids)).count()


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _blocks(today: date) -> tuple[list[Block], dict[str, int]]:
    seen: dict[str, Zelfbeeld] = {}
    for each in Zelfbeeld.objects.filter(op__lte=today).order_by("op", "id"):
        seen[each.bouwsteen] = each
    money = {block: [0, 0] for block in Bouwsteen.values}
    for row in Budget.objects.filter(jaar=today.year):
        money[row.bouwsteen][0] += row.euro
        money[row.bouwsteen][1] += row.uren
    blocks = [_block(block, seen.get(block.value), *money[block.value]) for block in Bouwsteen]
    return blocks, {code: each.fase for code, each in seen.items()}


def _block(block: Bouwsteen, seen: Zelfbeeld | None, euro: int, uren: int) -> Block:
    return Block(str(block.label), seen.fase if seen else None, seen.bewijs if seen else "", euro, uren)
