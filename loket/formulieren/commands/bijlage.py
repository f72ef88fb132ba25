"""Files that come along: kept as soon as they are there, thrown away when somebody says so."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.documenten.commands.content import forget
from loket.documenten.commands.loose import sweep_loose
from loket.documenten.commands.upload import Reasons, Upload, begin_of, keep_upload, name_of
from loket.formulieren.commands.held import held_draft, write_answers
from loket.formulieren.models import Aanvraag, Bijlage
from loket.formulieren.rules.bijlage import HEAD, kind_of, why_not_this_file
from loket.kernel.refusal import Refusal, refuse

FOLDER = "formulieren"
REASONS = Reasons(
    Refusal("store-down", "Wij kunnen uw bestand nu niet bewaren. Probeer het over 5 minuten opnieuw."),
    Refusal("file-virus", "In dit bestand zit een virus. Wij hebben het niet bewaard."),
    Refusal("scanner-down", "Wij kunnen dit bestand nu niet controleren. Probeer het straks opnieuw."),
)


@transaction.atomic
def keep_bijlage(*, aanvraag_id: UUID, vraag: str, upload: Upload) -> Bijlage:
    """In the store and in the answer. Raises Refused with what to do."""
    aanvraag = held_draft(aanvraag_id)
    name = name_of(upload)
    refuse(why_not_this_file(name, upload.size or 0, begin_of(upload, HEAD), there=aanvraag.bijlagen.count()))
    kept = keep_upload(upload, folder=FOLDER, of=aanvraag.id, reasons=REASONS)
    bijlage = Bijlage.objects.create(
        aanvraag=aanvraag,
        vraag=vraag,
        naam=name,
        formaat=kind_of(name),
        omvang=kept.size,
        sha256=kept.sha256,
        bestand=kept.key,
        added_at=timezone.now(),
    )
    _tell(aanvraag, vraag)
    return bijlage


@transaction.atomic
def drop_bijlage(*, aanvraag_id: UUID, bijlage_id: UUID) -> None:
    """Away with it. What is not there may be dropped too."""
    aanvraag = held_draft(aanvraag_id)
    bijlage = aanvraag.bijlagen.filter(id=bijlage_id).first()
    if bijlage:
        forget([bijlage.bestand])
        bijlage.delete()
        _tell(aanvraag, bijlage.vraag)


def sweep_bijlagen() -> int:
    """Files that no row names, of processes that were killed. How many."""
    return sweep_loose(FOLDER, lambda keys: Bijlage.objects.filter(bestand__in=keys).values_list("bestand", flat=True))


def _tell(aanvraag: Aanvraag, vraag: str) -> None:
    """The answer lists what is kept."""
    kept = [f"{bijlage.id} {bijlage.naam}" for bijlage in aanvraag.bijlagen.filter(vraag=vraag)]
    write_answers(aanvraag, {**aanvraag.answers, vraag: kept})
