"""Who answers for a page looks at it again, gives it away, takes it down, puts an old text back or shares a look."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from loket.kernel.http import staff_only
from loket.redactie import commands
from loket.redactie.forms.page import ConfirmForm, OwnerForm, WhyForm
from loket.redactie.pages.page.done import done
from loket.redactie.pages.page.show import view_of
from loket.redactie.queries.statute import statute_of
from loket.redactie.rules.roles import after_months


@require_POST
@staff_only()
def confirm(request: HttpRequest, page_id: UUID) -> HttpResponse:
    return done(
        request,
        page_id,
        "Fijn. Je hoort het als je weer moet kijken.",
        lambda told, by: commands.confirm_page(page_id=page_id, **told, by=by),
        form=ConfirmForm(request.POST),
    )


@require_POST
@staff_only()
def hand_over(request: HttpRequest, page_id: UUID) -> HttpResponse:
    return done(
        request,
        page_id,
        "De pagina heeft een nieuwe eigenaar.",
        lambda told, by: commands.hand_over(page_ids=[page_id], **told, by=by),
        form=OwnerForm(request.POST),
    )


@require_POST
@staff_only()
def take_down(request: HttpRequest, page_id: UUID) -> HttpResponse:
    return done(
        request,
        page_id,
        "De pagina staat niet meer op de website.",
        lambda told, by: commands.take_down(page_id=page_id, **told, by=by),
        form=WhyForm(request.POST),
    )


@require_POST
@staff_only()
def restore(request: HttpRequest, page_id: UUID, number: int) -> HttpResponse:
    months = statute_of(view_of(request, page_id).page.kind).review_months
    review_on = after_months(timezone.localdate(), months)
    return done(
        request,
        page_id,
        f"Versie {number} is voorgesteld.",
        lambda told, by: commands.restore(page_id=page_id, number=number, review_on=review_on, by=by),
    )


@require_POST
@staff_only()
def share(request: HttpRequest, page_id: UUID) -> HttpResponse:
    shared = request.POST.get("delen") == "ja"
    return done(
        request,
        page_id,
        "Je kunt het adres nu delen." if shared else "Het adres werkt niet meer.",
        lambda told, by: commands.share_preview(page_id=page_id, shared=shared, by=by),
    )
