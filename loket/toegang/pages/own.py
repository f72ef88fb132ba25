"""Whose means to log in a page is about: somebody who is in and proved it lately, or who has to set one up first."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.http import actor_of
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import actor_for
from loket.toegang.pages.entry import HalfWay, enter, half_way
from loket.toegang.queries import is_fresh
from loket.toegang.rules import Next

View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Owner:
    medewerker: Medewerker
    actor: Actor
    half: HalfWay | None = None

    def next_page(self, request: HttpRequest, means: str) -> HttpResponse:
        """Back to the account, or in for the first time."""
        if self.half is None:
            return redirect("toegang:account")
        return enter(request, self.medewerker, means=f"{self.half.means}+{means}", wanted=self.half.wanted)


def owner_of(request: HttpRequest) -> Owner | None:
    """None for who is not in, or did not prove it in the last quarter of an hour."""
    actor = actor_of(request)
    if actor.kind == ActorKind.STAFF:
        return Owner(Medewerker.objects.get(id=UUID(actor.id)), actor) if is_fresh(request) else None
    half = half_way(request, Next.SET_UP)
    return Owner(half.medewerker, actor_for(half.medewerker), half) if half else None


def owned(view: View) -> View:
    """Only with a fresh proof: a screen that was left alone gives nobody a new way in. Adds `owner`."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        owner = owner_of(request)
        if owner is None:
            door = "toegang:confirm" if actor_of(request).kind == ActorKind.STAFF else "toegang:login"
            back = request.get_full_path() if request.method == "GET" else reverse("toegang:account")
            return redirect(f"{reverse(door)}?{urlencode({'next': back})}")
        return view(request, *args, owner=owner, **kwargs)

    return asked
