"""Begin and end the session of a resident or a business."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid4

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from loket.inloggen.events import InwonerLoggedIn, InwonerLoggedOut, InwonerSpeaksFor
from loket.inloggen.queries import OVER, SEEN, WHO
from loket.inloggen.rules.ingelogde import Ingelogde, Machtiging
from loket.inloggen.rules.proof import Proof
from loket.inloggen.rules.sealed import seal
from loket.inloggen.rules.session import LONGEST, why_not_for_all
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.secrets import blind_index

VISIT = "inwoner_visit"
OF = "inwoner_of"  # whose session it is, kept beside it by the store


@transaction.atomic
def begin_session(*, session: SessionBase, proof: Proof) -> Ingelogde:
    """Somebody showed who this is: they are in, under a new key of the session.

    What a visitor had begun, such as a form, goes along; of a colleague or of somebody else who was in, nothing does.
    Raises Refused when a machtiging is for another service than this counter.
    """
    refuse(why_not_for_all(proof.namens, settings.LOGIN_SERVICES))
    now, visit = timezone.now(), uuid4()
    who = Ingelogde(since=now, until=now + LONGEST, **proof.columns)
    who = replace(who, partij=_partij(who))
    if SESSION_KEY in session or WHO in session:
        session.flush()
    session.cycle_key()
    session.pop(OVER, None)
    session.update({WHO: seal(who), SEEN: now.isoformat(), VISIT: str(visit), OF: _of(who)})
    session.set_expiry(int(LONGEST.total_seconds()))
    announce(InwonerLoggedIn(visit, who.kind, who.via, who.niveau, who.namens is not None), by=who.actor)
    return who


@transaction.atomic
def speak_for(*, session: SessionBase, who: Ingelogde, namens: Machtiging | None) -> Ingelogde:
    """Who is in goes on for this other, or for themselves again: under a new key, and no longer than they were in.

    Whoever calls this has looked up that it may be.
    """
    now = replace(who, namens=namens, partij=None)
    now = replace(now, partij=_partij(now))
    session.cycle_key()
    session[WHO] = seal(now)
    visit = UUID(session.get(VISIT) or str(uuid4()))
    announce(InwonerSpeaksFor(visit, namens.grond if namens else ""), by=now.actor)
    return now


@transaction.atomic
def end_session(*, session: SessionBase, who: Ingelogde) -> None:
    """Everything of this session goes, also what was begun in it."""
    visit = UUID(session.get(VISIT) or str(uuid4()))
    session.flush()
    announce(InwonerLoggedOut(visit, who.via), by=who.actor)


@transaction.atomic
def end_all_sessions(*, session: SessionBase, who: Ingelogde) -> None:
    """On every device where this person is in, also this one. For a lost phone, or a computer in the library."""
    end_session(session=session, who=who)
    rows = type(session).get_model_class().objects  # type: ignore[attr-defined]
    rows.filter(inwoner=_of(who)).delete()


def note_sign_of_life(session: SessionBase, now: datetime) -> None:
    session[SEEN] = now.isoformat()


def _of(who: Ingelogde) -> str:
    """Of who logged in, for whomever they speak."""
    return blind_index(f"sessions of {who.bsn or who.kvk} {who.vestiging}").hex()


def _partij(who: Ingelogde) -> UUID | None:
    """Who this is among our customers. Those are kept above us: the settings name who knows."""
    known: Callable[[Ingelogde], UUID] | None = (
        import_string(settings.INLOGGEN_PARTIJ) if settings.INLOGGEN_PARTIJ else None
    )
    return known(who) if known else None
