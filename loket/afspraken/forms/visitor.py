"""Who comes: the least that we need to agree on a time."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from loket.afspraken.models import Kind
from loket.afspraken.queries.choice import FORMAT, Chosen, start_in
from loket.afspraken.rules.afspraak import TAKEN
from loket.afspraken.rules.free import Tijd
from loket.afspraken.rules.wording import when_words
from loket.kernel.language import moment_here


class VisitorForm(forms.Form):
    """`start` is chosen anew here when the time went to somebody else meanwhile: nothing typed is lost."""

    start = forms.CharField(widget=forms.HiddenInput, max_length=20)
    name = forms.CharField(
        label=_("Uw naam"),
        max_length=100,
        error_messages={"required": _("Vul uw naam in.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.CharField(
        label=_("Uw e-mailadres"),
        max_length=254,
        required=False,
        help_text=_("Hier sturen wij de afspraak naartoe."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    phone = forms.CharField(
        label=_("Uw mobiele nummer"),
        max_length=20,
        required=False,
        help_text=_("Nodig als u geen e-mailadres heeft. U krijgt dan een sms."),
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    address = forms.CharField(
        label=_("Op welk adres komen wij?"),
        max_length=200,
        error_messages={"required": _("Vul in op welk adres wij bij u komen.")},
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )
    earlier = forms.BooleanField(
        label=_("Ik wil graag eerder komen"),
        required=False,
        help_text=_("Wij vertellen u als er eerder een tijd vrij komt."),
    )

    def __init__(self, *args: Any, choice: Chosen, others: list[Tijd] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if choice.kind != Kind.HOME:
            del self.fields["address"]
        if others:
            self.fields["start"] = forms.ChoiceField(
                label=gettext("Kies een andere tijd"),
                choices=[(f"{each.start:{FORMAT}}", moment_here(when_words(each.start))) for each in others],
                widget=forms.RadioSelect,
                error_messages={"required": gettext(TAKEN.reason)},
            )

    def clean_start(self) -> Any:
        start = start_in(self.cleaned_data["start"])
        if start is None:
            raise forms.ValidationError(gettext("Kies een tijd."))
        return start
