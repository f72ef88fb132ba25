"""What one can make an appointment for: add it, change it."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from loket.afspraken.events import AfspraaksoortAdded, AfspraaksoortChanged
from loket.afspraken.models import Afspraaksoort
from loket.afspraken.rules.soort import why_not_arrange, why_not_soort
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse


@transaction.atomic
def keep_soort(
    *, code: str, name: str, minutes: int, kinds: Sequence[str], only_new: bool = False, by: Actor, **values: Any
) -> Afspraaksoort:
    """A new one, or other values for the one with this code. What was agreed before stays as it was agreed.

    `only_new`: refused when there is one with this code.
    """
    row = Afspraaksoort.objects.select_for_update().filter(code=code).first() or Afspraaksoort(code=code)
    new = row._state.adding
    wished = {"name": name.strip(), "minutes": minutes, "kinds": list(kinds), **values}
    changed = [each for each, value in wished.items() if getattr(row, each) != value]
    for each, value in wished.items():
        setattr(row, each, value)
    others = Afspraaksoort.objects.exclude(code=code).filter(name__iexact=row.name)
    taken = (only_new and not new) or others.exists()
    refuse(why_not_arrange(by), *why_not_soort(row, name_taken=taken))
    row.save()
    if new:
        announce(AfspraaksoortAdded(code, row.name), by=by)
    elif changed:
        announce(AfspraaksoortChanged(code, changed), by=by)
    return row
