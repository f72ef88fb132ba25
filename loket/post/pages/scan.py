"""One letter of the tray: the scan on the left, what it says on the right. Saved, the next opens by itself."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from loket.kernel.forms import typed
from loket.kernel.http import actor_of, page
from loket.kernel.refusal import Refused
from loket.outside.opslag import NotThere
from loket.outside.scan import Unreadable, picture
from loket.post import commands
from loket.post.forms.vastleggen import VastleggenForm, filled_from
from loket.post.models import Papier, Poststuk, Richting, Toestand
from loket.post.pages.door import for_post, for_room, tabs
from loket.post.pages.lists import team
from loket.post.permissions import REGISTREREN
from loket.post.queries.tray import ScanView, file_of, in_tray, place_of, scan_of
from loket.post.rules.receipt import why_no_receipt

WIDTH = 1100
KEPT_SECONDS = 600
REFUSED_FIELDS = {"naam": "afzender", "onderwerp": "onderwerp"}


@require_safe
@for_post
def work(request: HttpRequest) -> HttpResponse:
    """The first letter of the tray; the post of the own teams for who has no tray."""
    by = actor_of(request)
    if not by.may(REGISTREREN):
        return team(request)
    scan = scan_of(waiting[0]) if (waiting := in_tray()) else None
    if scan is None:
        return page(request, "post/empty.html", tabs(by, "post:work"))
    return _shown(request, scan, VastleggenForm(initial=filled_from(scan)[0]))


@require_http_methods(["GET", "HEAD", "POST"])
@for_room
def one(request: HttpRequest, scan_id: UUID) -> HttpResponse:
    scan = scan_of(scan_id)
    if scan is None:
        if file_of(scan_id) is None and request.method == "POST":
            return redirect("post:work")
        raise Http404
    form = VastleggenForm(typed(request), initial=filled_from(scan)[0])
    if form.is_valid() and (answer := _saved(request, scan, form)):
        return answer
    return _shown(request, scan, form)


def _shown(request: HttpRequest, scan: ScanView, form: VastleggenForm) -> HttpResponse:
    _, marks, zaak, begins = filled_from(scan)
    number = _page_number(request, scan)
    context = {
        **tabs(actor_of(request), "post:work"),
        **pages_of(scan, number),
        "place": place_of(scan.id),
        "form": form,
        "marks": marks if not form.is_bound else {},
        "filled": sum(map(bool, marks.values())),
        "askable": len(marks),
        "zaak": zaak,
        "begins": begins,
        "gets_receipt": not why_no_receipt(
            richting=Richting.IN,
            papier=Papier.MEE,
            soort=scan.found.soort,
            afzendersoort=scan.found.afzendersoort,
            naam=scan.found.naam,
            adres=scan.found.adres,
            toestand=Toestand.TOEGESTUURD,
        ),
    }
    status = 422 if form.errors else 200
    return page(request, "post/scan.html", context, status=status, fragment="post/_scan.html")


@require_safe
@for_room
def picture_of(request: HttpRequest, scan_id: UUID, number: int) -> HttpResponse:
    """A page as a picture. A turned page has another address, so a browser may keep it for a while."""
    key = file_of(scan_id)
    if not key:
        raise Http404
    try:
        shown = picture(commands.content_of(key), number - 1, width=WIDTH)
    except (Unreadable, IndexError, NotThere):
        raise Http404 from None
    answer = HttpResponse(shown, content_type="image/jpeg")
    answer["Cache-Control"] = f"private, max-age={KEPT_SECONDS}"
    return answer


def pages_of(scan: ScanView, number: int) -> dict[str, object]:
    return {"scan": scan, "number": number, "numbers": range(1, scan.bladzijden + 1)}


def _saved(request: HttpRequest, scan: ScanView, form: VastleggenForm) -> HttpResponse | None:
    """The next letter; None when it was refused, with why in the form."""
    told, following = form.told(), place_of(scan.id).following
    if "niet_voor_ons" in request.POST:
        told = commands.Vastlegging(brief=told.brief, organisatie=form.cleaned_data["organisatie"].strip() or "-")
        if told.organisatie == "-":
            form.add_error("organisatie", "Vul in voor wie de brief is.")
            return None
    try:
        stuk = commands.register_scan(scan_id=scan.id, told=told, by=actor_of(request))
    except Refused as refused:
        for refusal in refused.refusals:
            field = REFUSED_FIELDS.get(refusal.field, refusal.field)
            form.add_error(field if field in form.fields else None, refusal.reason)
        return None
    messages.success(request, _words(stuk))
    return redirect("post:scan", following) if following else redirect("post:work")


def _words(stuk: Poststuk) -> str:
    where = f", naar {stuk.team.name}" if stuk.team else ""
    return f"Vastgelegd als {stuk.nummer}{where}."


def _page_number(request: HttpRequest, scan: ScanView) -> int:
    asked = request.GET.get("bladzijde", "1")
    number = int(asked) if asked.isdecimal() and len(asked) < 6 else 1
    return min(max(number, 1), max(scan.bladzijden, 1))
