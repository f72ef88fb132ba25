"""For whom one arranges things: oneself, or a child over whom one has a say."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from loket.basisregistraties.queries import NietBereikbaar
from loket.basisregistraties.queries.gezag import under_gezag
from loket.basisregistraties.rules.gezag import OnderGezag
from loket.inloggen.commands import speak_for
from loket.inloggen.rules.ingelogde import Grond, Ingelogde, Kind, Machtiging
from loket.mijn.pages.door import for_residents
from loket.mijn.pages.frame import shown

MYSELF = "zelf"


@require_http_methods(["GET", "HEAD", "POST"])
@for_residents
def namens(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    """The register is asked again when one chooses: what was on the page does not count."""
    may_choose = who.kind == Kind.PERSOON and (who.namens is None or who.namens.grond == Grond.GEZAG)
    children, down = _children(who) if may_choose else ([], False)
    if request.method == "POST" and may_choose:
        chosen = request.POST.get("wie", "")
        if chosen == MYSELF:
            speak_for(session=request.session, who=who, namens=None)
            messages.success(request, gettext("U regelt nu weer uw eigen zaken."))
            return redirect("mijn:home")
        child = next((each for each in children if each.sleutel == chosen), None)
        if child:
            speak_for(session=request.session, who=who, namens=_say(child))
            return redirect("mijn:home")
        messages.warning(request, gettext("Voor deze persoon mag u nu niets regelen."))
        return redirect("mijn:namens")
    context = {"children": children, "down": down, "may_choose": may_choose}
    return shown(request, who, "mijn/namens.html", "namens", context)


def _children(who: Ingelogde) -> tuple[list[OnderGezag], bool]:
    """And whether the register does not answer."""
    try:
        return under_gezag(who.bsn, today=timezone.localdate(), by=who.actor), False
    except NietBereikbaar:
        return [], True


def _say(child: OnderGezag) -> Machtiging:
    return Machtiging(kind=Kind.PERSOON, bsn=child.bsn, naam=child.naam, grond=Grond.GEZAG, tot=child.tot)
