"""A team makes a list, and takes it in anew as a whole."""

from collections.abc import Callable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from loket.gebied.queries import WijkRow, wijk_finder, wijken
from loket.gebied.rules import Point
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.wijkagenda.events import BronKept, BronTaken
from loket.wijkagenda.models import Bron, Punt, Soort
from loket.wijkagenda.permissions import KEEP
from loket.wijkagenda.rules.invoer import rows_of
from loket.wijkagenda.rules.rij import NotUnderstood, Rij

KEPT = timedelta(days=31)
MAY_NOT = Refusal("not-allowed", "Je mag de wijkagenda niet bijhouden.")
UNKNOWN = Refusal("list-unknown", "Deze lijst is er niet.")


@transaction.atomic
def keep_bron(*, code: str, name: str, soort: Soort, team: str, waar: str = "", by: Actor) -> Bron:
    """A new list, or another name, team or place of one. Raises Refused."""
    refuse(None if by.may(KEEP) else MAY_NOT)
    told = {"name": name, "soort": soort, "team_id": team, "waar": waar}
    kept, _ = Bron.objects.update_or_create(code=code, defaults=told)
    announce(BronKept(code, team), by=by)
    return kept


@transaction.atomic
def take_in(*, code: str, filename: str, text: str, by: Actor) -> tuple[int, int]:
    """All of the list, in the place of what was in it: what is no longer there is gone. How many, and how many are new.

    Raises Refused, with the line that is wrong; then nothing changed.
    """
    refuse(None if by.may(KEEP) else MAY_NOT)
    bron = Bron.objects.select_for_update(of=("self",)).filter(code=code).first()
    if bron is None:
        raise Refused(UNKNOWN)
    try:
        rows = rows_of(filename, text)
    except NotUnderstood as wrong:
        raise Refused(Refusal("list-not-understood", str(wrong), "bestand")) from None
    now, names, at = timezone.now(), _names(), wijk_finder()
    there = dict(bron.punten.values_list("sleutel", "made_at"))
    bron.punten.all().delete()
    Punt.objects.bulk_create(
        Punt(
            bron=bron,
            sleutel=row.sleutel,
            titel=row.titel,
            tekst=row.tekst,
            van=row.van,
            tot=row.tot,
            wijk_id=_wijk(row, names, at),
            postcode=row.postcode,
            lat=row.lat,
            lon=row.lon,
            link=row.link,
            made_at=there.get(row.sleutel, now),
        )
        for row in rows
    )
    bron.taken_at = now
    bron.save(update_fields=["taken_at"])
    new = sum(row.sleutel not in there for row in rows)
    announce(BronTaken(code, len(rows), new), by=by)
    return len(rows), new


def forget_old_punten() -> int:
    """What ended a month ago is no news. How many."""
    return Punt.objects.filter(tot__lt=timezone.localdate() - KEPT).delete()[0]


def _names() -> dict[str, str]:
    """The code of each wijk, by its code and by its name."""
    found = {}
    for each in wijken():
        found[each.code.casefold()] = found[each.name.casefold()] = each.code
    return found


def _wijk(row: Rij, names: dict[str, str], at: Callable[[Point], WijkRow | None]) -> str | None:
    """By name, else by the place. A wijk that nobody knows is a fault: else it would be told to the whole town."""
    if row.wijk:
        code = names.get(row.wijk.casefold())
        if code is None:
            reason = f"De wijk “{row.wijk[:40]}” kennen wij niet ({row.titel[:40]})."
            raise Refused(Refusal("wijk-unknown", reason, "bestand"))
        return code
    if row.lat is None or row.lon is None:
        return None
    found = at(Point(row.lat, row.lon))
    if found is None:
        reason = f"Deze plek ligt niet in de gemeente: {row.titel[:60]}."
        raise Refused(Refusal("place-outside", reason, "bestand"))
    return str(found.code)
