"""What people type to come in."""

from django import forms


class LogInForm(forms.Form):
    email = forms.EmailField(
        label="E-mailadres van je werk",
        max_length=254,
        error_messages={
            "required": "Vul je e-mailadres in.",
            "invalid": "Een e-mailadres ziet er zo uit: naam@gemeente.nl",
        },
        widget=forms.EmailInput(attrs={"autocomplete": "username webauthn"}),
    )
    password = forms.CharField(
        label="Wachtwoord",
        max_length=200,
        strip=False,
        error_messages={"required": "Vul je wachtwoord in."},
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
