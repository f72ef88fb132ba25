"""What somebody at a counter needs to see: who is there, who waits, and what to say."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from loket.balie.models import Balie, Kassabon, State, Volgnummer
from loket.balie.queries.kassa import Prijs, last_bon_of, prijzen_of
from loket.balie.queries.line import Waiting, lines_of, own_share, waiting_in
from loket.balie.queries.specialist import OproepRow, call_of, on_duty_of
from loket.kernel.actor import Actor
from loket.klantcontacten.models import NeeReden, Resultaat
from loket.klantcontacten.queries.norm import level_for
from loket.klantcontacten.rules.ending import results_for
from loket.organisatie.queries import team_choices
from loket.partijen.queries.caller import known_of
from loket.producten.models import Product
from loket.rooster.queries import Reachable
from loket.zaken.queries.choices import zaaktypen_to_open

# A call-back is promised from the screen of conversations, which asks for team and number.
NOT_HERE = (Resultaat.TERUGBELVERZOEK,)


@dataclass(frozen=True, slots=True)
class Visit:
    """The visitor at the counter, and all that is known already: nobody asks it again."""

    id: UUID
    label: str
    state: str
    onderwerp: str
    product: str
    product_title: str
    while_you_wait: bool
    vraag: str
    name: str
    known: bool
    zaak: UUID | None
    partij: UUID | None
    waited_seconds: int | None
    results: Sequence[Resultaat]
    zaaktypen: Sequence[tuple[UUID, str]]
    reasons: Sequence[tuple[str, str]]
    teams: Sequence[tuple[str, str]]
    team: str
    on_duty: Sequence[Reachable]
    oproep: OproepRow | None
    prijzen: Sequence[Prijs]

    @property
    def called(self) -> bool:
        return self.state == State.CALLED


@dataclass(frozen=True, slots=True)
class AtCounter:
    visit: Visit | None
    parked: Sequence[tuple[UUID, str, str]]
    waiting: Sequence[Waiting]
    share: Sequence[tuple[UUID, str, str]]
    bon: Kassabon | None


def balie_of(balie_id: UUID) -> Balie | None:
    return Balie.objects.select_related("locatie", "medewerker").filter(id=balie_id, active=True).first()


def rij_of(volgnummer_id: UUID) -> UUID | None:
    """The line in which somebody is."""
    return Volgnummer.objects.filter(id=volgnummer_id).values_list("rij_id", flat=True).first()


def at_counter(balie: Balie, *, by: Actor) -> AtCounter:
    """Everything on the screen of this counter."""
    here = Volgnummer.objects.filter(locatie=balie.locatie_id, balie=balie)
    now = here.filter(state__in=(State.CALLED, State.HELPED)).select_related("rij").first()
    bon = last_bon_of(balie, timezone.now())
    parked = here.filter(state=State.PAUSED).order_by("taken_at").values_list("id", "label", "onderwerp")
    return AtCounter(_visit(now, by) if now else None, list(parked), _mine(balie), own_share(balie), bon)


def _mine(balie: Balie) -> list[Waiting]:
    """Who waits for a line that this counter helps."""
    theirs = Q(for_balie=None) | Q(for_balie=balie)
    ids = set(
        Volgnummer.objects.filter(
            theirs, locatie=balie.locatie_id, state=State.WAITING, rij__in=lines_of(balie)
        ).values_list("id", flat=True)
    )
    return [each for each in waiting_in(balie.locatie_id) if each.id in ids]


def _visit(volgnummer: Volgnummer, by: Actor) -> Visit:
    product = Product.objects.filter(slug=volgnummer.product).first() if volgnummer.product else None
    known = known_of(volgnummer.partij_id) if volgnummer.partij_id else None
    results = [each for each in results_for(level_for(volgnummer.product, by=by)) if each not in NOT_HERE]
    return Visit(
        volgnummer.id,
        volgnummer.label,
        volgnummer.state,
        volgnummer.onderwerp,
        volgnummer.product,
        product.title if product else "",
        bool(product and product.while_you_wait),
        volgnummer.vraag,
        known.name if known else volgnummer.naam or "",
        known is not None,
        volgnummer.zaak,
        volgnummer.partij_id,
        volgnummer.waited_seconds,
        results,
        [(id, name) for id, name, _ in zaaktypen_to_open()],
        NeeReden.choices,
        team_choices(),
        volgnummer.rij.team,
        on_duty_of(volgnummer.rij.team),
        call_of(volgnummer.id),
        prijzen_of(product, timezone.localdate()),
    )
