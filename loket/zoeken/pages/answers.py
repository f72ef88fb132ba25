"""Fixed answers for who may be in danger, and trees of all that belongs to a need."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_safe

from loket.kernel.forms import typed
from loket.kernel.http import actor_of, page, staff_only
from loket.zoeken import commands
from loket.zoeken.forms.answers import SafetyForm, TreeForm, shown_patterns
from loket.zoeken.models import SafetyAnswer, Tree
from loket.zoeken.pages.back import gone_query, just_gone
from loket.zoeken.pages.trying import change_page, removal_page
from loket.zoeken.permissions import ARRANGE
from loket.zoeken.queries.arrangements import branches_of, things
from loket.zoeken.queries.arrangements import safety_answers as all_safety_answers
from loket.zoeken.queries.arrangements import trees as all_trees
from loket.zoeken.queries.history import history

SAFETY, TREES = "Vaste antwoorden", "Vragenbomen"
NEW = "nieuw"  # stands in the address of a new one, so no code is that


@require_safe
@staff_only(ARRANGE)
def safety_answers(request: HttpRequest) -> HttpResponse:
    return page(request, "zoeken/safety_answers.html", {"rows": all_safety_answers(), "gone": just_gone(request)})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def safety_answer(request: HttpRequest, code: str = "") -> HttpResponse:
    found = get_object_or_404(SafetyAnswer, code=code) if code else None
    initial = {name: getattr(found, name) for name in SafetyForm.base_fields} if found else {}
    taken = frozenset({NEW, *SafetyAnswer.objects.values_list("code", flat=True)})
    form = SafetyForm(typed(request), initial=initial, code=code, taken=taken)
    return change_page(
        request,
        form,
        lambda: commands.set_safety_answer(code=form.code, **form.cleaned_data, by=actor_of(request)),
        words=lambda: form.words,
        back="zoeken:safety_answers",
        title=f"Vast antwoord: {found.title}" if found else "Nieuw vast antwoord",
        history=history("safetyanswer", code) if found else [],
        subject=("safetyanswer", code),
        part=SAFETY,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def remove_safety_answer(request: HttpRequest, code: str) -> HttpResponse:
    found = get_object_or_404(SafetyAnswer, code=code)
    return removal_page(
        request,
        lambda: commands.remove_safety_answer(code=code, by=actor_of(request)),
        words=shown_patterns(found.patterns),
        back="zoeken:safety_answers",
        after=gone_query("safetyanswer", code),
        title="Vast antwoord weghalen",
        what=f"Straks ziet niemand dit antwoord meer: “{found.title}”",
        part=SAFETY,
    )


@require_safe
@staff_only(ARRANGE)
def trees(request: HttpRequest) -> HttpResponse:
    return page(request, "zoeken/trees.html", {"rows": all_trees(), "gone": just_gone(request)})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def tree(request: HttpRequest, code: str = "") -> HttpResponse:
    found = get_object_or_404(Tree, code=code) if code else None
    initial = {name: getattr(found, name) for name in ("title", "text", "needs")} if found else {}
    if found:
        initial["things"] = branches_of(found)
    taken = frozenset({NEW, *Tree.objects.values_list("code", flat=True)})
    form = TreeForm(things(), typed(request), initial=initial, code=code, taken=taken)
    return change_page(
        request,
        form,
        lambda: commands.set_tree(code=form.code, **form.cleaned_data, by=actor_of(request)),
        words=lambda: form.words,
        back="zoeken:trees",
        title=f"Vragenboom: {found.title}" if found else "Nieuwe vragenboom",
        history=history("tree", code) if found else [],
        subject=("tree", code),
        part=TREES,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def remove_tree(request: HttpRequest, code: str) -> HttpResponse:
    found = get_object_or_404(Tree, code=code)
    return removal_page(
        request,
        lambda: commands.remove_tree(code=code, by=actor_of(request)),
        words=found.needs[:3],
        back="zoeken:trees",
        after=gone_query("tree", code),
        title="Vragenboom weghalen",
        what=f"Straks ziet niemand deze vragenboom meer: “{found.title}”",
        part=TREES,
    )
