"""The picture of a page, in the editor: chosen from what is there, or brought along."""

from typing import Any

from django.http import HttpRequest, QueryDict

from loket.kernel.http import actor_of
from loket.kernel.refusal import Refused
from loket.redactie import commands
from loket.redactie.forms.page import PhotoForm
from loket.redactie.queries.picture import words_of
from loket.redactie.rules.content.shape import beeld_in, shape_of

AT = {"picture": "photo", "alt": "photo_alt"}  # where the refusals of a picture stand in this form


def with_photo(request: HttpRequest, content: type[Any]) -> tuple[QueryDict, PhotoForm]:
    """What was typed, with the picture that came along; a picture says in words what it shows."""
    data, form = _without_nulls(request.POST), PhotoForm()
    before = beeld_in(shape_of(content))
    if before and (request.FILES.get("photo") or data.get("act") == "photo"):
        form = PhotoForm(request.POST, request.FILES)
        if form.is_valid() and _is_added(request, form, data, before):
            form = PhotoForm()
    if before and (chosen := data.get(f"{before}file", "")):
        data[f"{before}alt"] = words_of(chosen, typed=data.get(f"{before}alt", ""))
    return data, form


def _without_nulls(sent: QueryDict) -> QueryDict:
    """No database keeps a null; what somebody pastes with one in it is kept with a space there."""
    data = QueryDict(mutable=True)
    for name, values in sent.lists():
        data.setlist(name.replace("\0", " "), [str(value).replace("\0", " ") for value in values])
    return data


def _is_added(request: HttpRequest, form: PhotoForm, data: QueryDict, before: str) -> bool:
    """A picture that we cannot open is told beside it."""
    file, alt = form.cleaned_data["photo"], form.cleaned_data["photo_alt"]
    try:
        added = commands.add_picture(file=file, size=file.size, alt=alt, by=actor_of(request))
    except Refused as refused:
        for refusal in refused.refusals:
            form.add_error(AT.get(refusal.field), refusal.reason)
        return False
    data[f"{before}file"], data[f"{before}alt"] = added.name, alt
    return True
