"""When the data of one person were used."""

from loket.kernel.person import Held, always, indexes
from loket.verwerkingen.models import Verwerking

SHOW = "Wij moeten 3 jaar laten zien wanneer en waarvoor wij uw gegevens gebruikten (AVG 5 lid 2)."

HELD = (
    Held(
        Verwerking,
        "Wanneer wij uw gegevens gebruikten",
        "Van ons.",
        "AVG 5 lid 2 en 30.",
        "3 jaar.",
        of=lambda person: Verwerking.objects.filter(
            person_index__in=indexes([*person.numbers, *(f"partij:{each}" for each in person.known_as)])
        ),
        stays=always(SHOW),
        names=False,
        untold=frozenset({"person", "trace_id", "operation_id", "status_code", "resource"}),
    ),
)
