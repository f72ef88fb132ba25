"""A change by somebody who saw a besluit on a page: refused when a colleague was faster, with who did what."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from django.db import transaction

from loket.besluiten.models import Besluit
from loket.besluiten.queries.story import story_of, taken_on
from loket.kernel.refusal import Refusal, Refused
from loket.zaken.commands import find_held

T = TypeVar("T")


@transaction.atomic
def decide_as_seen(*, zaak_id: UUID, seen: int, take: Callable[[], T]) -> T:
    """`seen` is how many besluiten there were on the zaak. Sent twice, it is taken once."""
    find_held(zaak_id)
    now = taken_on(zaak_id)
    if now.count != seen:
        by = f" door {now.by}" if now.by else ""
        said = f"Op deze zaak is net een besluit genomen{by}: {now.identificatie}. Kijk daar eerst naar."
        raise Refused(Refusal("besluit-just-taken", said))
    return take()


@transaction.atomic
def change_as_seen(*, besluit_id: UUID, seen: int, take: Callable[[], T]) -> T:
    """`seen` is how many changes there were of the besluit."""
    Besluit.objects.select_for_update(no_key=True).get(id=besluit_id)
    story = story_of(besluit_id)
    if len(story) != seen and story:
        said = f"{story[0].by} {story[0].what}, terwijl jij hier bezig was. Kijk eerst wat er nu staat."
        raise Refused(Refusal("besluit-just-changed", said))
    return take()
