"""Which lists of forms a colleague may see."""

from django.http import HttpRequest

from loket.formulieren.permissions import BETALINGEN, OVERDRACHT
from loket.kernel.http import actor_of


def tabs(request: HttpRequest) -> dict[str, bool]:
    by = actor_of(request)
    return {"may_wachtend": by.may(OVERDRACHT), "may_betalingen": by.may(BETALINGEN)}
