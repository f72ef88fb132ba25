"""Marks beside other towns: all of them, and of each role its last two compared."""

from collections import defaultdict

from loket.waardering.models import Meting, Reeks
from loket.waardering.rules.tellen import Comparison, Measured, compared


def metingen() -> list[Meting]:
    """By role, the newest first; each with `betrouwbaar_vanaf` of its role. Two statements."""
    since = dict(Reeks.objects.values_list("onderwerp", "betrouwbaar_vanaf"))
    found = list(Meting.objects.select_related("methode").order_by("onderwerp", "-jaar"))
    for each in found:
        each.betrouwbaar_vanaf = since.get(each.onderwerp)  # type: ignore[attr-defined]
    return found


def comparisons() -> list[tuple[str, Comparison]]:
    """Of each role its last two measurements (S-71). Two statements."""
    of_role: dict[str, list[Measured]] = defaultdict(list)
    for each in Meting.objects.select_related("methode").order_by("onderwerp", "jaar"):
        told = Measured(each.jaar, each.eigen, each.gemiddeld, each.methode_id, each.methode.voetnoot)
        of_role[each.onderwerp].append(told)
    since = dict(Reeks.objects.values_list("onderwerp", "betrouwbaar_vanaf"))
    return [
        (role, compared(*measured[-2:], reliable_from=since.get(role)))
        for role, measured in of_role.items()
        if len(measured) > 1
    ]
