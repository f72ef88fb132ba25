"""What went wrong, as the standard tells it: problem+json with a code, and every wrong field by name."""

import uuid
from collections.abc import Sequence

import msgspec
from django.http import HttpResponse

from loket.kernel.wire import Fault

TITLES = {
    "invalid": "Invalid input.",
    "not_authenticated": "Authenticatiegegevens zijn niet opgegeven.",
    "authentication_failed": "Ongeldige token.",
    "permission_denied": "Je hebt geen toestemming om deze actie uit te voeren.",
    "not_found": "Niet gevonden.",
    "method_not_allowed": "Methode niet toegestaan.",
    "not_acceptable": "Wij kunnen niet antwoorden in de vorm die is gevraagd.",
    "conflict": "Er is een conflict.",
    "gone": "Dit bestaat niet meer.",
    "precondition_failed": "Aan een voorwaarde is niet voldaan.",
    "unsupported_media_type": "Dit soort inhoud lezen wij niet.",
    "throttled": "Te veel verzoeken.",
    "too_large": "De gegevens zijn te groot.",
    "busy": "Het is nu te druk. Probeer het straks opnieuw.",
    "error": "Er ging iets mis.",
}
ABOUT = "/api/#fout-"  # the page that tells what each code means
EXPLAINED = {
    "invalid": "Een of meer velden kloppen niet. In invalidParams staat per veld wat er mis is.",
    "not_authenticated": "Er kwam geen token mee. Stuur de header Authorization: Bearer met een token.",
    "authentication_failed": "Het token in Authorization: Token kennen wij niet.",
    "jwt-decode-error": "Het token is niet te lezen. Het moet een JWT zijn, getekend met HS256, HS384 of HS512.",
    "missing-client-identifier": "In het token staat geen client_id.",
    "invalid-client-identifier": "De client_id in het token kennen wij niet.",
    "invalid-jwt-signature": "Het token is met een ander geheim getekend.",
    "jwt-missing-iat-claim": "In het token staat niet wanneer het is gemaakt (iat).",
    "jwt-expired": "Het token is te oud, of het geldt nog niet.",
    "permission_denied": "De applicatie heeft hier geen recht op.",
    "not_found": "Dit adres, of wat daar stond, is er niet.",
    "method_not_allowed": "Deze methode kan hier niet. In de header Allow staat welke wel.",
    "not_acceptable": "Wij antwoorden in JSON, met plaatsen in EPSG:4326.",
    "conflict": "Een ander veranderde dit op hetzelfde moment. Probeer het opnieuw.",
    "gone": "Dit is er niet meer.",
    "precondition_failed": "Een header die nodig is ontbreekt, of het stuk is intussen veranderd.",
    "unsupported_media_type": "Stuur JSON, met de header Content-Type: application/json.",
    "throttled": "Er komen te veel verzoeken. Wacht even.",
    "too_large": "De inhoud is te groot.",
    "error": "Er ging bij ons iets mis. Wij kijken ernaar.",
}


class Problem(Exception):
    """An answer other than the one asked for. `faults` are for a 400."""

    def __init__(self, status: int, code: str, detail: str = "", faults: Sequence[Fault] = ()) -> None:
        super().__init__(code)
        self.status, self.code, self.detail, self.faults = status, code, detail, faults


def invalid(*faults: Fault) -> Problem:
    return Problem(400, "invalid", "", faults)


def forbidden(detail: str = "", code: str = "permission_denied") -> Problem:
    return Problem(403, code, detail)


def problem_answer(problem: Problem, base: str = "") -> HttpResponse:
    title = TITLES.get(problem.code, problem.detail or problem.code)
    body = {
        "type": f"{base}{ABOUT}{problem.code}",
        "code": problem.code,
        "title": title,
        "status": problem.status,
        "detail": problem.detail or title,
        "instance": f"urn:uuid:{uuid.uuid4()}",
    }
    if problem.status == 400:
        body["invalidParams"] = [
            {"name": fault.name or "nonFieldErrors", "code": fault.code, "reason": fault.reason}
            for fault in problem.faults
        ]
    response = HttpResponse(msgspec.json.encode(body), status=problem.status, content_type="application/problem+json")
    if problem.status == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    response._has_been_logged = True  # type: ignore[attr-defined]  # the caller's fault is no news for our log
    return response
