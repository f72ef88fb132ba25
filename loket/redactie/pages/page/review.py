"""A text on its way is found good, sent back, or taken back by who wrote it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from loket.kernel.http import staff_only
from loket.redactie import commands
from loket.redactie.forms.page import ReturnForm
from loket.redactie.pages.page.done import done_with_text


@require_POST
@staff_only()
def approve(request: HttpRequest, page_id: UUID) -> HttpResponse:
    return done_with_text(
        request,
        page_id,
        "De tekst is goedgekeurd.",
        lambda version, told, by: commands.approve(version_id=version.id, by=by),
    )


@require_POST
@staff_only()
def check_legally(request: HttpRequest, page_id: UUID) -> HttpResponse:
    return done_with_text(
        request,
        page_id,
        "De tekst is juridisch goed.",
        lambda version, told, by: commands.check_legally(version_id=version.id, by=by),
    )


@require_POST
@staff_only()
def withdraw(request: HttpRequest, page_id: UUID) -> HttpResponse:
    return done_with_text(
        request,
        page_id,
        "De tekst is teruggehaald.",
        lambda version, told, by: commands.withdraw_version(version_id=version.id, by=by),
    )


@require_POST
@staff_only()
def send_back(request: HttpRequest, page_id: UUID) -> HttpResponse:
    return done_with_text(
        request,
        page_id,
        "De tekst is teruggestuurd.",
        lambda version, told, by: commands.return_version(version_id=version.id, **told, by=by),
        form=ReturnForm(request.POST),
    )
