"""What every page shows: the town's name, the menus and the foot of the page."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import mark_safe

from loket.kernel.actor import ActorKind
from loket.kernel.http import actor_of
from loket.kernel.language import BELOW
from loket.navigation.pieces import TownOnPage
from loket.navigation.residents import own_page_name, public, twin_here
from loket.navigation.staff import WORKPLACE, workplace
from loket.organisatie.queries import gemeente


def on_every_page(request: HttpRequest) -> dict[str, object]:
    english = request.path.startswith(BELOW)
    on_workplace = request.path.startswith(WORKPLACE) and actor_of(request).kind == ActorKind.STAFF
    return {
        "demo": settings.DEMO,
        "demo_postvak": reverse("berichten:postvak") if settings.DEMO else "",
        "demo_tour": reverse("uitleg:tour") if settings.DEMO else "",
        "gemeente": SimpleLazyObject(_town),
        "home_url": BELOW if english else "/",
        "own_page": SimpleLazyObject(own_page_name),
        "nl": mark_safe(' lang="nl"') if english else "",
        **(
            workplace(request.path, actor_of(request))
            if on_workplace
            else public(request.path, english=english, twin=twin_here(request))
        ),
    }


def _town() -> TownOnPage:
    row = gemeente()
    return TownOnPage(row.full_name, row.tagline, row.phone, row.phone_link, row.email, row.phone_abroad)
