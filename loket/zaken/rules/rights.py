"""Who may do what to a zaak: rights go by its zaaktype and confidentiality, and are fewer once it is closed."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.zaken.permissions import AANMAKEN, CONFIDENTIAL, DIVIDE, GEFORCEERD, HEROPENEN, STAFF, STATUSSEN
from loket.zgw.caller import RANK, Caller, may

DENIED = "permission_denied"
SECRET = RANK["confidentieel"]
CLOSED_WITHOUT_TEAM = RANK["vertrouwelijk"]
OTHER_TEAM = Refusal("zaak-of-other-team", "Deze zaak is van een ander team.")
NOBODYS = Refusal("zaak-of-nobody", "Deze zaak is vertrouwelijk en heeft nog geen team.")
LOOK_ONLY = Refusal("zaak-look-only", "Je mag deze zaak alleen bekijken, met de reden die je gaf.")
ABOUT_YOU = Refusal("zaak-about-you", "Deze zaak kun je niet zien.")
TOO_SECRET = Refusal("zaak-secret", "Deze zaak is geheim. Alleen de behandelaar mag hem zien.")


@dataclass(frozen=True, slots=True)
class Held:
    """What rights and rules ask of a zaak, while nobody else can change it."""

    id: UUID
    identificatie: str
    zaaktype_id: UUID
    vertrouwelijkheidaanduiding: str
    einddatum: date | None
    archiefstatus: str
    hoofdzaak_id: UUID | None
    team: str | None = None
    behandelaar: UUID | None = None
    gesloten_voor: Collection[UUID] = ()

    @property
    def closed(self) -> bool:
        return self.einddatum is not None


def has(by: Actor, scope: str, zaaktype_id: UUID, level: str) -> bool:
    """Applications by their scopes; staff by what their role allows, for every zaaktype."""
    if isinstance(by, Caller):
        return may(by, scope, zaaktype_id, level)
    return any(may(by, permission) for permission in STAFF[scope])


def why_not_see(
    level: str, team: str | None, behandelaar: UUID | None, *, closed_to: Collection[UUID] = (), by: Actor
) -> Refusal | None:
    """Whether staff may see a zaak of this confidentiality. Applications have their scopes, and are not stopped here.

    The own team, and who divides the work of all teams, up to `vertrouwelijk`; what nobody has yet: every handler,
    when it is not confidential. Above that only the behandelaar, and who may see what is secret. Never whom it is
    about (`closed_to`).
    """
    if by.kind != ActorKind.STAFF:
        return None
    if by.id in map(str, closed_to):
        return ABOUT_YOU
    rank = RANK.get(level, 0)
    if behandelaar is not None and str(behandelaar) == by.id:
        return None
    mine = by.may(DIVIDE) or team in by.teams or (team is None and rank < CLOSED_WITHOUT_TEAM)
    if not mine:
        return OTHER_TEAM if team else NOBODYS
    return None if rank < SECRET or by.may(CONFIDENTIAL) else TOO_SECRET


def why_not_write(zaak: Held, *scopes: str, by: Actor) -> Refusal | None:
    """One of the scopes; on a closed zaak only geforceerd bijwerken will do (zrc-006, zrc-007)."""
    if refusal := _why_not_look(zaak, by=by):
        return refusal
    asked = {GEFORCEERD} if zaak.closed else {GEFORCEERD, *scopes}
    if any(has(by, scope, zaak.zaaktype_id, zaak.vertrouwelijkheidaanduiding) for scope in asked):
        return None
    if zaak.closed:
        return Refusal(DENIED, "Deze zaak is afgesloten. U mag hem niet meer wijzigen.")
    return Refusal(DENIED, "U mag deze zaak niet wijzigen.")


def why_not_set_status(zaak: Held, *, first: bool, ends: bool, by: Actor) -> Refusal | None:
    """Who may only open zaken sets one status, the first; on a closed zaak a status reopens it (zrc-008, zrc-008b)."""
    kind, level = zaak.zaaktype_id, zaak.vertrouwelijkheidaanduiding
    if refusal := _why_not_look(zaak, by=by):
        return refusal
    if zaak.closed:
        again = [HEROPENEN, GEFORCEERD] if ends else [HEROPENEN]
        allowed = any(has(by, scope, kind, level) for scope in again)
        return None if allowed else Refusal(DENIED, "U mag een afgesloten zaak niet heropenen.")
    if has(by, STATUSSEN, kind, level) or has(by, HEROPENEN, kind, level):
        return None
    if not has(by, AANMAKEN, kind, level):
        return Refusal(DENIED, "U mag bij deze zaak geen status zetten.")
    return None if first else Refusal(DENIED, "U mag alleen de eerste status van een zaak zetten.")


def _why_not_look(zaak: Held, *, by: Actor) -> Refusal | None:
    level, closed_to = zaak.vertrouwelijkheidaanduiding, zaak.gesloten_voor
    return why_not_see(level, zaak.team, zaak.behandelaar, closed_to=closed_to, by=by)
