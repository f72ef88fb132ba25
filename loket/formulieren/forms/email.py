"""Where the link to go on is sent."""

from django import forms
from django.utils.translation import gettext_lazy as _


class EmailForm(forms.Form):
    use_required_attribute = False
    email = forms.EmailField(
        label=_("Uw e-mailadres"),
        max_length=254,
        help_text=_("Wij sturen u een link. Daarmee kunt u 30 dagen verdergaan."),
        widget=forms.EmailInput({"autocomplete": "email"}),
        error_messages={
            "required": _("Vul uw e-mailadres in."),
            "invalid": _("Een e-mailadres ziet er zo uit: naam@voorbeeld.nl"),
        },
    )
