"""A meeting in hand: locked, and found by its public words when the change is done."""

from uuid import UUID

from django.db import transaction
from django.db.models import Q

from loket.raad.models import Agendapunt, Informatieobject, Vergadering, Verslag
from loket.raad.rules.findable import findable_stuk, findable_vergadering
from loket.zoeken.commands import forget, make_findable


def locked(vergadering_id: UUID) -> Vergadering:
    """Everything about one meeting changes one after another."""
    return Vergadering.objects.select_for_update().get(id=vergadering_id)


def index_vergadering(vergadering: Vergadering) -> None:
    """What is closed gives no word to the index."""
    if not vergadering.is_public:
        forget(kind="vergadering", ref=str(vergadering.id))
        return
    make_findable(
        findable_vergadering(
            vergadering.id,
            naam=vergadering.naam,
            gremium=vergadering.gremium_label,
            day=vergadering.day,
            locatie=vergadering.locatie,
            state=vergadering.get_state_display(),
            text=_public_words(vergadering),
        )
    )


def index_stukken(
    vergadering: Vergadering, *, agendapunt: Agendapunt | None = None, only: Informatieobject | None = None
) -> None:
    """The papers of this meeting, or those of one item, or one: open ones are found, others are not."""
    wanted = Q(vergadering=vergadering)
    wanted &= Q(agendapunt=agendapunt) if agendapunt else Q()
    wanted &= Q(id=only.id) if only else Q()
    public = set(Informatieobject.objects.public().filter(wanted).values_list("id", flat=True))
    for stuk in Informatieobject.objects.filter(wanted).select_related("agendapunt"):
        if stuk.id in public:
            make_findable(
                findable_stuk(
                    stuk.id,
                    vergadering_id=vergadering.id,
                    titel=stuk.titel,
                    soort=stuk.get_soort_display(),
                    naam=vergadering.naam,
                    day=vergadering.day,
                    agendapunt=stuk.agendapunt.naam if stuk.agendapunt else "",
                )
            )
        else:
            forget(kind="raadsstuk", ref=str(stuk.id))


def tell_all_vergaderingen() -> None:
    """Each meeting and its papers are put in the index anew."""
    for vergadering_id in list(Vergadering.objects.order_by("id").values_list("id", flat=True)):
        with transaction.atomic():
            vergadering = locked(vergadering_id)
            index_vergadering(vergadering)
            index_stukken(vergadering)


def _public_words(vergadering: Vergadering) -> str:
    items = Agendapunt.objects.public().filter(vergadering=vergadering).values_list("naam", "toelichting", "besluit")
    verslag = Verslag.objects.filter(vergadering=vergadering, published_at__isnull=False).first()
    words = [vergadering.toelichting, *(word for item in items for word in item), verslag.text if verslag else ""]
    return "\n".join(filter(None, words))
