"""The lists of what happens in the wijken, for who keeps them up."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from loket.kernel.bounds import holds
from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.wijkagenda.commands import keep_bron, take_in
from loket.wijkagenda.forms import BestandForm, BronForm
from loket.wijkagenda.models import Soort
from loket.wijkagenda.permissions import KEEP
from loket.wijkagenda.queries import bronnen


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(KEEP)
def work(request: HttpRequest) -> HttpResponse:
    """Which lists there are, how old they are, and a new one."""
    form, by = BronForm(typed(request)), actor_of(request)
    if carried_out(form, lambda told: keep_bron(**{**told, "soort": Soort(told["soort"])}, by=by)):
        messages.success(request, "Bewaard.")
        return redirect("wijkagenda:work")
    context = {"rows": bronnen(), "form": form}
    return page(request, "wijkagenda/work.html", context, status=422 if form.errors else 200)


@holds()
@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(KEEP)
def take(request: HttpRequest, bron: str) -> HttpResponse:
    """The whole list anew, out of a file."""
    row = next((each for each in bronnen() if each.code == bron), None)
    if row is None:
        raise Http404
    form = BestandForm(request.POST, request.FILES) if request.method == "POST" else BestandForm()

    def put(told: dict[str, str]) -> None:
        many, new = take_in(code=bron, filename=told["filename"], text=told["text"], by=actor_of(request))
        messages.success(request, f"Ingelezen: {many} regels, waarvan {new} nieuw.")

    if carried_out(form, put):
        return redirect("wijkagenda:work")
    context = {"row": row, "form": form}
    return page(request, "wijkagenda/take.html", context, status=422 if form.errors else 200)
