"""Who knows this organisation, and from when until when."""

from typing import Any
from uuid import UUID

from django import forms

from loket.kernel.forms import DayField
from loket.organisatie.queries import medewerker_choices
from loket.partijen.rules.accountmanager import Accountmanagement

WRONG = {"invalid_choice": "Kies iets uit de lijst."}


def colleague(label: str, none: str, **more: Any) -> Any:
    """A colleague who works here, or nobody."""

    def choices() -> list[tuple[str, str]]:
        return [("", none), *medewerker_choices()]

    return forms.TypedChoiceField(label=label, choices=choices, coerce=UUID, empty_value=None, **more)


class AccountmanagerForm(forms.Form):
    use_required_attribute = False
    accountmanager_id = colleague("Accountmanager", "Niemand", required=False, error_messages=WRONG)
    vervanger_id = colleague("Wie vervangt?", "Nog niemand", required=False, error_messages=WRONG)
    vanaf = DayField(label="Eerste dag", required=False, help_text="Leeg betekent: vanaf nu.")
    tot_en_met = DayField(label="Laatste dag", required=False, help_text="Leeg betekent: voorlopig geen einde.")

    def told(self) -> Accountmanagement:
        return Accountmanagement(**self.cleaned_data)
