"""Who may do what with post."""

from loket.documenten import permissions as documenten
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal
from loket.klantcontacten import permissions as klantcontacten
from loket.post.permissions import BEHANDELEN, REGISTREREN
from loket.zaken import permissions as zaken
from loket.zgw.caller import RANK

NOT_REGISTER = Refusal("not-allowed", "Je mag geen post vastleggen.")
NOT_HANDLE = Refusal("not-allowed", "Je mag geen post behandelen.")
OTHER_TEAM = Refusal("post-of-other-team", "Deze brief is van een ander team.")
HIDDEN = RANK["confidentieel"]
LENT = frozenset(
    {documenten.HANDLE, zaken.HANDLE, zaken.DIVIDE, zaken.CONFIDENTIAL, zaken.TAKE_IN, klantcontacten.VASTLEGGEN}
)


def why_not_register(by: Actor) -> Refusal | None:
    return None if by.may(REGISTREREN) else NOT_REGISTER


def why_not_handle(team: str | None, by: Actor) -> Refusal | None:
    """The own team only; the post room keeps its hands off what a team has."""
    if not by.may(BEHANDELEN):
        return NOT_HANDLE
    return None if team in by.teams else OTHER_TEAM


def why_not_put_away(team: str | None, by: Actor) -> Refusal | None:
    """Putting a letter with its zaak: the post room, or the team that has it."""
    return None if by.may(REGISTREREN) else why_not_handle(team, by)


def may_read(level: str, team: str | None, by: Actor) -> bool:
    """The team always; the post room all but what is confidential, which it opened once and needs no more."""
    if by.may(BEHANDELEN) and team in by.teams:
        return True
    return by.may(REGISTREREN) and RANK.get(level, 0) < HIDDEN


def for_the_file(by: Actor) -> Actor:
    """Whoever registers a letter may put it in any dossier, without the right to read that dossier."""
    return Actor(by.kind, by.id, by.name, by.teams, by.permissions | LENT)
