"""The mailboxes, and which addresses are our own."""

from collections.abc import Iterable

from loket.mail.models import Postbus
from loket.mail.rules.arrival import Regel
from loket.organisatie.queries import gemeente, teams


def our_addresses() -> frozenset[str]:
    """In lower case: of the mailboxes, the town and the teams. What we send from there and comes back goes round."""
    told = {*Postbus.objects.values_list("adres", flat=True), gemeente().email, *(team.email for team in teams())}
    return frozenset(address.lower() for address in told if address)


def regels_of(postbus: Postbus) -> Iterable[Regel]:
    rows = postbus.regels.values_list("veld", "bevat", "team_id", "spam")
    return [Regel(veld, bevat, team or "", spam) for veld, bevat, team, spam in rows]


def postbussen() -> list[Postbus]:
    return list(Postbus.objects.select_related("team").order_by("naam"))
