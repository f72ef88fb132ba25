"""Which zaken somebody of staff may see, as SQL: the same as `rules.rights.why_not_see`, for lists."""

from typing import Any
from uuid import UUID

from loket.kernel.actor import Actor
from loket.zaken.permissions import CONFIDENTIAL, DIVIDE
from loket.zaken.rules.rights import CLOSED_WITHOUT_TEAM, SECRET
from loket.zgw.caller import LEVELS

NOBODY = UUID(int=0)


def seen_by(by: Actor, zaak: str = "z") -> tuple[str, dict[str, Any]]:
    """A condition on the row of the zaak, and its values."""
    values: dict[str, Any] = {"me": UUID(by.id) if by.id else NOBODY}
    mine = "true"
    if not by.may(DIVIDE):
        values |= {"teams": sorted(by.teams), "known": list(LEVELS[:CLOSED_WITHOUT_TEAM])}
        nobodys = f"{zaak}.team_id IS NULL AND {zaak}.vertrouwelijkheidaanduiding = ANY(%(known)s::text[])"
        mine = f"({zaak}.team_id = ANY(%(teams)s::text[]) OR {nobodys})"
    if not by.may(CONFIDENTIAL):
        values["secret"] = list(LEVELS[SECRET:])
        mine += f" AND {zaak}.vertrouwelijkheidaanduiding <> ALL(%(secret)s::text[])"
    not_about_me = f"NOT (%(me)s::uuid = ANY({zaak}.gesloten_voor))"
    return f"(({mine} OR {zaak}.behandelaar_id = %(me)s::uuid) AND {not_about_me})", values
