"""Forms: a refusal of a command stands beside the field that it is about; days as people type them."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from loket.kernel.refusal import Refused


def typed(request: HttpRequest) -> QueryDict | None:
    """What was sent, an empty form too; None when the page is only asked for."""
    return request.POST if request.method == "POST" else None


def show_refusals(form: forms.Form, refused: Refused) -> None:
    """Every refusal at once: beside its field, or on top of the form when it is about none of them."""
    for refusal in refused.refusals:
        form.add_error(refusal.field if refusal.field in form.fields else None, gettext(refusal.reason))


def carried_out(form: forms.Form, command: Callable[[dict[str, Any]], object]) -> bool:
    """What was typed fits, and was done. If not, every fault and refusal stands in the form."""
    if not form.is_valid():
        return False
    try:
        command(form.cleaned_data)
    except Refused as refused:
        show_refusals(form, refused)
        return False
    return True


class DayField(forms.DateField):
    """3-12-2026, and the other ways in which people write that."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("Bijvoorbeeld 3-12-2026"))
        super().__init__(
            input_formats=["%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d"],
            widget=forms.DateInput(
                format="%d-%m-%Y", attrs={"inputmode": "numeric", "autocomplete": "off", "size": 12}
            ),
            error_messages={"required": _("Vul een dag in."), "invalid": _("Een dag ziet er zo uit: 3-12-2026")},
            **kwargs,
        )
