"""Terms for other programs: which rules there are, and the answer of one with its steps. See docs/termijnen.md."""

from datetime import timedelta

from django.http import Http404, HttpRequest

from loket.kernel.api import MOST_BYTES, by_method, endpoint
from loket.kernel.body import body_of
from loket.kernel.limits import address_of, limit
from loket.kernel.refusal import Refused
from loket.kernel.wire import Fault, WrongBody, read_object
from loket.termijnen.rules import answer_to, regel_from, remarks_on
from loket.website.rules.term import asked_by
from loket.website.schemas import AnswerOut, RegelOut, RegelsOut

PER_MINUTE = 300
PARTS = ("rule", "start", "params")


@endpoint
def _rules(request: HttpRequest) -> RegelsOut:
    """GET /api/termijnen/v1/regels: all that can be asked."""
    return RegelsOut.all()


@endpoint
def _rule(request: HttpRequest, name: str) -> RegelOut:
    """GET /api/termijnen/v1/regels/woo_decision: one of them."""
    for regel in RegelsOut.all().regels:
        if regel.name == name:
            return regel
    raise Http404


@endpoint
def _calculate(request: HttpRequest) -> AnswerOut:
    """POST /api/termijnen/v1/berekenen: `rule` (a name, or a rule as JSON), `start` and `params`."""
    limit(f"termijnen:{address_of(request)}", times=PER_MINUTE, per=timedelta(minutes=1))
    body = read_object(body_of(request, MOST_BYTES))
    faults = [Fault(name[:50], "unknown", "Dit veld kennen wij niet.") for name in body if name not in PARTS]
    rule = body.get("rule")
    try:
        answer = answer_to(rule, body.get("start"), body.get("params", {}))
    except Refused as refused:
        faults += [Fault(each.field, each.code, each.reason) for each in refused.refusals]
    if faults:
        raise WrongBody(faults)
    asked = regel_from(rule) if isinstance(rule, dict) else asked_by(str(rule))
    return AnswerOut.of(answer, remarks_on(asked, answer) if asked else [])


rules, rule, calculate = by_method(GET=_rules), by_method(GET=_rule), by_method(POST=_calculate)
