"""Everything that changes the organisation."""

from loket.organisatie.commands.absence import change_afwezigheid, register_afwezigheid, withdraw_afwezigheid
from loket.organisatie.commands.functie import add_functie, assign_functie, change_functie, change_functies, end_functie
from loket.organisatie.commands.gemeente import set_up_gemeente
from loket.organisatie.commands.mandaat import end_mandaat, grant_mandaat
from loket.organisatie.commands.medewerker import (
    change_medewerker,
    end_employment,
    hire_medewerker,
    note_address_told,
    resume_employment,
)
from loket.organisatie.commands.number import note_number_given
from loket.organisatie.commands.skill import add_skill, change_skill, end_skill, grant_skill
from loket.organisatie.commands.team import add_afdeling, add_team, change_afdeling, change_team

__all__ = [
    "add_afdeling",
    "add_functie",
    "add_skill",
    "add_team",
    "assign_functie",
    "change_afdeling",
    "change_afwezigheid",
    "change_functie",
    "change_functies",
    "change_medewerker",
    "change_skill",
    "change_team",
    "end_employment",
    "end_functie",
    "end_mandaat",
    "end_skill",
    "grant_mandaat",
    "grant_skill",
    "hire_medewerker",
    "note_address_told",
    "note_number_given",
    "register_afwezigheid",
    "resume_employment",
    "set_up_gemeente",
    "withdraw_afwezigheid",
]
