"""Forms: a refusal of a command stands beside the field that it is about."""

from django import forms

from loket.kernel.refusal import Refused


def show_refusals(form: forms.Form, refused: Refused) -> None:
    """Every refusal at once: beside its field, or on top of the form when it is about none of them."""
    for refusal in refused.refusals:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.reason)
