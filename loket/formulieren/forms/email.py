"""Where the link to go on is sent."""

from django import forms


class EmailForm(forms.Form):
    use_required_attribute = False
    email = forms.EmailField(
        label="Uw e-mailadres",
        max_length=254,
        help_text="Wij sturen u een link. Daarmee kunt u 30 dagen verdergaan.",
        widget=forms.EmailInput({"autocomplete": "email"}),
        error_messages={
            "required": "Vul uw e-mailadres in.",
            "invalid": "Een e-mailadres ziet er zo uit: naam@voorbeeld.nl",
        },
    )
