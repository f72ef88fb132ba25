"""Who is in, as it stands in the session: sealed, because numbers of registers are in it."""

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag

from loket.inloggen.rules.ingelogde import Grond, Ingelogde, Kind, Machtiging, Niveau, Via
from loket.kernel.secrets import decrypt, encrypt


def seal(who: Ingelogde) -> str:
    return encrypt(json.dumps(asdict(who), default=str)).hex()


def unseal(text: str) -> Ingelogde | None:
    """None when it was not sealed by us, or with another key."""
    try:
        told = json.loads(decrypt(bytes.fromhex(text)))
        return _ingelogde(told)
    except (InvalidTag, ValueError, TypeError, KeyError):
        return None


def _ingelogde(told: dict[str, object]) -> Ingelogde:
    namens, partij = told["namens"], told["partij"]
    numbers = {name: str(told[name]) for name in ("bsn", "kvk", "vestiging", "naam")}
    return Ingelogde(
        kind=Kind(str(told["kind"])),
        niveau=Niveau(str(told["niveau"])),
        via=Via(str(told["via"])),
        since=datetime.fromisoformat(str(told["since"])),
        until=datetime.fromisoformat(str(told["until"])),
        namens=_machtiging(namens) if isinstance(namens, dict) else None,
        partij=UUID(str(partij)) if partij else None,
        **numbers,
    )


def _machtiging(told: dict[str, Any]) -> Machtiging:
    """One of a session that began before grounds were kept is a plain machtiging."""
    tot = told.get("tot")
    grond = Grond(told.get("grond") or Grond.MACHTIGING)
    read = {**told, "kind": Kind(told["kind"]), "grond": grond}
    return Machtiging(**{**read, "tot": date.fromisoformat(tot) if tot else None})
