"""The kinds of pages of this house, as the wiring gives them."""

from django.conf import settings
from django.utils.module_loading import import_string

from loket.kernel.refusal import Refusal, Refused
from loket.redactie.rules.kind import Kind


def kinds() -> list[Kind]:
    found: list[Kind] = import_string(settings.REDACTIE_KINDS)
    return found


def kind(code: str) -> Kind:
    """Raises Refused for a kind that is not there."""
    for each in kinds():
        if each.code == code:
            return each
    raise Refused(Refusal("kind-unknown", f"Er zijn geen pagina's van de soort “{code}”.", "kind"))
