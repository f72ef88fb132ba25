"""Letters that go out: registered, and then sent."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page
from loket.post import commands
from loket.post.forms.stuk import UitgaandForm
from loket.post.models import Poststuk
from loket.post.pages.door import for_room, tabs
from loket.post.queries.lists import outgoing


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
