"""What people type to come in."""

from django import forms

CODE = {"autocomplete": "one-time-code", "inputmode": "numeric"}


def _password(label: str, *, autocomplete: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=200,
        strip=False,
        help_text=help_text,
        error_messages={"required": "Vul je wachtwoord in.", "max_length": "Dit wachtwoord is te lang."},
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}),
    )


def _email() -> forms.EmailField:
    wrong = "Een e-mailadres ziet er zo uit: naam@gemeente.nl"
    return forms.EmailField(
        label="E-mailadres van je werk",
        max_length=254,
        error_messages={"required": "Vul je e-mailadres in.", "invalid": wrong},
        widget=forms.EmailInput(attrs={"autocomplete": "username webauthn"}),
    )


class LogInForm(forms.Form):
    email = _email()
    password = _password("Wachtwoord", autocomplete="current-password")


class ForgottenForm(forms.Form):
    email = _email()


class CodeForm(forms.Form):
    code = forms.CharField(
        label="Code uit je app",
        max_length=12,
        help_text="6 cijfers.",
        error_messages={"required": "Typ de code uit je app."},
        widget=forms.TextInput(attrs=CODE),
    )


class RecoveryForm(forms.Form):
    code = forms.CharField(
        label="Herstelcode",
        max_length=30,
        help_text="Bijvoorbeeld: abcd-efgh-jkmn. Elke code werkt 1 keer.",
        error_messages={"required": "Typ een van je herstelcodes."},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )


class NewPasswordForm(forms.Form):
    new = _password(
        "Nieuw wachtwoord",
        autocomplete="new-password",
        help_text="12 tekens of meer. Een korte zin is makkelijk te onthouden.",
    )


class ChangePasswordForm(NewPasswordForm):
    old = _password("Wachtwoord van nu", autocomplete="current-password")

    field_order = ("old", "new")


class ConfirmForm(forms.Form):
    proof = _password(
        "Je wachtwoord, of de code uit je app",
        autocomplete="current-password",
        help_text="Zo weten we dat jij het bent.",
    )


class PasskeyNameForm(forms.Form):
    name = forms.CharField(
        label="Naam van de passkey",
        max_length=60,
        help_text="Bijvoorbeeld: laptop van het werk.",
        error_messages={"required": "Geef de passkey een naam."},
    )
