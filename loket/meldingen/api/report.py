"""A program of others sends a melding, with its key."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from django.http import HttpRequest

from loket.kernel.actor import Actor
from loket.kernel.api import MOST_BYTES
from loket.kernel.body import body_of
from loket.kernel.limits import address_of, limit
from loket.kernel.refusal import Refused, refuse
from loket.kernel.wire import read_object
from loket.meldingen import commands
from loket.meldingen.api.door import Answer, Wrong
from loket.meldingen.api.kinds import kinds_now, notice_of
from loket.meldingen.commands import Received
from loket.meldingen.forms.open311.sent import ReportedForm
from loket.meldingen.queries.applicaties import applicatie_with_key
from loket.meldingen.rules.no_bsn import why_not_names
from loket.meldingen.rules.repeat import LONGEST_KEY
from loket.meldingen.schemas.open311 import CreatedOut, ErrorOut, errors_of
from loket.organisatie.queries import gemeente

SENDS, SENDS_PER = 120, timedelta(minutes=1)
WRONG_KEYS, WRONG_KEYS_PER = 20, timedelta(minutes=10)
NO_KEY = "api_key: Stuur een sleutel mee die werkt. Zo vraagt u er een aan: GET discovery."
NO_BSN_KEPT = "In de tekst stond een nummer dat op een BSN lijkt. Dat hebben wij niet bewaard."
NOT_TOLD = "Wij stuurden al veel naar dit adres of nummer. Over deze melding krijgt u daar geen bericht."
FIELD_OF = {"category": "service_code", "place": "lat"}
DEEPEST = 5


def report(request: HttpRequest) -> Answer:
    """The same content again within a minute, or the same Idempotency-Key, gives the melding that is there."""
    values = _values(request)
    by = _sender(request, values.pop("api_key", ""))
    refuse(why_not_names(_names_in(values)))
    form = ReportedForm(_flat(values), kinds=kinds_now())
    if not form.is_valid():
        raise Wrong(*errors_of(form))
    received = _receive(form, _idempotency_key(request), by)
    return Answer([CreatedOut(received.melding.number, _notice(form, received))], "service_requests", "request")


def _receive(form: ReportedForm, idempotency_key: str, by: Actor) -> Received:
    assert form.kind
    try:
        return commands.receive_from_applicatie(
            content=form.content,
            idempotency_key=idempotency_key,
            by=by,
            category=form.kind.code,
            point=form.place.point,
            address=form.place.address,
            description=form.text,
            lamp=form.lamp_post,
            email=form.reached.email,
            phone=form.reached.phone,
        )
    except Refused as refused:
        faults = [(FIELD_OF.get(refusal.field, refusal.field), refusal.reason) for refusal in refused.refusals]
        raise Wrong(*(ErrorOut(400, f"{name}: {reason}") for name, reason in faults)) from None


def _values(request: HttpRequest) -> dict[str, Any]:
    """Form-encoded as the standard says, or one JSON object with the same names."""
    if request.content_type == "application/x-www-form-urlencoded":
        return {name: request.POST.get(name, "") for name in request.POST}
    if request.content_type == "application/json":
        return read_object(body_of(request, MOST_BYTES))
    raise Wrong(ErrorOut(415, "Stuur application/x-www-form-urlencoded of application/json."))


def _sender(request: HttpRequest, key: object) -> Actor:
    """Guessing keys is slowed down; a good key may send so many times a minute."""
    applicatie = applicatie_with_key(str(key))
    if applicatie is None:
        limit(f"open311-key:{address_of(request)}", times=WRONG_KEYS, per=WRONG_KEYS_PER)
        raise Wrong(ErrorOut(403, NO_KEY))
    limit(f"open311-send:{applicatie.id}", times=SENDS, per=SENDS_PER)
    return applicatie


def _idempotency_key(request: HttpRequest) -> str:
    key = request.headers.get("Idempotency-Key", "").strip()
    if len(key) > LONGEST_KEY:
        raise Wrong(ErrorOut(400, f"Idempotency-Key: hoogstens {LONGEST_KEY} tekens."))
    return key


def _flat(values: Mapping[str, Any]) -> dict[str, Any]:
    """Answers to a service definition come as attribute[lamp]=0417, in JSON also as {"attribute": {"lamp": …}}."""
    answers = values.get("attribute")
    lamp = answers.get("lamp") if isinstance(answers, dict) else values.get("attribute[lamp]")
    found = {name: value for name, value in values.items() if not isinstance(value, dict | list)}
    return {**found, "lamp": lamp if isinstance(lamp, str | int) else ""}


def _names_in(value: Any, depth: int = 0) -> Iterator[str]:
    """Every name that is used, also within: in JSON, and in attribute[name]."""
    if depth > DEEPEST:
        raise Wrong(ErrorOut(400, "De gegevens zitten te diep in elkaar."))
    if isinstance(value, dict):
        for name, inside in value.items():
            yield from str(name).replace("]", "[").split("[")
            yield from _names_in(inside, depth + 1)
    if isinstance(value, list):
        for inside in value:
            yield from _names_in(inside, depth + 1)


def _notice(form: ReportedForm, received: Received) -> str | None:
    """What the app must tell the melder: danger, whose work it is, and that a number was left out."""
    assert form.kind
    notices = [notice_of(form.kind, gemeente().phone), NO_BSN_KEPT if received.bsn_removed else ""]
    notices.append(NOT_TOLD if received.not_told else "")
    return " ".join(notice for notice in notices if notice) or None
