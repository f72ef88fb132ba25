"""Being away."""

from django import forms

from loket.organisatie.forms import fields
from loket.organisatie.queries.medewerker import medewerker_choices


class OwnAbsenceForm(forms.Form):
    first_day = fields.day("Eerste dag dat je er niet bent")
    last_day = fields.day("Laatste dag", required=False, help_text="Leeg betekent: dat is nog niet bekend.")
    deputy_id = fields.one_of("Wie vervangt je?", medewerker_choices, none="Nog niemand", required=False)


class AbsenceForm(forms.Form):
    """For the administrator: of anybody."""

    medewerker_id = fields.one_of("Wie is afwezig?", medewerker_choices)
    first_day = fields.day("Eerste dag")
    last_day = fields.day("Laatste dag", required=False, help_text="Leeg betekent: dat is nog niet bekend.")
    deputy_id = fields.one_of("Wie vervangt?", medewerker_choices, none="Nog niemand", required=False)
