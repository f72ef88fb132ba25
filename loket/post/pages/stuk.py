"""One letter of the register, and what is done with it."""

from collections.abc import Callable
from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from loket.documenten.commands import open_content
from loket.kernel.actor import Actor
from loket.kernel.http import actor_of, page
from loket.kernel.limits import address_of
from loket.kernel.refusal import Refusal, Refused
from loket.organisatie.queries import team_choices
from loket.post import commands
from loket.post.models import Poststuk, Richting, Toestand, Verzendwijze
from loket.post.pages.door import for_post, tabs
from loket.post.permissions import BEHANDELEN, REGISTREREN
from loket.post.queries.lists import steps_of
from loket.post.queries.zaak import zaak_numbered
from loket.post.rules.poststuk import WITH_TEAM
from loket.post.rules.rights import for_the_file, may_read
from loket.verwerkingen.commands import log_view
from loket.zaken.queries.choices import zaaktypen_to_open

FRAMED = (
    "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
)
NO_ZAAK = Refusal("zaak-missing", "Deze zaak bestaat niet. Kijk het nummer na.", "zaaknummer")
NO_KIND = Refusal("zaaktype-missing", "Kies een soort zaak.", "zaaktype")


@require_safe
@for_post
def one(request: HttpRequest, poststuk_id: UUID) -> HttpResponse:
    return _shown(request, poststuk_id)


@require_safe
@for_post
def content(request: HttpRequest, poststuk_id: UUID) -> HttpResponse:
    """The scan. It is written down who got it."""
    by = actor_of(request)
    found = _found(poststuk_id)
    if found.document_id is None or not may_read(found.vertrouwelijkheidaanduiding, found.team_id, by):
        raise Http404
    seen(request, found, "document geopend")
    opened = open_content(document_id=found.document_id, by=for_the_file(by))
    answer = FileResponse(opened.content, content_type=opened.kind)
    answer["Content-Length"] = str(opened.size)
    answer["Content-Disposition"] = content_disposition_header(not opened.shown, opened.name) or "attachment"
    answer["Content-Security-Policy"] = FRAMED
    answer["X-Frame-Options"] = "SAMEORIGIN"
    answer["Cache-Control"] = "private, no-store"
    return cast(HttpResponse, answer)  # the guard of staff pages knows one kind of answer


@require_POST
@for_post
def step(request: HttpRequest, poststuk_id: UUID, stap: str) -> HttpResponse:
    """Route, accept, return, answer, finish, put with a zaak, open one, send on, send out, undo."""
    if stap not in STEPS:
        raise Http404
    take, said = STEPS[stap]
    try:
        take(poststuk_id, request.POST.dict(), actor_of(request))
    except Poststuk.DoesNotExist:
        raise Http404 from None
    except Refused as refused:
        return _shown(request, poststuk_id, refused=refused)
    messages.success(request, said)
    return redirect("post:one", poststuk_id)


def _put(poststuk_id: UUID, told: dict[str, Any], by: Actor) -> None:
    zaak = zaak_numbered(told.get("zaaknummer", "")[:40])
    if zaak is None:
        raise Refused(NO_ZAAK)
    commands.put_with_zaak(poststuk_id=poststuk_id, zaak_id=zaak.id, by=by)


def _open(poststuk_id: UUID, told: dict[str, Any], by: Actor) -> None:
    try:
        kind = UUID(told.get("zaaktype", ""))
    except ValueError:
        raise Refused(NO_KIND) from None
    commands.open_zaak_of(poststuk_id=poststuk_id, zaaktype_id=kind, by=by)


def _send(poststuk_id: UUID, told: dict[str, Any], by: Actor) -> None:
    way, proof = told.get("verzendwijze", ""), told.get("bewijs", "")
    commands.send_poststuk(poststuk_id=poststuk_id, verzendwijze=way, bewijs=proof, by=by)


Take = Callable[[UUID, dict[str, Any], Actor], object]
STEPS: dict[str, tuple[Take, str]] = {
    "team": (
        lambda id, told, by: commands.route_poststuk(poststuk_id=id, team=told.get("team", ""), by=by),
        "De brief is bij het team.",
    ),
    "aannemen": (lambda id, _, by: commands.accept_poststuk(poststuk_id=id, by=by), "Jij behandelt deze brief."),
    "terug": (
        lambda id, told, by: commands.return_poststuk(poststuk_id=id, reden=told.get("reden", ""), by=by),
        "De brief is terug in de postkamer. De termijn loopt door.",
    ),
    "afhandelen": (
        lambda id, told, by: commands.finish_poststuk(poststuk_id=id, reden=told.get("reden", ""), by=by),
        "Afgehandeld.",
    ),
    "antwoord": (
        lambda id, told, by: commands.answer_at_once(poststuk_id=id, antwoord=told.get("antwoord", ""), by=by),
        "Beantwoord en vastgelegd als contact.",
    ),
    "zaak": (_put, "De brief zit in het dossier."),
    "nieuwe-zaak": (_open, "De zaak is geopend, met de brief erin."),
    "doorsturen": (
        lambda id, told, by: commands.forward_poststuk(poststuk_id=id, organisatie=told.get("organisatie", ""), by=by),
        "Doorgestuurd. Laat dit ook de afzender weten.",
    ),
    "versturen": (_send, "Verzonden."),
    "terugdraaien": (lambda id, _, by: commands.undo_last_step(poststuk_id=id, by=by), "Teruggedraaid."),
}


def _shown(request: HttpRequest, poststuk_id: UUID, *, refused: Refused | None = None) -> HttpResponse:
    by, stuk = actor_of(request), _found(poststuk_id)
    if not may_read(stuk.vertrouwelijkheidaanduiding, stuk.team_id, by):
        raise Http404
    seen(request, stuk, "brief bekeken")
    mine = by.may(BEHANDELEN) and stuk.team_id in by.teams
    room = by.may(REGISTREREN)
    incoming = stuk.richting == Richting.IN
    context = {
        **tabs(by, ""),
        "stuk": stuk,
        "steps": steps_of(stuk),
        "teams": team_choices(),
        "zaaktypen": zaaktypen_to_open(),
        "ways": Verzendwijze.choices,
        "can_route": room and incoming and stuk.toestand in (Toestand.POSTKAMER, Toestand.TOEGESTUURD),
        "can_forward": room and incoming and stuk.toestand == Toestand.POSTKAMER,
        "can_accept": mine and stuk.toestand == Toestand.TOEGESTUURD,
        "can_return": mine and stuk.toestand in WITH_TEAM,
        "can_file": incoming and not stuk.zaak_id and (room or mine),
        "can_answer": incoming and stuk.toestand in (Toestand.POSTKAMER, *WITH_TEAM) and (room or mine),
        "answers": list(stuk.antwoorden.order_by("nummer")[:20]),
        "can_send": room and stuk.toestand == Toestand.KLAAR,
        "faults": {refusal.field: refusal.reason for refusal in refused.refusals} if refused else {},
        "typed": request.POST,
    }
    return page(request, "post/stuk.html", context, status=422 if refused else 200)


def _found(poststuk_id: UUID) -> Poststuk:
    around = ("team", "behandelaar", "zaak", "antwoord_op", "document")
    found = Poststuk.objects.select_related(*around).filter(id=poststuk_id).first()
    if found is None:
        raise Http404
    return found


def seen(request: HttpRequest, stuk: Poststuk, action: str) -> None:
    log_view(
        object=f"post:{stuk.id}",
        label=stuk.nummer,
        action=action,
        activity="post",
        purpose="Post registreren en behandelen",
        place=address_of(request),
        by=actor_of(request),
    )
