"""Who is in, out of the session of this request."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.http import urlencode
from django.utils.module_loading import import_string

from loket.inloggen.rules.demo import DemoResidents, invented
from loket.inloggen.rules.ingelogde import Ingelogde, Via
from loket.inloggen.rules.sealed import unseal
from loket.inloggen.rules.session import session_is_over

WHO, SEEN, OVER = "inwoner", "inwoner_seen", "inwoner_over"
THERE = "inlog_saml_there"  # how a log-in by SAML is known there, sealed

LABELS = {
    Via.DIGID: "Inloggen met DigiD",
    Via.EHERKENNING: "Inloggen met eHerkenning",
    Via.EIDAS: "Inloggen met een Europees middel (eIDAS)",
}


@dataclass(frozen=True, slots=True)
class Way:
    """A button on the page where one logs in."""

    code: str
    label: str
    url: str


def ingelogd(request: HttpRequest) -> Ingelogde | None:
    """The person or business that is in now; None for a visitor, and after 15 idle minutes or the end of the session.

    It reads the session once for a request, and asks the database nothing of its own.
    """
    if not hasattr(request, "ingelogde"):
        request.ingelogde = _found(request)  # type: ignore[attr-defined]
    found: Ingelogde | None = request.ingelogde  # type: ignore[attr-defined]
    return found


def to_log_in(wanted: str) -> str:
    """Where somebody logs in, and comes back from."""
    return f"{reverse('inloggen:begin')}?{urlencode({'naar': wanted})}"


def _found(request: HttpRequest) -> Ingelogde | None:
    if WHO not in request.session:
        return None
    now, who = timezone.now(), unseal(request.session[WHO])
    seen_at = parse_datetime(request.session.get(SEEN, ""))
    if who is None or seen_at is None or session_is_over(who, seen_at=seen_at, now=now):
        for name in (WHO, SEEN, THERE):
            request.session.pop(name, None)
        request.session[OVER] = True
        return None
    return who


def demo_residents() -> DemoResidents:
    """The invented residents of the demo; none where this is no demo, whatever the settings name."""
    if not settings.DEMO or not settings.INLOGGEN_DEMO:
        return {}
    return invented(import_string(settings.INLOGGEN_DEMO)())


def saml_ways() -> list[str]:
    """The ways that go straight to who proves it, without a broker between."""
    return [each.value for each in LABELS if each.value in settings.SAML]


def broker_ways() -> list[str]:
    """The ways by which the broker of the settings lets people in."""
    named = [each.value for each in LABELS if each.value in settings.LOGIN_WAYS] if settings.LOGIN_ISSUER else []
    return [way for way in named if way not in settings.SAML]


def ways() -> list[Way]:
    """The ways in that the settings name, in the order in which people need them."""
    doors = dict.fromkeys(broker_ways(), "inloggen:away") | dict.fromkeys(saml_ways(), "inloggen:saml_away")
    found = [
        Way(via.value, label, reverse(doors[via.value], args=[via.value]))
        for via, label in LABELS.items()
        if via.value in doors
    ]
    demo = [Way("demo", "Inloggen in de demo", reverse("inloggen:demo"))] if demo_residents() else []
    return found + demo
