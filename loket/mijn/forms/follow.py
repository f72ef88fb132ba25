"""Two things that only who asked for a zaak knows together (U17)."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

POSTCODE = re.compile(r"[1-9][0-9]{3}[A-Z]{2}")


class FollowForm(forms.Form):
    use_required_attribute = False
    nummer = forms.CharField(
        label=_("Zaaknummer"),
        max_length=40,
        help_text=_("Dit staat in onze brief of e-mail."),
        widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": _("Vul het zaaknummer in."), "max_length": _("Dit zaaknummer is te lang.")},
    )
    postcode = forms.CharField(
        label=_("Uw postcode"),
        max_length=8,
        help_text=_("Bijvoorbeeld 1861 AA"),
        widget=forms.TextInput({"autocomplete": "postal-code"}),
        error_messages={"required": _("Vul uw postcode in."), "max_length": _("Een postcode ziet er zo uit: 1861 AA")},
    )

    def clean_nummer(self) -> str:
        return "".join(self.cleaned_data["nummer"].split())

    def clean_postcode(self) -> str:
        plain = "".join(str(self.cleaned_data["postcode"]).split()).upper()
        if not POSTCODE.fullmatch(plain):
            raise forms.ValidationError(self.fields["postcode"].error_messages["max_length"])
        return plain
