"""What can be reported."""

from django.http import HttpRequest
from django.utils import timezone

from loket.kernel.text import local
from loket.meldingen.api.door import Answer, Wrong, open311
from loket.meldingen.queries.kinds import Kind, Kinds, kinds
from loket.meldingen.schemas.open311 import DefinitionOut, ErrorOut, ServiceOut
from loket.organisatie.queries import gemeente


def services(request: HttpRequest) -> Answer:
    """The kinds in use, in the order of our own form."""
    found, phone = kinds_now(), gemeente().phone
    rows = [ServiceOut.of(kind, notice_of(kind, phone)) for kind in found.by_code.values()]
    return Answer(rows, "services", "service")


def definition(request: HttpRequest, service_code: str) -> Answer:
    kind = kinds_now().by_code.get(service_code)
    if kind is None:
        raise Wrong(ErrorOut(404, "service_code: Deze soort kennen wij niet."))
    return Answer(DefinitionOut.of(kind), "service_definition")


def kinds_now() -> Kinds:
    return kinds(on=local(timezone.now()).date())


def notice_of(kind: Kind, phone: str) -> str:
    """Danger goes by phone; and who else it may be work of."""
    danger = f"Is er nu gevaar? Bel {phone or 'de gemeente'}. Bij levensgevaar: bel 112." if kind.urgent else ""
    other = f"Dit is werk van {kind.forward_to}." if kind.forward_to else ""
    return " ".join(part for part in (danger, other) if part)


list_door = open311(GET=services)
one_door = open311(GET=definition)
