"""What somebody said about being written to."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms

from loket.kernel.forms import DayField
from loket.partijen.queries.toestemming import soorten
from loket.partijen.rules.toestemming import SOURCES

CHOOSE = {"required": "Maak een keuze.", "invalid_choice": "Kies iets uit de lijst."}
WHERE = [("", "Kies"), *((each, each.capitalize()) for each in SOURCES)]


def kinds() -> list[tuple[str, str]]:
    return [("", "Kies"), *soorten().items()]


class GiveForm(forms.Form):
    """`adressen` are those of the partij: id and address."""

    use_required_attribute = False
    digitaal_adres_id = forms.TypedChoiceField(
        label="Welk adres?", help_text="Toestemming geldt voor één adres.", coerce=UUID, error_messages=CHOOSE
    )
    soort_bericht = forms.ChoiceField(label="Waarover mogen wij schrijven?", choices=kinds, error_messages=CHOOSE)
    bron = forms.ChoiceField(label="Waar zei de klant dit?", choices=WHERE, error_messages=CHOOSE)
    on = DayField(label="Op welke dag?", required=False, help_text="Leeg betekent: vandaag.")

    def __init__(self, *args: Any, adressen: Sequence[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["digitaal_adres_id"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(str(id), adres) for id, adres in adressen]


class RevokeForm(forms.Form):
    use_required_attribute = False
    bron = forms.ChoiceField(label="Waar zei de klant dit?", choices=WHERE, error_messages=CHOOSE)
