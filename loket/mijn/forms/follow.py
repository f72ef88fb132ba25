"""Two things that only who asked for a zaak knows together (U17)."""

import re

from django import forms

POSTCODE = re.compile(r"[1-9][0-9]{3}[A-Z]{2}")


class FollowForm(forms.Form):
    use_required_attribute = False
    nummer = forms.CharField(
        label="Zaaknummer",
        max_length=40,
        help_text="Dit staat in onze brief of e-mail.",
        widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": "Vul het zaaknummer in.", "max_length": "Dit zaaknummer is te lang."},
    )
    postcode = forms.CharField(
        label="Uw postcode",
        max_length=8,
        help_text="Bijvoorbeeld 1861 AA",
        widget=forms.TextInput({"autocomplete": "postal-code"}),
        error_messages={"required": "Vul uw postcode in.", "max_length": "Een postcode ziet er zo uit: 1861 AA"},
    )

    def clean_nummer(self) -> str:
        return "".join(self.cleaned_data["nummer"].split())

    def clean_postcode(self) -> str:
        plain = "".join(str(self.cleaned_data["postcode"]).split()).upper()
        if not POSTCODE.fullmatch(plain):
            raise forms.ValidationError(self.fields["postcode"].error_messages["max_length"])
        return plain


class InEnglish(FollowForm):
    """The same for who reads English."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for name, label, help_text, missing, wrong in (
            ("nummer", "Case number", "You find it in our letter or e-mail.", "Enter the number.", "This is too long."),
            ("postcode", "Your postcode", "For example 1861 AA", "Enter your postcode.", "Enter it like this: 1861 AA"),
        ):
            self.fields[name].label, self.fields[name].help_text = label, help_text
            self.fields[name].error_messages |= {"required": missing, "max_length": wrong}
