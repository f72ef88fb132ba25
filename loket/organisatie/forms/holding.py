"""Functies and skills of one medewerker."""

from django import forms

from loket.organisatie.forms import fields
from loket.organisatie.queries.team import functie_choices, skill_choices


class AssignFunctieForm(forms.Form):
    functie_id = fields.one_of("Functie", functie_choices)
    first_day = fields.day("Eerste dag")
    last_day = fields.day("Laatste dag", required=False, help_text="Leeg betekent: tot wij het beëindigen.")


class GrantSkillForm(forms.Form):
    skill_id = fields.one_of("Vakgebied", skill_choices)
    first_day = fields.day("Eerste dag")
    last_day = fields.day("Laatste dag", required=False, help_text="Tot wanneer geldt het diploma?")


class EndForm(forms.Form):
    last_day = fields.day("Laatste dag")
