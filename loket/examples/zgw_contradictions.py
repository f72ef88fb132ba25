"""Where an OpenAPI file of the standard says otherwise than its text, or than what programs of the field need.

schemathesis knows the files only. What it finds against them for one of these reasons is no fault of ours.
"""

from dataclasses import dataclass

from schemathesis import Response
from schemathesis.core.failures import AcceptedNegativeData, Failure
from schemathesis.openapi.checks import (
    AllowHeaderMismatch,
    JsonSchemaError,
    MissingHeaderNotRejected,
    RejectedPositiveData,
    UndefinedStatusCode,
    UnsupportedMethodResponse,
)

from loket.examples import zgw_when as when
from loket.examples.zgw_when import Sent, When


@dataclass(frozen=True, slots=True)
class Contradiction:
    """`failure` is the kind of finding that it explains."""

    name: str
    reason: str
    failure: type[Failure] | tuple[type[Failure], ...]
    when: When


CONTRADICTIONS = (
    Contradiction(
        "only good answers",
        "The file of Open Klant names no faults at all; they are told as in the other APIs.",
        UndefinedStatusCode,
        when.is_a_fault_of_open_klant,
    ),
    Contradiction(
        "kinds",
        "The file of Open Klant says oneOf for kinds that have no field which keeps them apart.",
        JsonSchemaError,
        when.is_of_two_kinds,
    ),
    Contradiction(
        "not made",
        "What was not asked to be made along with a klantcontact is null; the file tells an object.",
        JsonSchemaError,
        when.is_not_made,
    ),
    Contradiction(
        "read only",
        "Programs send back what they read; what they may not set is let be, whatever it is.",
        AcceptedNegativeData,
        when.sends_read_only,
    ),
    Contradiction(
        "not changed",
        "An answer that the caller has already is a 304 (G-08); the files name it nowhere.",
        UndefinedStatusCode,
        when.status(304),
    ),
    Contradiction(
        "not removed",
        "What may not go is a 400 (ztc-009, zrc-023, drc-008); the files do not name it for DELETE.",
        UndefinedStatusCode,
        lambda sent, response, failure: sent.method == "DELETE" and response.status_code == 400,
    ),
    Contradiction(
        "unspecified status",
        "For three types the file tells 200 where every register creates with 201 and removes with 204.",
        UndefinedStatusCode,
        when.is_unspecified,
    ),
    Contradiction(
        "unspecified body",
        "For these two types the file leaves the body open; the text and the other methods do not.",
        RejectedPositiveData,
        when.is_unspecified,
    ),
    Contradiction(
        "no lists",
        "The file of catalogi tells a text where it gives a list of addresses.",
        JsonSchemaError,
        when.is_a_list,
    ),
    Contradiction(
        "head",
        "For HEAD the files name 200 only; it answers as GET does, also 304, 401, 403 and 404 (G-08, G-16).",
        UndefinedStatusCode,
        when.is_head,
    ),
    Contradiction(
        "page",
        "A page that is not there is a 404 by the text (G-04); the files do not name it for lists.",
        UndefinedStatusCode,
        when.is_a_page,
    ),
    Contradiction(
        "below",
        "Below a zaak or document that is not there everything is a 404 (zrc-023); the files do not name it.",
        UndefinedStatusCode,
        when.is_below,
    ),
    Contradiction(
        "odd question",
        "An odd query parameter is a 400 by the text (G-05); the files do not name it for one resource.",
        UndefinedStatusCode,
        when.is_a_question_about_one,
    ),
    Contradiction(
        "message",
        "For POST /notificaties the file names 200 only: no refusal at all.",
        UndefinedStatusCode,
        when.is_a_message,
    ),
    Contradiction(
        "crs",
        "A missing Accept-Crs or Content-Crs is a 412 by the text (G-07).",
        MissingHeaderNotRejected,
        when.status(412),
    ),
    Contradiction(
        "crs too",
        "The same, where schemathesis leaves the header out to see the request refused.",
        AcceptedNegativeData,
        when.status(412),
    ),
    Contradiction(
        "crs where no place is told",
        "The file asks Content-Crs on GET and both headers on DELETE; no program sends them there (G-07).",
        (AcceptedNegativeData, MissingHeaderNotRejected),
        when.lacks_crs,
    ),
    Contradiction(
        "content type",
        "Content-Type is left out, but the program that sends puts it back: a body without one is not sent at all.",
        (AcceptedNegativeData, MissingHeaderNotRejected),
        lambda sent, response, failure: "(was Content-Type)" in failure.message,
    ),
    Contradiction(
        "no text",
        "Programs read an empty text as 'there is none'; the files allow neither null nor an absent field.",
        JsonSchemaError,
        when.is_empty,
    ),
    Contradiction(
        "no filter",
        "A filter without a value is no filter: programs leave the value out when they do not want it.",
        AcceptedNegativeData,
        when.asks_for_nothing,
    ),
    Contradiction(
        "twice",
        "A parameter that is named twice counts once, as the last one says; the files know of no lists here.",
        AcceptedNegativeData,
        lambda sent, response, failure: any(isinstance(value, list) for value in (sent.query or {}).values()),
    ),
    Contradiction(
        "null",
        "Programs write null for what they do not send; an optional field is then absent (G-11).",
        AcceptedNegativeData,
        when.writes_null,
    ),
    Contradiction(
        "more methods",
        "A kanaal and a rol can be replaced, an empty catalogus removed (ztc-017); the files lack these methods.",
        (UnsupportedMethodResponse, AllowHeaderMismatch),
        when.is_more,
    ),
    Contradiction(
        "the one",
        "The consumer that is asked for comes alone (ac-004); the file tells a list.",
        JsonSchemaError,
        when.is_the_one,
    ),
    Contradiction(
        "rule",
        "What fits the file may break a rule of the text: an address that leads nowhere, a number taken, a day (G-05).",
        RejectedPositiveData,
        when.refused_by_a_rule,
    ),
)


def explanation_of(sent: Sent, response: Response, failure: Failure) -> Contradiction | None:
    """Why this is no fault of ours, when it is not."""
    for each in CONTRADICTIONS:
        if isinstance(failure, each.failure) and each.when(sent, response, failure):
            return each
    return None
