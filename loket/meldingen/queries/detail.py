"""One melding, for staff and for its melders."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from loket.kernel.actor import Actor
from loket.kernel.audit import history_of
from loket.kernel.language import ENGLISH
from loket.kernel.refusal import Refusal, refuse
from loket.meldingen.models import Melder, Melding, Photo, Step
from loket.meldingen.queries.alike import Alike, alike
from loket.meldingen.queries.melders import melders_of, melders_to_tell
from loket.meldingen.queries.story import story_of_melding
from loket.meldingen.rules.steps import UNDO_FOR, why_not_see
from loket.meldingen.rules.told import Told


@dataclass(frozen=True, slots=True)
class MelderRow:
    """`contact` is what staff may see: the address itself, to be able to call or write."""

    id: int
    contact: str
    told_at: datetime
    satisfied: bool | None
    judgement: str
    email: str
    reads_english: bool


@dataclass(frozen=True, slots=True)
class Detail:
    melding: Melding
    melders: list[MelderRow]
    to_tell: int
    photos: list[UUID]
    duplicates: list[Melding]
    story: list[Told]
    alike: list[Alike]
    last_step: int  # 0 when nobody did anything yet


def detail_of(melding_id: UUID, *, by: Actor) -> Detail:
    """All that the own team needs. Raises Melding.DoesNotExist; refused for a melding of another team."""
    melding = Melding.objects.select_related("category__group", "team", "wijk", "handler", "duplicate_of").get(
        id=melding_id
    )
    refuse(why_not_see(melding, by=by))
    return Detail(
        melding=melding,
        melders=_melders_of(melding),
        to_tell=len(melders_to_tell(melding)),
        photos=list(Photo.objects.filter(melding=melding).order_by("kept_at").values_list("id", flat=True)),
        duplicates=list(Melding.objects.filter(duplicate_of=melding).order_by("received_at")),
        story=story_of_melding(history_of("meldingen", melding.id)),
        alike=alike(melding, by=by),
        last_step=last_step(melding.id),
    )


def by_token(token: str) -> tuple[Melder, Melding] | None:
    """What a melder's own link opens: the melding as it was told, with its state."""
    melder = (
        Melder.objects.select_related("melding__category", "melding__team", "melding__duplicate_of")
        .filter(token=token)
        .first()
    )
    return (melder, melder.melding) if melder else None


def photo_of(photo_id: UUID, *, by: Actor) -> Photo:
    """Raises Photo.DoesNotExist; refused for a photo of another team's melding."""
    photo = Photo.objects.select_related("melding__team").exclude(melding=None).get(id=photo_id)
    assert photo.melding
    refuse(why_not_see(photo.melding, by=by))
    return photo


def melding_numbered(number: str) -> UUID:
    """The id of a melding by the number that people read out. Refused when there is none."""
    found = Melding.objects.filter(number=number.strip().upper()).values_list("id", flat=True).first()
    refuse(None if found else Refusal("number-unknown", "Dit nummer kennen wij niet. Kijk het na.", "into"))
    assert found
    return found


def numbers_of(melding_ids: Iterable[UUID]) -> dict[UUID, str]:
    return dict(Melding.objects.filter(id__in=list(melding_ids)).values_list("id", "number"))


def last_step(melding_id: UUID) -> int:
    """The number of the step that was taken last; 0 when there was none."""
    return Step.objects.filter(melding_id=melding_id).order_by("-id").values_list("id", flat=True).first() or 0


def steps_to_undo(melding_ids: Iterable[UUID], *, now: datetime, by: Actor) -> list[int]:
    """The steps on these meldingen that this person may still take back, one for each melding at most."""
    last = Step.objects.filter(melding_id__in=list(melding_ids)).order_by("melding_id", "-id").distinct("melding_id")
    return sorted(
        step.id for step in last if step.undone_at is None and step.by_id == by.id and now <= step.at + UNDO_FOR
    )


def _melders_of(melding: Melding) -> list[MelderRow]:
    rows = melders_of(melding).order_by("id")[:100]
    return [
        MelderRow(
            id=row.id,
            contact=row.email or row.phone,
            told_at=row.told_at,
            satisfied=row.satisfied,
            judgement=row.judgement,
            email=row.email,
            reads_english=row.taal == ENGLISH,
        )
        for row in rows
    ]
