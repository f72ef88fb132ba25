"""Giving a customer the direct number of a colleague: with a warning when there is no relation (S-26)."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from loket.gesprek.pages.door import a_step, kept
from loket.gesprek.pages.transfer import chosen, with_door
from loket.gesprek.queries.customer import who_of
from loket.gesprek.queries.relation import relation_with, why_no_relation
from loket.kernel.http import actor_of
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.text import local
from loket.organisatie.commands import note_number_given
from loket.organisatie.queries import gemeente

NO_NUMBER = Refusal("no-direct-number", "Deze collega heeft geen direct nummer. Geef het algemene nummer.", "naar")


@require_POST
@a_step
def give(request: HttpRequest) -> HttpResponse:
    """`nummer` or `toch`: of whom; with `toch` it is given all the same, which is recorded and written in the note."""
    draft, by = kept(request), actor_of(request)
    try:
        someone = chosen(request.POST.get("toch") or request.POST.get("nummer", ""), by)
        refuse(None if someone.direct else NO_NUMBER)
    except Refused as refused:
        return with_door(request, draft, refused=refused)
    who = who_of(draft, by=by)
    relation = relation_with(someone.id, who, today=local(timezone.now()).date())
    given = bool(relation) or "toch" in request.POST
    if given:
        note_number_given(medewerker_id=someone.id, relation=relation, by=by)
        draft = kept(request, notitie=_noted(draft["notitie"], someone.name, relation))
    asked = {
        "who": someone,
        "given": given,
        "relation": relation,
        "reason": why_no_relation(someone.name, who),
        "central": gemeente().phone,
    }
    return with_door(request, draft, number=asked)


def _noted(note: str, name: str, relation: str) -> str:
    line = f"Direct nummer van {name} gegeven" + ("." if relation else ", zonder lopende zaak of accountmanager.")
    return note if line in note else f"{note.rstrip()}\n{line}".strip()
