"""What somebody without an account may see: a picture, and a page before it is there when its address was shared."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from loket.kernel.actor import VISITOR
from loket.redactie.models import Page, Picture, PictureSize
from loket.redactie.pages.page.preview import Text, previewed
from loket.redactie.queries.page import page_view

SHARED = "Dit is een voorbeeld"


@require_safe
@cache_control(public=True, max_age=365 * 24 * 3600, immutable=True)
def picture(request: HttpRequest, name: str) -> HttpResponse:
    found = Picture.objects.filter(name=name).first() or get_object_or_404(PictureSize, name=name)
    return HttpResponse(bytes(found.content), content_type="image/jpeg")


@require_safe
def shared_preview(request: HttpRequest, key: str) -> HttpResponse:
    """What is on its way, or else what stands there; never what somebody is typing."""
    found = Page.objects.filter(preview_key=key).first() if len(key) > 20 else None
    view = page_view(found.id, by=VISITOR, today=timezone.localdate()) if found else None
    if view is None:
        raise Http404
    told = view.on_its_way.content if view.on_its_way else view.newest.content if view.newest else None
    if told is None:
        raise Http404
    return previewed(request, view.page, Text(told) if view.on_its_way else Text(told, SHARED))
