"""Where a page stands, and what somebody may do with it."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from loket.kernel.http import actor_of, page, staff_only
from loket.redactie.forms.page import ConfirmForm, OwnerForm, Plain, ReturnForm, WhyForm
from loket.redactie.models.version import OPEN
from loket.redactie.queries import page as queries
from loket.redactie.queries.statute import statute_of
from loket.redactie.rules import roles

FORMS = {ConfirmForm: "confirm_form", OwnerForm: "owner_form", WhyForm: "why_form", ReturnForm: "return_form"}


@require_GET
@staff_only()
def show(request: HttpRequest, page_id: UUID) -> HttpResponse:
    return shown(request, page_id)


def shown(request: HttpRequest, page_id: UUID, wrong: Plain | None = None) -> HttpResponse:
    """`wrong`: the form that was sent and has a fault."""
    view = view_of(request, page_id)
    months = statute_of(view.page.kind).review_months
    context = {
        "view": view,
        "confirm_form": ConfirmForm(initial={"review_on": roles.after_months(timezone.localdate(), months)}),
        "owner_form": OwnerForm(),
        "why_form": WhyForm(auto_id="id_weg_%s"),
        "return_form": ReturnForm(auto_id="id_terug_%s"),
        "open": OPEN,
        "section": "paginas",
        "form": wrong,
        **_may(request, view),
    }
    if wrong:
        context[FORMS[type(wrong)]] = wrong
    return page(request, "redactie/page.html", context, status=422 if wrong else 200)


def view_of(request: HttpRequest, page_id: UUID) -> queries.PageView:
    """Or nothing there."""
    found = queries.page_view(page_id, by=actor_of(request), today=timezone.localdate())
    if found is None:
        raise Http404
    return found


def _may(request: HttpRequest, view: queries.PageView) -> dict[str, Any]:
    by, owner, version = actor_of(request), view.page.owner_id, view.on_its_way
    statute = statute_of(view.page.kind)
    return {
        "statute": statute,
        "may_edit": roles.may_edit(owner, by),
        "may_take_down": not any(roles.why_not_take_down(owner, why="x", by=by)),
        "may_hand_over": roles.why_not_hand_over(owner, by) is None,
        "approve_trouble": roles.why_not_approve(statute, author_id=version.by_id, by=by) if version else None,
        "legal_trouble": roles.why_not_check_legally(author_id=version.by_id, by=by) if version else None,
        "may_return": version is not None and not any(roles.why_not_return(version.stage, why="x", by=by)),
    }
