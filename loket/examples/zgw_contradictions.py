"""Where n OpenAPI file of the standard says otherwise than its text, or than what programs of the field need.

schemathesis knows the files only. What it finds against them for one of these reasons is no fault of ours.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from schemathesis import Case, Response
from schemathesis.core.failures import AcceptedNegativeData, Failure
from schemathesis.openapi.checks import (
    AllowHeaderMismatch,
    JsonSchemaError,
    MissingHeaderNotRejected,
    RejectedPositiveData,
    UndefinedStatusCode,
    UnsupportedMethodResponse,
)

Sent: TypeAlias = "Case[Any]"
When: TypeAlias = Callable[[Sent, Response, Failure], bool]
# Codes of a refusal that a file can foresee; the others tell of a rule of the text.
OF_THE_FILE = frozenset({"required", "null", "max_length", "min_value", "max_value", "invalid_choice"})
UNSPECIFIED = ("/informatieobjecttypen", "/besluittypen")  # bodies and statuses that the file of catalogi leaves open
NO_LISTS = (["zaaktypen"], ["informatieobjecttypen"])  # lists that it tells to be texts
# Nobody; nothing before or after a change (G-14); groups that are not filled in (G-11).
GROUPS = (["contactpersoonRol"], ["bezoekadres"], ["correspondentieadres"])
NULLS = (["gezetdoor"], ["oud"], ["nieuw"], ["broncatalogus"], ["bronzaaktype"])


@dataclass(frozen=True, slots=True)
class Contradiction:
    """`failure` is the kind of finding that it explains."""

    name: str
    reason: str
    failure: type[Failure] | tuple[type[Failure], ...]
    when: When


def _status(*statuses: int) -> When:
    return lambda sent, response, failure: response.status_code in statuses


def _is_head(sent: Sent, response: Response, failure: Failure) -> bool:
    return sent.method == "HEAD"


def _is_below(sent: Sent, response: Response, failure: Failure) -> bool:
    return response.status_code == 404 and "_uuid}/" in sent.path


def _is_a_page(sent: Sent, response: Response, failure: Failure) -> bool:
    return response.status_code == 404 and "page" in (sent.query or {})


def _is_a_question_about_one(sent: Sent, response: Response, failure: Failure) -> bool:
    return response.status_code == 400 and sent.method == "GET"


def _is_a_message(sent: Sent, response: Response, failure: Failure) -> bool:
    return sent.path == "/notificaties"


def _is_empty(sent: Sent, response: Response, failure: Failure) -> bool:
    if not isinstance(failure, JsonSchemaError):
        return False
    path, found = failure.instance_path[-1:], failure.instance
    if isinstance(found, dict):
        return path in GROUPS and "" in found.values()
    return found == "" or (found is None and path in NULLS)


def _is_a_list(sent: Sent, response: Response, failure: Failure) -> bool:
    return isinstance(failure, JsonSchemaError) and failure.instance_path[-1:] in NO_LISTS


def _is_unspecified(sent: Sent, response: Response, failure: Failure) -> bool:
    removed = sent.method == "DELETE" and response.status_code == 204
    return removed or sent.path.startswith(UNSPECIFIED)


def _asks_for_nothing(sent: Sent, response: Response, failure: Failure) -> bool:
    return any(value in ("", None, [], {}) for value in (sent.query or {}).values())


def _writes_null(sent: Sent, response: Response, failure: Failure) -> bool:
    return isinstance(sent.body, dict) and None in sent.body.values()


def _lacks_crs(sent: Sent, response: Response, failure: Failure) -> bool:
    return sent.method in ("GET", "HEAD", "DELETE") and "-Crs" in failure.message


def _is_more(sent: Sent, response: Response, failure: Failure) -> bool:
    return sent.path in ("/kanaal/{uuid}", "/catalogussen/{uuid}", "/rollen/{uuid}")


def _is_the_one(sent: Sent, response: Response, failure: Failure) -> bool:
    return sent.path == "/applicaties/consumer"


def _refused_by_a_rule(sent: Sent, response: Response, failure: Failure) -> bool:
    """The body fits the file, and some rule of the text refuses it: no code is one that the file could tell."""
    asks = sent.method == "GET" or sent.path.endswith("/_zoek")
    return asks or (response.status_code in (400, 412) and not _codes(response) & OF_THE_FILE)


def _codes(response: Response) -> set[str]:
    try:
        told: Any = response.json()
        return {str(each["code"]) for each in told.get("invalidParams", [])}
    except (ValueError, AttributeError, KeyError, TypeError):
        return set()


def _is_a_fault_of_open_klant(sent: Sent, response: Response, failure: Failure) -> bool:
    ours = 400 <= response.status_code < 500
    told = response.headers.get("content-type", [""])[0].startswith("application/problem+json")
    return _is_open_klant(response) and ours and told


def _is_open_klant(response: Response) -> bool:
    return "/klantinteracties/" in str(response.request.url)


def _is_of_two_kinds(sent: Sent, response: Response, failure: Failure) -> bool:
    """Nothing in the file keeps the kinds apart: an empty group is of all of them, or by an empty text of none."""
    if not isinstance(failure, JsonSchemaError) or "oneOf" not in failure.validation_message:
        return False
    found = failure.instance if isinstance(failure.instance, dict) else {}
    groups = [each for each in found.values() if isinstance(each, dict)]
    return "more than one" in failure.validation_message or any("" in each.values() for each in groups)


def _is_not_made(sent: Sent, response: Response, failure: Failure) -> bool:
    left_out = isinstance(failure, JsonSchemaError) and failure.instance is None
    return left_out and sent.path == "/maak-klantcontact"


def _sends_read_only(sent: Sent, response: Response, failure: Failure) -> bool:
    """A body that is only wrong in what a client may not set, or does not say anything that we know."""
    return _is_open_klant(response) and isinstance(sent.body, dict) and bool({"url", "uuid"} & set(sent.body))


CONTRADICTIONS = (
    Contradiction(
        "only good answers",
        "The file of Open Klant names no faults at all; they are told as in the other APIs.",
        UndefinedStatusCode,
        _is_a_fault_of_open_klant,
    ),
    Contradiction(
        "kinds",
        "The file of Open Klant says oneOf for kinds that have no field which keeps them apart.",
        JsonSchemaError,
        _is_of_two_kinds,
    ),
    Contradiction(
        "not made",
        "What was not asked to be made along with a klantcontact is null; the file tells an object.",
        JsonSchemaError,
        _is_not_made,
    ),
    Contradiction(
        "read only",
        "Programs send back what they read; what they may not set is let be, whatever it is.",
        AcceptedNegativeData,
        _sends_read_only,
    ),
    Contradiction(
        "not changed",
        "An answer that the caller has already is a 304 (G-08); the files name it nowhere.",
        UndefinedStatusCode,
        _status(304),
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
        _is_unspecified,
    ),
    Contradiction(
        "unspecified body",
        "For these two types the file leaves the body open; the text and the other methods do not.",
        RejectedPositiveData,
        _is_unspecified,
    ),
    Contradiction(
        "no lists",
        "The file of catalogi tells a text where it gives a list of addresses.",
        JsonSchemaError,
        _is_a_list,
    ),
    Contradiction(
        "head",
        "For HEAD the files name 200 only; it answers as GET does, also 304, 401, 403 and 404 (G-08, G-16).",
        UndefinedStatusCode,
        _is_head,
    ),
    Contradiction(
        "page",
        "A page that is not there is a 404 by the text (G-04); the files do not name it for lists.",
        UndefinedStatusCode,
        _is_a_page,
    ),
    Contradiction(
        "below",
        "Below a zaak or document that is not there everything is a 404 (zrc-023); the files do not name it.",
        UndefinedStatusCode,
        _is_below,
    ),
    Contradiction(
        "odd question",
        "An odd query parameter is a 400 by the text (G-05); the files do not name it for one resource.",
        UndefinedStatusCode,
        _is_a_question_about_one,
    ),
    Contradiction(
        "message",
        "For POST /notificaties the file names 200 only: no refusal at all.",
        UndefinedStatusCode,
        _is_a_message,
    ),
    Contradiction(
        "crs",
        "A missing Accept-Crs or Content-Crs is a 412 by the text (G-07).",
        MissingHeaderNotRejected,
        _status(412),
    ),
    Contradiction(
        "crs too",
        "The same, where schemathesis leaves the header out to see the request refused.",
        AcceptedNegativeData,
        _status(412),
    ),
    Contradiction(
        "crs where no place is told",
        "The file asks Content-Crs on GET and both headers on DELETE; no program sends them there (G-07).",
        (AcceptedNegativeData, MissingHeaderNotRejected),
        _lacks_crs,
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
        _is_empty,
    ),
    Contradiction(
        "no filter",
        "A filter without a value is no filter: programs leave the value out when they do not want it.",
        AcceptedNegativeData,
        _asks_for_nothing,
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
        _writes_null,
    ),
    Contradiction(
        "more methods",
        "A kanaal and a rol can be replaced, an empty catalogus removed (ztc-017); the files lack these methods.",
        (UnsupportedMethodResponse, AllowHeaderMismatch),
        _is_more,
    ),
    Contradiction(
        "the one",
        "The consumer that is asked for comes alone (ac-004); the file tells a list.",
        JsonSchemaError,
        _is_the_one,
    ),
    Contradiction(
        "rule",
        "What fits the file may break a rule of the text: an address that leads nowhere, a number taken, a day (G-05).",
        RejectedPositiveData,
        _refused_by_a_rule,
    ),
)


def explanation_of(sent: Sent, response: Response, failure: Failure) -> Contradiction | None:
    """Why this is no fault of ours, when it is not."""
    for each in CONTRADICTIONS:
        if isinstance(failure, each.failure) and each.when(sent, response, failure):
            return each
    return None
