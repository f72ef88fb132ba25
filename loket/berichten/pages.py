"""What staff see of berichten, and the postvak of the demo."""

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.module_loading import import_string
from django.views.decorators.http import require_GET, require_POST

from loket.berichten import commands, permissions, queries
from loket.berichten.mail import message_id
from loket.berichten.models import Channel, State
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.limits import address_of
from loket.verwerkingen.commands import log_view


@require_GET
@staff_only(permissions.VIEW)
def overview(request: HttpRequest) -> HttpResponse:
    """All berichten, the failed ones on top; or those of one state."""
    state = request.GET.get("toon", "")
    state = state if state in State.values else ""
    after = queries.place_of(request.GET.get("na", ""))
    rows = queries.berichten(state=state, after=after, most=queries.PER_PAGE + 1)
    context = {
        "rows": rows[: queries.PER_PAGE],
        "look_at": [] if state or after else queries.to_look_at(),
        "counts": queries.counts(),
        "states": State.choices,
        "state": state,
        "after": after,
        "next_place": rows[queries.PER_PAGE - 1].place if len(rows) > queries.PER_PAGE else "",
    }
    return page(request, "berichten/overview.html", context)


@require_GET
@staff_only(permissions.VIEW)
def show(request: HttpRequest, bericht_id: UUID) -> HttpResponse:
    row = queries.bericht(bericht_id)
    if row is None:
        raise Http404
    _seen(request, row)
    number = message_id(bericht_id) if row.state == State.UNSURE else ""
    return page(request, "berichten/bericht.html", {"bericht": row, "number": number})


@require_POST
@staff_only(permissions.VIEW)
def repeat(request: HttpRequest, bericht_id: UUID) -> HttpResponse:
    commands.repeat_bericht(bericht_id=bericht_id, by=actor_of(request))
    return redirect("berichten:show", bericht_id)


@require_POST
@staff_only(permissions.VIEW)
def arrived(request: HttpRequest, bericht_id: UUID) -> HttpResponse:
    commands.note_arrived(bericht_id=bericht_id, by=actor_of(request))
    return redirect("berichten:show", bericht_id)


@require_GET
def postvak(request: HttpRequest) -> HttpResponse:
    """What the invented residents of the demo get. It does not exist in a real town."""
    if not settings.DEMO:
        raise Http404
    waiting, sent = queries.berichten(state=State.WAITING), queries.berichten(state=State.SENT)
    return page(request, "berichten/postvak.html", {"rows": [*waiting, *sent]})


def _seen(request: HttpRequest, row: queries.BerichtRow) -> None:
    """Whose address it is, is known upstairs: the settings say who tells."""
    persons_at = import_string(settings.BERICHTEN_PERSONS)
    log_view(
        object=f"berichten:{row.id}",
        label=f"{row.channel_label} van de gemeente",
        action="bericht bekeken",
        activity="klantcontact",
        purpose="Nagaan of een bericht aankwam",
        persons=persons_at([row.to] if row.channel == Channel.EMAIL else []),
        place=address_of(request),
        by=actor_of(request),
    )
