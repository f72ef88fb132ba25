"""What can be seen of an answer that schemathesis finds fault with: each tells one thing of it."""

from collections.abc import Callable
from typing import Any, TypeAlias

from schemathesis import Case, Response
from schemathesis.core.failures import Failure
from schemathesis.openapi.checks import (
    JsonSchemaError,
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


def status(*statuses: int) -> When:
    return lambda sent, response, failure: response.status_code in statuses


def is_head(sent: Sent, response: Response, failure: Failure) -> bool:
    return sent.method == "HEAD"


def is_below(sent: Sent, response: Response, failure: Failure) -> bool:
    return response.status_code == 404 and "_uuid}/" in sent.path


def is_a_page(sent: Sent, response: Response, failure: Failure) -> bool:
    return response.status_code == 404 and "page" in (sent.query or {})


def is_a_question_about_one(sent: Sent, response: Response, failure: Failure) -> bool:
    return response.status_code == 400 and sent.method == "GET"


def is_a_message(sent: Sent, response: Response, failure: Failure) -> bool:
    return sent.path == "/notificaties"


def is_empty(sent: Sent, response: Response, failure: Failure) -> bool:
    if not isinstance(failure, JsonSchemaError):
        return False
    path, found = failure.instance_path[-1:], failure.instance
    if isinstance(found, dict):
        return path in GROUPS and "" in found.values()
    return found == "" or (found is None and path in NULLS)


def is_a_list(sent: Sent, response: Response, failure: Failure) -> bool:
    return isinstance(failure, JsonSchemaError) and failure.instance_path[-1:] in NO_LISTS


def is_unspecified(sent: Sent, response: Response, failure: Failure) -> bool:
    removed = sent.method == "DELETE" and response.status_code == 204
    return removed or sent.path.startswith(UNSPECIFIED)


def asks_for_nothing(sent: Sent, response: Response, failure: Failure) -> bool:
    return any(value in ("", None, [], {}) for value in (sent.query or {}).values())


def writes_null(sent: Sent, response: Response, failure: Failure) -> bool:
    return isinstance(sent.body, dict) and None in sent.body.values()


def lacks_crs(sent: Sent, response: Response, failure: Failure) -> bool:
    return sent.method in ("GET", "HEAD", "DELETE") and "-Crs" in failure.message


def is_more(sent: Sent, response: Response, failure: Failure) -> bool:
    return sent.path in ("/kanaal/{uuid}", "/catalogussen/{uuid}", "/rollen/{uuid}")


def is_the_one(sent: Sent, response: Response, failure: Failure) -> bool:
    return sent.path == "/applicaties/consumer"


def refused_by_a_rule(sent: Sent, response: Response, failure: Failure) -> bool:
    """The body fits the file, and some rule of the text refuses it: no code is one that the file could tell."""
    asks = sent.method == "GET" or sent.path.endswith("/_zoek")
    return asks or (response.status_code in (400, 412) and not codes(response) & OF_THE_FILE)


def codes(response: Response) -> set[str]:
    try:
        told: Any = response.json()
        return {str(each["code"]) for each in told.get("invalidParams", [])}
    except (ValueError, AttributeError, KeyError, TypeError):
        return set()


def is_a_fault_of_open_klant(sent: Sent, response: Response, failure: Failure) -> bool:
    ours = 400 <= response.status_code < 500
    told = response.headers.get("content-type", [""])[0].startswith("application/problem+json")
    return is_open_klant(response) and ours and told


def is_open_klant(response: Response) -> bool:
    return "/klantinteracties/" in str(response.request.url)


def is_of_two_kinds(sent: Sent, response: Response, failure: Failure) -> bool:
    """Nothing in the file keeps the kinds apart: an empty group is of all of them, or by an empty text of none."""
    if not isinstance(failure, JsonSchemaError) or "oneOf" not in failure.validation_message:
        return False
    found = failure.instance if isinstance(failure.instance, dict) else {}
    groups = [each for each in found.values() if isinstance(each, dict)]
    return "more than one" in failure.validation_message or any("" in each.values() for each in groups)


def is_not_made(sent: Sent, response: Response, failure: Failure) -> bool:
    left_out = isinstance(failure, JsonSchemaError) and failure.instance is None
    return left_out and sent.path == "/maak-klantcontact"


def sends_read_only(sent: Sent, response: Response, failure: Failure) -> bool:
    """A body that is only wrong in what a client may not set, or does not say anything that we know."""
    return is_open_klant(response) and isinstance(sent.body, dict) and bool({"url", "uuid"} & set(sent.body))
