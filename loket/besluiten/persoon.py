"""What besluiten hold of one person: those on their own zaken."""

from loket.besluiten.models import Besluit
from loket.kernel.person import Held, always

HELD = (
    Held(
        Besluit,
        "Besluiten in uw zaken",
        "Van ons.",
        "De wet waarop het besluit rust.",
        "Zolang als de zaak waar het besluit bij hoort.",
        of=lambda person: Besluit.objects.filter(zaak__in=person.files),
        stays=always("Dit besluit hoort bij een zaak. Het gaat samen met die zaak weg."),
    ),
)
