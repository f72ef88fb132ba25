"""Report something: the form, what it shows before it is sent, and the thanks."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_http_methods, require_safe

from loket.berichten.commands import count_asked, mail_left_out
from loket.gebied import queries as gebied
from loket.gebied.rules import distance_m
from loket.kernel.bounds import holds
from loket.kernel.forms import show_refusals
from loket.kernel.http import actor_of, page
from loket.kernel.language import language_here
from loket.kernel.limits import TooMany, address_of, limit
from loket.kernel.refusal import Refused, refuse
from loket.kernel.text import local
from loket.meldingen import commands
from loket.meldingen.forms.advice import DANGER, Advice, advice_on
from loket.meldingen.forms.report import MOST_WORDS, LampForm, ReportForm
from loket.meldingen.models import Priority, State
from loket.meldingen.pages.public.melder import melder_or_404
from loket.meldingen.pages.public.photos import MOST_PHOTOS, Basket, basket_of
from loket.meldingen.queries.around import middle_of_town
from loket.meldingen.queries.kinds import Kinds, kinds
from loket.meldingen.queries.melder import token_of_sent
from loket.meldingen.queries.public import public_melding
from loket.meldingen.rules.contact import Contact, read_contact
from loket.meldingen.rules.no_bsn import why_not_names

SENDS, SENDS_PER = 20, timedelta(minutes=10)
LAMP_WITHIN = 150  # metres: a lamp that was chosen before the place was moved does not count
NUMBER_REMOVED, NOT_TOLD = "nummer-weg", "zonder-bericht"  # in the address of the thanks
FIELD_OF = {"category": "group", "place": "address", "description": "more", "photos": "photo"}


@holds()
@cache_control(private=True, max_age=0)  # kept by the browser itself, so that Back finds what was typed
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """GET: `?soort=`, `?groep=` and `?wat=` fill in what another page knows already."""
    found = kinds(on=local(timezone.now()).date())
    if request.method != "POST":
        return _show(request, ReportForm(initial=_known(request, found), kinds=found), Basket())
    refuse(why_not_names(request.POST))
    basket = basket_of(request)
    form = ReportForm(request.POST, request.FILES, kinds=found, photo_places=basket.places)
    if "follow" in request.POST:
        return _follow(request, form, basket)
    return _send(request, form, basket)


def _send(request: HttpRequest, form: ReportForm, basket: Basket) -> HttpResponse:
    valid = form.is_valid()
    if valid and (token := token_of_sent(form.key)):
        return redirect("meldingen:thanks", token)
    for fault in basket.faults:
        form.add_error("photo", fault)
    lamp = _lamp(request, form)
    advice = advice_on(kind=form.understood, text=form.text, point=form.place.point, lamp=lamp)
    if "drop" in request.POST:
        return _show(request, form, basket, advice, quiet=True)
    shown = [*request.POST.getlist("shown"), *([DANGER] if form.cleaned_data.get("danger") else [])]
    first = advice.not_shown(shown)
    if not valid or basket.faults or first:
        return _show(request, form, basket, advice, status=422, first=first and form.is_valid())
    try:
        limit(f"melding:{address_of(request)}", times=SENDS, per=SENDS_PER)
        with mail_left_out(form.reached.email, form.reached.phone) as often:
            received = _receive(request, form, basket, lamp, Contact() if often else form.reached)
    except TooMany as many:
        form.add_error(None, _too_fast(many))
        return _show(request, form, basket, advice, status=429)
    except Refused as refused:
        for refusal in refused.refusals:
            form.add_error(FIELD_OF.get(refusal.field), gettext(refusal.reason))
        return _show(request, form, basket, advice, status=422)
    address = reverse("meldingen:thanks", args=[received.melder.token])
    told = "&".join([NUMBER_REMOVED] * received.bsn_removed + [NOT_TOLD] * bool(often))
    return redirect(f"{address}?{told}" if told else address)


def _receive(request: HttpRequest, form: ReportForm, basket: Basket, lamp: str, reached: Contact) -> commands.Received:
    """A melding is never lost: to whom we wrote very often lately is not written now, and it is taken all the same."""
    post, place = gebied.lamp_post(lamp) if lamp else None, form.place
    assert place.point
    return commands.receive_melding(
        send_key=form.key,
        category=form.chosen.code,
        point=post.point if post else place.point,
        description=form.text,
        address=place.address,
        lamp=post.number if post else "",
        danger=form.cleaned_data["danger"],
        email=reached.email,
        phone=reached.phone,
        photos=basket.ids,
        taal=language_here(),
        by=actor_of(request),
    )


def _follow(request: HttpRequest, form: ReportForm, basket: Basket) -> HttpResponse:
    """It was told already: one click makes this visitor a melder of that one."""
    known = public_melding(_one_of(request, "follow"))
    contact = read_contact(request.POST.get("contact", ""))
    form.is_valid()
    if known is None or not isinstance(contact, Contact) or "send_key" in form.errors:
        return _send(request, form, basket)
    try:
        limit(f"volgen:{address_of(request)}", times=SENDS, per=SENDS_PER)
        with count_asked(contact.email, contact.phone, field="contact"):
            melder = commands.follow_melding(
                melding_id=known.id,
                email=contact.email,
                phone=contact.phone,
                send_key=form.cleaned_data["send_key"],
                taal=language_here(),
                by=actor_of(request),
            )
    except Refused as refused:
        show_refusals(form, refused)
        return _show(request, form, basket, status=422)
    if contact.email or contact.phone:  # the link goes to that address, which may be of somebody else
        return redirect(f"{reverse('meldingen:one', args=[known.number])}?gevolgd")
    return redirect("meldingen:melder", melder.token)


def _lamp(request: HttpRequest, form: ReportForm) -> str:
    """The lamp that was chosen, when it stands near the place that was chosen."""
    chosen, kind, point = _one_of(request, "lamp"), form.understood, form.place.point
    post = gebied.lamp_post(chosen) if chosen and kind and kind.asks_lamp and point else None
    return post.number if post and point and distance_m(post.point, point) <= LAMP_WITHIN else ""


def _one_of(request: HttpRequest, name: str) -> str:
    """A number out of what we offered. No field of the form: it is sent along by a button or by a piece of the page."""
    return request.POST.get(name, "")[:20].replace("\0", "")


def _show(
    request: HttpRequest,
    form: ReportForm,
    basket: Basket,
    advice: Advice | None = None,
    *,
    status: int = 200,
    first: bool = False,
    quiet: bool = False,
) -> HttpResponse:
    """The form with all that was filled in. `first`: there is something to read before it goes."""
    if quiet:
        form.errors.clear()
    if isinstance(form.data, QueryDict):
        told = form.data.copy()
        told["spot_for"] = told.get("address", "").strip()
        form.data = told
    context = {
        "form": form,
        "kinds": form.kinds,
        "icons": {tile.code: tile.icon for tile in form.kinds.tiles},
        "basket": basket,
        "most_photos": MOST_PHOTOS,
        "first": first,
        "middle": middle_of_town(),
        **piece_context(advice, request.POST.get("lamp", "")),
    }
    return page(request, "meldingen/public/report.html", context, status=status)


def piece_context(advice: Advice | None, lamp: str) -> dict[str, Any]:
    """What the pieces need that change while somebody fills in the form."""
    around = advice.around if advice else None
    lamps = LampForm({"lamp": lamp}, lamps=around.lamps) if around and around.lamps else None
    return {"advice": advice, "around": around, "lamp_form": lamps}


def _known(request: HttpRequest, found: Kinds) -> dict[str, str]:
    """What the address says: a kind, a tile, or words."""
    kind, tile = request.GET.get("soort", ""), request.GET.get("groep", "")
    known = {"words": request.GET.get("wat", "")[:MOST_WORDS]}
    if kind in found.groups:
        known |= {"kind": kind, "group": found.groups[kind]}
    elif tile in found.usual:
        known["group"] = tile
    return known


def _too_fast(many: TooMany) -> str:
    minutes = -(-many.retry_after // 60)
    if minutes == 1:
        return gettext("U deed veel meldingen kort na elkaar. Wacht 1 minuut.")
    return gettext("U deed veel meldingen kort na elkaar. Wacht %(minutes)s minuten.") % {"minutes": minutes}


@never_cache
@require_safe
def thanks(request: HttpRequest, token: str) -> HttpResponse:
    """After sending: the number, the last date, and the way to follow it."""
    melder, melding = melder_or_404(token)
    context = {
        "melding": melding,
        "token": token,
        "told": melder.can_be_told,
        "number_removed": NUMBER_REMOVED in request.GET,
        "not_told": NOT_TOLD in request.GET,
        "forwarded": melding.state == State.FORWARDED,
        "urgent": melding.priority == Priority.HIGH,
    }
    return page(request, "meldingen/public/thanks.html", context)
