"""Make an appointment for who is on the line, in one action from the answer that stands open."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from loket.afspraken.commands import book
from loket.afspraken.models import Afspraak
from loket.afspraken.queries import start_in
from loket.afspraken.rules.code import code_words
from loket.afspraken.rules.wording import when_words
from loket.berichten.rules import mobile_number
from loket.gesprek.pages.door import a_step, kept, screen, shown
from loket.gesprek.queries.customer import known_for, who_of
from loket.gesprek.rules.draft import Draft
from loket.kernel.actor import Actor
from loket.kernel.http import actor_of
from loket.kernel.limits import limit
from loket.kernel.once import done
from loket.kernel.refusal import Refusal, Refused
from loket.klantcontacten.models import Resultaat

FIELDS = {"name": "naam", "phone": "telefoon", "start": "afspraak"}


@require_POST
@a_step
def make(request: HttpRequest) -> HttpResponse:
    """Of who calls we know the name and where to write to, or the agent typed it. The note tells what was agreed."""
    draft, by = kept(request), actor_of(request)
    try:
        made = _book(request.POST.get("afspraak", ""), draft, by)
    except Refused as refused:
        return screen(request, draft, refused=Refused(*(_beside(each) for each in refused.refusals)))
    whose = f" voor {made.name}" if made.partij_id else ""  # whoever else calls after all, reads that
    told = f"Afspraak gemaakt{whose}: {when_words(made.start)}, code {code_words(made.code)}."
    note = "\n".join(line for line in (draft["notitie"].strip(), told) if line)
    draft = kept(request, notitie=note[:2000], resultaat=Resultaat.AFSPRAAK_GEMAAKT)
    if request.headers.get("HX-Request") != "true":
        messages.success(request, told)
    return done(shown(request, draft, said=told))


def _book(chosen: str, draft: Draft, by: Actor) -> Afspraak:
    """`chosen` is what the button says: kind of appointment, place and time."""
    limit(f"afspraak-gesprek:{by.id}", times=30, per=timedelta(minutes=10))
    code, _, rest = chosen.partition("@")
    place, _, at = rest.partition("@")
    start = start_in(at)
    if start is None:
        raise Refused(Refusal("time-missing", "Kies een tijd voor de afspraak.", "start"))
    known = known_for(who_of(draft, by=by))
    numbers = [draft["telefoon"], *(known.phones if known else ())]
    return book(
        products=[code],
        locatie=place,
        start=start,
        name=(known.name if known else "") or draft["naam"],
        email=draft["email"] or next(iter(known.emails if known else ()), ""),
        phone=next((each for each in numbers if mobile_number(each)), ""),  # a text message needs a mobile one
        partij=known.id if known else None,
        by=by,
    )


def _beside(refusal: Refusal) -> Refusal:
    return Refusal(refusal.code, refusal.reason, FIELDS.get(refusal.field, refusal.field))
