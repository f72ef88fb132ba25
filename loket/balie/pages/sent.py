"""What the forms of a counter send along: which visit, and the key of the step."""

from uuid import UUID

from django.http import Http404, HttpRequest

from loket.kernel.ids import new_id


def visit_of(request: HttpRequest) -> UUID:
    return uuid_of(request.POST.get("volgnummer", ""))


def key_of(request: HttpRequest) -> UUID:
    """Of this press of a button; a form without one counts as a press of its own."""
    try:
        return UUID(request.POST.get("sleutel", ""))
    except ValueError:
        return new_id()


def uuid_of(text: str) -> UUID:
    """Raises Http404 when it is none: no form of ours sends that."""
    try:
        return UUID(text)
    except ValueError:
        raise Http404 from None
