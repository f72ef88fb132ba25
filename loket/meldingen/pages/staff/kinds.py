"""The kinds of meldingen: a list, and each to change, with a try of the words before it is kept."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.text import local
from loket.meldingen import commands
from loket.meldingen.forms.staff.arrange import KindForm
from loket.meldingen.models import Category
from loket.meldingen.permissions import ARRANGE
from loket.meldingen.queries import overview
from loket.meldingen.queries.story import story_of_arrangement

NEW = "nieuw"


@require_GET
@staff_only(ARRANGE)
def kinds(request: HttpRequest) -> HttpResponse:
    rows = overview.kind_rows(today=local(timezone.now()).date())
    return page(request, "meldingen/staff/kinds.html", {"rows": rows, "section": "soorten"})


@require_http_methods(["GET", "POST"])
@staff_only(ARRANGE)
def kind(request: HttpRequest, code: str) -> HttpResponse:
    """Change a kind, or make one (code "nieuw")."""
    found = None if code == NEW else _kind_or_404(code)
    if request.method == "POST":
        form = KindForm(request.POST)
        if form.is_valid() and _is_free(form, found):
            return _keep(request, form, found)
    else:
        form = KindForm.of(found) if found else KindForm()
    context = {
        "form": form,
        "kind": found,
        "code": code,
        "story": story_of_arrangement(code) if found else [],
        "section": "soorten",
    }
    return page(request, "meldingen/staff/kind.html", context, status=422 if form.errors else 200)


@require_POST
@staff_only(ARRANGE)
def try_words(request: HttpRequest, code: str) -> HttpResponse:
    """Which kind would be found, with the words as they stand in the form now."""
    form, typed = KindForm(request.POST), request.POST.get("probeer", "")[:200].replace("\0", "")
    form.is_valid()
    told = form.cleaned_data
    names = overview.suggested_with(code, name=told.get("name", ""), terms=told.get("terms", []), typed=typed)
    return render(
        request, "meldingen/staff/_tried.html", {"names": names, "typed": typed, "mine": told.get("name", "")}
    )


def _is_free(form: KindForm, found: Category | None) -> bool:
    if found is None and (not form.code or form.code == NEW or Category.objects.filter(code=form.code).exists()):
        form.add_error("name", "Er is al een soort met deze naam. Kies een andere naam.")
    return not form.errors


def _keep(request: HttpRequest, form: KindForm, found: Category | None) -> HttpResponse:
    """Only what changed, so that the history tells it."""
    told = form.cleaned_data
    values = {name: value for name, value in told.items() if found is None or getattr(found, name) != value}
    if values:
        commands.change_category(code=found.code if found else form.code, values=values, by=actor_of(request))
        messages.success(request, f"{told['name']} is bewaard.")
    return redirect("meldingen:kinds")


def _kind_or_404(code: str) -> Category:
    try:
        return overview.kind(code)
    except Category.DoesNotExist as missing:
        raise Http404 from missing
