"""Files that come with a klacht: looked at, kept in the store, and thrown away with the klacht."""

from collections.abc import Sequence

from django.utils import timezone

from loket.documenten.commands.content import forget
from loket.documenten.commands.loose import sweep_loose
from loket.documenten.commands.upload import Reasons, Upload, begin_of, keep_upload, name_of
from loket.kernel.refusal import Refusal, refuse
from loket.klachten.models import Bijlage, Klacht
from loket.klachten.rules.bijlage import HEAD, KINDS, suffix_of, why_not_this_file

FOLDER = "klachten"
REASONS = Reasons(
    Refusal(
        "store-down",
        "Wij kunnen uw bestand nu niet bewaren. Probeer het straks opnieuw, of stuur de klacht zonder.",
        "bijlagen",
    ),
    Refusal("file-virus", "In dit bestand zit een virus. Wij hebben het niet bewaard.", "bijlagen"),
    Refusal("scanner-down", "Wij kunnen uw bestand nu niet controleren. Probeer het straks opnieuw.", "bijlagen"),
)
Files = Sequence[Upload]


def keep_bijlagen(klacht: Klacht, files: Files) -> None:
    """All of them or none: within the transaction that writes the klacht. Raises Refused with what to do."""
    refuse(*(_why_not(each, number) for number, each in enumerate(files, start=1)))
    for each in files:
        name, kept = name_of(each), keep_upload(each, folder=FOLDER, of=klacht.id, reasons=REASONS)
        Bijlage.objects.create(
            klacht=klacht,
            naam=name,
            formaat=KINDS[suffix_of(name)][0],
            omvang=kept.size,
            bestand=kept.key,
            toegevoegd_op=timezone.now(),
        )


def drop_bijlagen(klacht: Klacht) -> None:
    """The klacht was destroyed: its files go too, after the commit."""
    forget(list(klacht.bijlagen.values_list("bestand", flat=True)))
    klacht.bijlagen.all().delete()


def sweep_bijlagen() -> int:
    """Files that no row names, of a klacht that was refused after all. How many."""
    return sweep_loose(FOLDER, lambda keys: Bijlage.objects.filter(bestand__in=keys).values_list("bestand", flat=True))


def _why_not(file: Upload, number: int) -> Refusal | None:
    return why_not_this_file(name_of(file), file.size or 0, begin_of(file, HEAD), number=number)
