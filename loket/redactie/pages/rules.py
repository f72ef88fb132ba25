"""What the webmaster arranges: the statute, pages of who left, and the accessibility statement."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_GET

from loket.kernel.forms import carried_out, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.redactie import commands
from loket.redactie.forms.page import FindingForm, OwnerForm, Plain, StatementForm, StatuteForm
from loket.redactie.models import Finding
from loket.redactie.permissions import WEBMASTER
from loket.redactie.queries import kinds
from loket.redactie.queries.statement import statement
from loket.redactie.queries.statute import statute_of, statutes
from loket.redactie.queries.work import MOST, pages


@require_GET
@staff_only()
def statute(request: HttpRequest) -> HttpResponse:
    labels = {each.code: each.label for each in kinds()}
    rows = [(labels[row.kind], row) for row in statutes()]
    may = actor_of(request).may(WEBMASTER)
    return page(request, "redactie/statute.html", {"rows": rows, "may_set": may, "section": "statuut"})


@staff_only(WEBMASTER)
def set_statute(request: HttpRequest, kind: str) -> HttpResponse:
    known = {each.code: each.plural for each in kinds()}
    if kind not in known:
        raise Http404
    now = statute_of(kind)
    initial = {name: getattr(now, name) for name in StatuteForm.base_fields}
    initial["remind_days"] = ", ".join(map(str, now.remind_days))
    form = StatuteForm(typed(request), initial=initial)
    if carried_out(form, lambda told: commands.set_statute(kind=kind, **told, by=actor_of(request))):
        messages.success(request, "Het statuut is veranderd.")
        return redirect("redactie:statute")
    return _form(request, form, f"Statuut: {known[kind]}", "redactie:statute", "statuut")


@staff_only(WEBMASTER)
def hand_over(request: HttpRequest) -> HttpResponse:
    """All pages of people who left, to one colleague."""
    rows, more = pages(today=timezone.localdate(), state="ownerless", most=MOST)
    form = OwnerForm(typed(request))
    chosen = request.POST.getlist("pages")
    mine = [row.id for row in rows if str(row.id) in chosen]
    if carried_out(form, lambda told: commands.hand_over(page_ids=mine, owner=told["owner"], by=actor_of(request))):
        messages.success(request, f"{len(mine)} pagina's hebben een nieuwe eigenaar.")
        return redirect("redactie:ownerless")
    context = {"form": form, "rows": rows, "more": more, "section": "paginas"}
    return page(request, "redactie/ownerless.html", context, status=422 if form.errors else 200)


@require_GET
@staff_only(WEBMASTER)
def accessibility(request: HttpRequest) -> HttpResponse:
    return page(request, "redactie/statement.html", {"view": statement(), "section": "statuut"})


@staff_only(WEBMASTER)
def set_statement(request: HttpRequest) -> HttpResponse:
    view = statement()
    now = view.statement if view else None
    initial = {name: getattr(now, name) for name in StatementForm.base_fields} if now else {"status": "C"}
    form = StatementForm(typed(request), initial=initial)
    if carried_out(form, lambda told: commands.set_statement(**told, by=actor_of(request))):
        messages.success(request, "De verklaring is veranderd.")
        return redirect("redactie:accessibility")
    return _form(request, form, "Verklaring over toegankelijkheid", "redactie:accessibility", "statuut")


@staff_only(WEBMASTER)
def finding(request: HttpRequest, finding_id: UUID | None = None) -> HttpResponse:
    found = get_object_or_404(Finding, id=finding_id) if finding_id else None
    initial = {name: getattr(found, name) for name in FindingForm.base_fields} if found else {}
    form = FindingForm(typed(request), initial=initial)
    if carried_out(form, lambda told: commands.put_finding(**told, finding_id=finding_id, by=actor_of(request))):
        messages.success(request, "Het is bewaard.")
        return redirect("redactie:accessibility")
    return _form(request, form, "Wat nog niet werkt", "redactie:accessibility", "statuut")


def _form(request: HttpRequest, form: Plain, title: str, back: str, section: str) -> HttpResponse:
    context = {"form": form, "title": title, "back": back, "section": section}
    return page(request, "redactie/form.html", context, status=422 if form.errors else 200)
