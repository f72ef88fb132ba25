"""Note in one action that many people ask about what stands open, or about a letter (S-124)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from loket.gesprek.pages.door import a_step, kept, screen, shown
from loket.gesprek.queries.answers import team_behind
from loket.gesprek.rules.draft import Draft
from loket.kernel.http import actor_of
from loket.kernel.ids import new_id
from loket.kernel.refusal import Refused
from loket.klantcontacten.commands import note_knelpunt
from loket.klantcontacten.queries.knelpunt import letter_team
from loket.klantcontacten.rules.internetaak import KCC
from loket.klantcontacten.rules.knelpunt import Subject, letter


@require_POST
@a_step
def note(request: HttpRequest) -> HttpResponse:
    """Of the open answer the owner is known; of a letter somebody chooses the team, the first time."""
    draft = kept(request)
    draft = draft if draft.send_key else kept(request, sleutel=str(new_id()))
    try:
        subject, team = _about(draft)
        words = draft["notitie"].strip() or draft["onderwerp"]
        key: UUID | None = draft.send_key
        assert key
        knelpunt = note_knelpunt(subject=subject, team=team, tekst=words, contact=key, by=actor_of(request))
    except Refused as refused:
        return screen(request, draft, refused=refused)
    told = f"Genoteerd: {knelpunt.titel}. Aantal contacten hierover: {knelpunt.aantal}."
    if request.headers.get("HX-Request") != "true":
        messages.success(request, told)
    return shown(request, draft, said=told)


def _about(draft: Draft) -> tuple[Subject | None, str]:
    if draft["brief"].strip():
        subject = letter(draft["brief"])
        return subject, draft["voor_team"] or (letter_team(subject.code) if subject else "")
    if draft.opened:
        opened = draft.opened
        return Subject(f"{opened.kind}:{opened.slug}", opened.title), team_behind(opened) or KCC
    return None, ""
