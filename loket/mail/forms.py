"""What is typed about a mailbox."""

import re
from typing import Any

from django import forms

from loket.mail.models import Beveiliging, Regelveld
from loket.mail.rules.arrival import Regel
from loket.organisatie.queries import team_choices

FORM_OF_RULE = re.compile(r"\s*(?P<veld>\w+)\s*:\s*(?P<bevat>.+?)\s*->\s*(?P<wie>[\w-]+)\s*")
SPAM = "spam"
MOST_RULES = 50


class PostbusForm(forms.Form):
    naam = forms.CharField(label="Naam", max_length=80, error_messages={"required": "Geef de postbus een naam."})
    adres = forms.CharField(label="E-mailadres", max_length=254, error_messages={"required": "Vul het e-mailadres in."})
    team = forms.ChoiceField(label="Team", error_messages={"required": "Kies een team."})
    actief = forms.BooleanField(label="In gebruik", required=False, initial=True)
    bevestigen = forms.BooleanField(label="Stuur een ontvangstbevestiging", required=False, initial=True)
    werkdagen = forms.IntegerField(label="Antwoord binnen hoeveel werkdagen?", min_value=1, max_value=30, initial=2)
    bewaren_maanden = forms.IntegerField(
        label="Hoeveel maanden bewaren wij mail die klaar is?",
        min_value=1,
        max_value=240,
        initial=12,
        help_text="Mail bij een zaak blijft zo lang als die zaak.",
    )
    server = forms.CharField(
        label="Mailserver", max_length=200, required=False, help_text="Laat leeg: dan halen wij geen mail op."
    )
    poort = forms.IntegerField(label="Poort", min_value=1, max_value=65535, initial=993)
    beveiliging = forms.ChoiceField(label="Beveiliging", choices=Beveiliging.choices, initial=Beveiliging.TLS)
    gebruiker = forms.CharField(label="Gebruiker", max_length=200, required=False)
    wachtwoord = forms.CharField(
        label="Wachtwoord",
        max_length=200,
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="Laat leeg: dan blijft het wachtwoord zoals het is.",
    )
    map = forms.CharField(label="Map", max_length=200, initial="INBOX")
    regels = forms.CharField(
        label="Regels",
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Op elke regel één: onderwerp: lantaarn -> verlichting. Of: afzender: @reclame.nl -> spam.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        team = self.fields["team"]
        assert isinstance(team, forms.ChoiceField)
        team.choices = [("", "Kies een team"), *team_choices()]

    def clean_regels(self) -> list[Regel]:
        """Each line names a field, what it holds, and a team or spam."""
        lines = [line for line in self.cleaned_data["regels"].splitlines() if line.strip()]
        if len(lines) > MOST_RULES:
            raise forms.ValidationError(f"Gebruik niet meer dan {MOST_RULES} regels.")
        return [self._regel(number, line) for number, line in enumerate(lines, start=1)]

    def _regel(self, number: int, line: str) -> Regel:
        found = FORM_OF_RULE.fullmatch(line)
        teams = {code for code, _ in team_choices()}
        if not found or found["veld"].lower() not in Regelveld.values:
            raise forms.ValidationError(f"Regel {number} klopt niet. Begin met afzender, onderwerp of tekst.")
        who = found["wie"].lower()
        if who != SPAM and who not in teams:
            raise forms.ValidationError(f"Regel {number}: het team {who} is er niet.")
        return Regel(found["veld"].lower(), found["bevat"], "" if who == SPAM else who, who == SPAM)


def lines_of(regels: list[Regel]) -> str:
    """As they are typed."""
    return "\n".join(f"{each.veld}: {each.bevat} -> {SPAM if each.spam else each.team}" for each in regels)
