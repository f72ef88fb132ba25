"""The mail as it came, with its own look, and what came along: never as something that runs."""

import re
from base64 import b64encode
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from loket.mail.models import Bijlage, Mailbericht, Toestand
from loket.mail.pages.door import for_handlers, mail_for, seen
from loket.mail.queries.original import attachment_of, original_of, raw_of
from loket.mail.rules.message import ReadMail
from loket.outside.opslag import NotThere

SHUT = (Toestand.BESMET, Toestand.WACHT)
SAFE = {
    "Content-Security-Policy": "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "private, no-store",
}
PICTURE = re.compile(r'src="cid:([^"]{1,250})"', re.IGNORECASE)
LARGEST_PICTURE = 2 * 1024 * 1024
LARGEST_TOGETHER = 6 * 1024 * 1024
SHOWN_PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"}
WHOLE = '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Mail met opmaak</title><body>{}</body></html>'


@require_safe
@for_handlers
def original(request: HttpRequest, mail_id: UUID) -> HttpResponse:
    """Whole, as it came: to keep or to look into. Not when there is a virus in it."""
    mail = _openable(request, mail_id)
    seen(request, mail, "mail opgehaald zoals hij kwam")
    try:
        return _download(raw_of(mail), "message/rfc822", "mail.eml")
    except NotThere as error:
        raise Http404 from error


@require_safe
@for_handlers
def attachment(request: HttpRequest, mail_id: UUID, bijlage: int) -> HttpResponse:
    mail = _openable(request, mail_id)
    row = Bijlage.objects.filter(mail=mail, nummer=bijlage).select_related("mail").first()
    try:
        found = attachment_of(row) if row else None
    except NotThere as error:
        raise Http404 from error
    if found is None:
        raise Http404
    seen(request, mail, "bijlage van een mail geopend")
    return _download(found.content, "application/octet-stream", found.name)


@require_safe
@for_handlers
def look(request: HttpRequest, mail_id: UUID) -> HttpResponse:
    """With its own look, cleaned. What it would fetch from elsewhere is not there: that tells that we read it."""
    mail = _openable(request, mail_id)
    try:
        read = original_of(mail)
    except NotThere as error:
        raise Http404 from error
    if not read.html:
        raise Http404
    seen(request, mail, "mail bekeken met opmaak")
    return HttpResponse(WHOLE.format(_with_pictures(read)), headers=SAFE)


def _openable(request: HttpRequest, mail_id: UUID) -> Mailbericht:
    mail = mail_for(request, mail_id)
    if mail.toestand in SHUT:
        raise Http404
    return mail


def _with_pictures(read: ReadMail) -> str:
    """Those that came along, in the page itself."""
    shown = {each.cid: each for each in read.attachments if each.cid and each.media_type in SHOWN_PICTURES}
    left = LARGEST_TOGETHER

    def picture(found: re.Match[str]) -> str:
        nonlocal left
        one = shown.get(found[1])
        if one is None or len(one.content) > min(LARGEST_PICTURE, left):
            return 'src=""'
        left -= len(one.content)
        return f'src="data:{one.media_type};base64,{b64encode(one.content).decode()}"'

    return PICTURE.sub(picture, read.html)


def _download(content: bytes, kind: str, name: str) -> HttpResponse:
    told = content_disposition_header(True, name) or "attachment"
    return HttpResponse(content, content_type=kind, headers={**SAFE, "Content-Disposition": told})
