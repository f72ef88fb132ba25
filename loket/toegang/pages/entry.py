"""From the first proof to a session: what is kept half-way, and how a session begins."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib.auth import login as begin_session
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from loket.organisatie.models import Medewerker
from loket.organisatie.queries import actor_for
from loket.toegang import commands, queries, rules
from loket.toegang.middleware import begin_visit
from loket.toegang.rules import Next

HOME = "/werk/"
BACKEND = "django.contrib.auth.backends.ModelBackend"
KEPT = "half_way"


@dataclass(frozen=True)
class HalfWay:
    """Somebody gave a first proof, and still has to give or set up the second."""

    medewerker: Medewerker
    means: str
    wanted: str
    step: Next


def wanted_of(request: HttpRequest) -> str:
    return rules.own_address(request.POST.get("next") or request.GET.get("next", ""), otherwise=HOME)


def go_on(
    request: HttpRequest, medewerker: Medewerker, *, means: str, wanted: str, strong: bool = False
) -> HttpResponse:
    """After the first proof: in, to the second step, or to setting one up."""
    step = rules.next_step(
        has_second=queries.factors_of(medewerker.id).any, required=settings.SECOND_FACTOR_REQUIRED, strong=strong
    )
    if step == Next.ENTER:
        return enter(request, medewerker, means=means, wanted=wanted)
    request.session.flush()
    request.session[KEPT] = {
        "medewerker": str(medewerker.id),
        "means": means,
        "wanted": wanted,
        "step": step.value,
        "account": _state_of(medewerker),
        "at": timezone.now().isoformat(),
    }
    return redirect("toegang:second_step" if step == Next.SECOND else "toegang:set_up")


def half_way(request: HttpRequest, step: Next) -> HalfWay | None:
    """Who is at this step now. Nobody after ten minutes, or when the account got another lock since: begin again."""
    kept = request.session.get(KEPT)
    if not kept or kept["step"] != step or _age(kept["at"]) > rules.HALF_WAY.total_seconds():
        return None
    medewerker = Medewerker.objects.active().filter(id=UUID(kept["medewerker"])).first()
    if medewerker is None or _state_of(medewerker) != kept.get("account"):
        return None
    return HalfWay(medewerker, kept["means"], kept["wanted"], step)


def enter(request: HttpRequest, medewerker: Medewerker, *, means: str, wanted: str) -> HttpResponse:
    """Begin a session under a new key, and go where somebody wanted to be."""
    request.session.flush()
    begin_session(request, medewerker, backend=BACKEND)
    begin_visit(request, timezone.now())
    commands.note_log_in(medewerker=medewerker, means=means, by=actor_for(medewerker))
    return redirect(wanted)


def _state_of(medewerker: Medewerker) -> list[object]:
    """Changes with the password, and with the first second step: who is half-way must not pass by a new lock."""
    return [medewerker.get_session_auth_hash(), queries.factors_of(medewerker.id).any]


def _age(at: str) -> float:
    moment: datetime | None = parse_datetime(at)
    assert moment
    return (timezone.now() - moment).total_seconds()
