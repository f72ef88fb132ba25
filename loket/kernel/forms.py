"""Forms: a refusal of a command stands beside the field that it is about."""

from django import forms
from django.http import HttpRequest, QueryDict

from loket.kernel.refusal import Refused


def typed(request: HttpRequest) -> QueryDict | None:
    """What was sent, an empty form too; None when the page is only asked for."""
    return request.POST if request.method == "POST" else None


def show_refusals(form: forms.Form, refused: Refused) -> None:
    """Every refusal at once: beside its field, or on top of the form when it is about none of them."""
    for refusal in refused.refusals:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.reason)
