"""Letters that go out: registered, printed together, and then sent."""

from collections.abc import Iterable
from contextlib import closing
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from loket.documenten.commands import open_content
from loket.kernel.actor import Actor
from loket.kernel.bounds import holds
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page
from loket.kernel.refusal import Refused
from loket.outside.scan import Unreadable, as_pdf, together
from loket.post import commands
from loket.post.forms.stuk import UitgaandForm
from loket.post.models import Poststuk, Toestand
from loket.post.pages.door import for_room, tabs
from loket.post.pages.stuk import seen
from loket.post.queries.lists import outgoing
from loket.post.rules.rights import for_the_file, may_read

CHOOSE = "Kies eerst welke brieven."


@holds()
@require_http_methods(["GET", "HEAD", "POST"])
@for_room
def work(request: HttpRequest) -> HttpResponse:
    by, made = actor_of(request), []
    form = UitgaandForm(typed(request), files=request.FILES if request.method == "POST" else None)

    def register(told: dict[str, object]) -> Poststuk:
        file = told.pop("bestand")
        made.append(commands.register_uitgaand(**told, file=file, by=by))  # type: ignore[arg-type]
        return made[0]

    if carried_out(form, register):
        messages.success(request, f"{made[0].nummer} is klaar voor verzending.")
        return redirect("post:one", made[0].id)
    context = {**tabs(by, "post:outgoing"), "rows": outgoing(by), "form": form}
    return page(request, "post/outgoing.html", context, status=422 if form.errors else 200)


@require_POST
@for_room
def print_all(request: HttpRequest) -> HttpResponse:
    """Those that were ticked, as one PDF for the printer, in the order of their numbers."""
    by = actor_of(request)
    made = _together(request, _chosen(request), by)
    if not made:
        messages.error(request, CHOOSE)
        return redirect("post:outgoing")
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="brieven-{timezone.localdate():%Y-%m-%d}.pdf"'
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_POST
@for_room
def send_all(request: HttpRequest) -> HttpResponse:
    """Those that were ticked went by ordinary mail today."""
    try:
        gone = commands.send_poststukken(poststuk_ids=_chosen(request), by=actor_of(request))
    except (Refused, Poststuk.DoesNotExist) as wrong:
        messages.error(request, wrong.refusal.reason if isinstance(wrong, Refused) else CHOOSE)
    else:
        messages.success(request, "1 brief is verstuurd." if gone == 1 else f"{gone} brieven zijn verstuurd.")
    return redirect("post:outgoing")


def _chosen(request: HttpRequest) -> list[UUID]:
    try:
        return [UUID(each) for each in request.POST.getlist("brief")]
    except ValueError:
        return []


def _together(request: HttpRequest, ids: Iterable[UUID], by: Actor) -> bytes:
    """What is no PDF, or may not be read here, is left out: it is opened by itself."""
    whole = b""
    ready = Poststuk.objects.filter(id__in=ids, toestand=Toestand.KLAAR, document__isnull=False).order_by("nummer")
    for stuk in ready[:200]:
        if stuk.document_id and may_read(stuk.vertrouwelijkheidaanduiding, stuk.team_id, by):
            seen(request, stuk, "brief afgedrukt")
            with closing(open_content(document_id=stuk.document_id, by=for_the_file(by)).content) as content:
                data = content.read()
            try:
                whole = together(whole, as_pdf(data)) if whole else as_pdf(data)
            except Unreadable:
                continue
    return whole
