"""How meldingen stand, for anybody who asks."""

from django.http import HttpRequest

from loket.meldingen.api.door import Answer, Wrong, open311
from loket.meldingen.api.report import report
from loket.meldingen.forms.open311.asked import AskedForm
from loket.meldingen.queries.open311 import PublicRequest, requests_numbered, requests_of
from loket.meldingen.schemas.open311 import ErrorOut, RequestOut, TokenOut, errors_of
from loket.organisatie.queries import gemeente

UNKNOWN = "service_request_id: Dit nummer kennen wij niet."


def listed(request: HttpRequest) -> Answer:
    """The newest first, at most 1,000: ask for less than 90 days when there are more."""
    form = AskedForm(request.GET)
    if not form.is_valid():
        raise Wrong(*errors_of(form))
    asked = form.cleaned_data
    if asked["service_request_id"]:
        return _answer(requests_numbered(asked["service_request_id"]))
    assert form.period
    return _answer(requests_of(form.period, categories=asked["service_code"], statuses=asked["status"]))


def one(request: HttpRequest, number: str) -> Answer:
    rows = requests_numbered([number.upper()[:20]])
    if not rows:
        raise Wrong(ErrorOut(404, UNKNOWN))
    return _answer(rows)


def token(request: HttpRequest, token: str) -> Answer:
    """We give a number at once and never a token, so the token of a melding is its number."""
    rows = requests_numbered([token.upper()[:20]])
    if not rows:
        raise Wrong(ErrorOut(404, "token_id: Deze sleutel kennen wij niet."))
    return Answer([TokenOut(row.number, row.number) for row in rows], "service_requests", "request")


def _answer(rows: list[PublicRequest]) -> Answer:
    agency = gemeente().full_name
    return Answer([RequestOut.of(row, agency=agency) for row in rows], "service_requests", "request")


list_door = open311(GET=listed, POST=report)
one_door = open311(GET=one)
token_door = open311(GET=token)
