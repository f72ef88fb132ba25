"""What the second types: the code they heard, that they agree, or why not."""

from django import forms
from django.utils.translation import gettext_lazy as _


class CodeForm(forms.Form):
    use_required_attribute = False
    code = forms.CharField(
        label=_("Code"),
        max_length=12,
        help_text=_("Vraag de code aan wie u vroeg om te tekenen. Bijvoorbeeld K7Q2XN"),
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Vul de code in."), "max_length": _("Deze code klopt niet.")},
    )


class TekenForm(forms.Form):
    """`naam` only where nobody logs in: else we know it."""

    use_required_attribute = False
    naam = forms.CharField(
        label=_("Uw naam"),
        max_length=120,
        widget=forms.TextInput({"autocomplete": "name"}),
        error_messages={"required": _("Vul uw naam in.")},
    )
    akkoord = forms.BooleanField(
        label=_("Ik heb dit gelezen en onderteken het"),
        error_messages={"required": _("Zet een vinkje als u tekent.")},
    )

    def __init__(self, *args: object, knows_name: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        if knows_name:
            del self.fields["naam"]


class WeigerForm(forms.Form):
    use_required_attribute = False
    reden = forms.CharField(
        label=_("Waarom tekent u niet?"),
        max_length=500,
        help_text=_("Wie u vroeg om te tekenen, leest dit."),
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Vertel waarom u niet tekent."), "max_length": _("Maak het korter.")},
    )
