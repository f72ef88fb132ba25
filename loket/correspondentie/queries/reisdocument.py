"""What Mijn tells about travel documents, and who must hear that one ends."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from loket.correspondentie.models import Berichtsoort, Reisdocument, Reisdocumentsoort
from loket.correspondentie.rules.reisdocument import VERLOOPT, is_time_to_warn, kind_for
from loket.kernel.secrets import blind_index
from loket.partijen.models import PartijIdentificator
from loket.partijen.rules.identificator import index_text

KINDS = {str(each): kind_for(each, VERLOOPT) for each in Reisdocumentsoort}


def leads() -> dict[str, int]:
    """The lead time of the town in days, by kind of document; a kind that is not in it gets no warning."""
    found = Berichtsoort.objects.filter(code__in=set(KINDS.values()), dagen_vooraf__isnull=False)
    days = dict(found.values_list("code", "dagen_vooraf"))
    return {soort: days[code] or 0 for soort, code in KINDS.items() if code in days}


def counting() -> QuerySet[Reisdocument]:
    """Of each kind of each partij the newest."""
    newer = Reisdocument.objects.filter(
        partij=OuterRef("partij"), soort=OuterRef("soort"), geldig_tot__gt=OuterRef("geldig_tot")
    )
    return Reisdocument.objects.filter(~Exists(newer))


@dataclass(frozen=True, slots=True)
class ReisdocumentRow:
    """`ends`: the lead time began; `over`: it holds no more. `ready`: it can be collected."""

    soort: str
    naam: str
    geldig_tot: date
    ends: bool
    over: bool
    ready: bool


def reisdocumenten_of(partij_id: UUID, *, today: date) -> list[ReisdocumentRow]:
    """The newest of each kind; what ends first stands first. Two statements."""
    lead = leads()
    return [
        ReisdocumentRow(
            each.soort,
            each.get_soort_display(),
            each.geldig_tot,
            ends=today <= each.geldig_tot and is_time_to_warn(each.geldig_tot, lead.get(each.soort, 0), today),
            over=each.geldig_tot < today,
            ready=bool(each.klaar_op and not each.opgehaald_op),
        )
        for each in counting().filter(partij=partij_id).order_by("geldig_tot", "soort")
    ]


def to_warn(*, today: date) -> QuerySet[Reisdocument]:
    """Whose time has come, and who was not warned yet."""
    due = Q(pk=None)
    for soort, days in leads().items():
        due |= Q(soort=soort, geldig_tot__lte=today + timedelta(days=days))
    return counting().filter(due, gewaarschuwd_op=None, geldig_tot__gte=today)


def partij_with_bsn(bsn: str) -> UUID | None:
    found = PartijIdentificator.objects.filter(object_index=blind_index(index_text("bsn", bsn)), partij__isnull=False)
    return found.order_by("id").values_list("partij_id", flat=True).first()
