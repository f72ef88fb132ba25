"""An address that a client names: of ours it must be there, of another it must answer (G-09)."""

from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused
from loket.outside.bronnen import NotFetched, fetch
from loket.zaken.commands.hold import hold_zaak
from loket.zgw.links import is_here


def check_address(zaak_id: UUID, url: str, field: str, *scopes: str, by: Actor, json: bool = True) -> None:
    """Only for who may write to the zaak do we go to another's address. `json`: an answer of another kind is no good.

    Raises Refused: `bad-url`, or `invalid-resource`.
    """
    if not url:
        return
    with transaction.atomic():
        hold_zaak(zaak_id, *scopes, by=by)
    here = is_here(url)
    if here is False:
        raise Refused(Refusal("bad-url", "Op dit adres staat niets.", field))
    if here is None:
        _fetch(url, field, json)


def _fetch(url: str, field: str, json: bool) -> None:
    try:
        fetch(url)
    except NotFetched as wrong:
        if json or wrong.code != "invalid-resource":
            raise Refused(Refusal(wrong.code, wrong.reason, field)) from None
