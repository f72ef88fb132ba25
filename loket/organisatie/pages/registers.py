"""The registers of the administrator: what each lists, asks and calls."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from loket.organisatie import commands, forms
from loket.organisatie.permissions import GIVE_RIGHTS, MANAGE
from loket.organisatie.queries import record, register
from loket.organisatie.queries.register import RegisterRow


@dataclass(frozen=True)
class Register:
    """`key` is how the change command calls the id of a row."""

    slug: str
    title: str
    new: str
    columns: tuple[str, ...]
    rows: Callable[[date], list[RegisterRow]]
    values: Callable[[str], dict[str, Any] | None]
    form: type[forms.RecordForm]
    add: Callable[..., object]
    change: Callable[..., object]
    key: str
    permission: str = MANAGE
    template: str = "organisatie/record.html"


REGISTERS = {
    found.slug: found
    for found in (
        Register(
            "medewerkers",
            "Medewerkers",
            "Nieuwe medewerker",
            ("Naam", "E-mailadres", "Teams", "Functies"),
            register.medewerkers,
            record.medewerker_values,
            forms.MedewerkerForm,
            partial(commands.hire_medewerker, invite=True),
            commands.change_medewerker,
            "medewerker_id",
            template="organisatie/medewerker.html",
        ),
        Register(
            "teams",
            "Teams",
            "Nieuw team",
            ("Naam", "Afdeling", "Teamleider", "Mensen"),
            register.teams,
            record.team_values,
            forms.TeamForm,
            commands.add_team,
            commands.change_team,
            "code",
        ),
        Register(
            "afdelingen",
            "Afdelingen",
            "Nieuwe afdeling",
            ("Naam", "Afdelingshoofd", "Teams"),
            register.afdelingen,
            record.afdeling_values,
            forms.AfdelingForm,
            commands.add_afdeling,
            commands.change_afdeling,
            "afdeling_id",
        ),
        Register(
            "functies",
            "Functies en rechten",
            "Nieuwe functie",
            ("Naam", "Rechten", "Mensen"),
            register.functies,
            record.functie_values,
            forms.FunctieForm,
            commands.add_functie,
            commands.change_functie,
            "functie_id",
            permission=GIVE_RIGHTS,
        ),
        Register(
            "vakgebieden",
            "Vakgebieden",
            "Nieuw vakgebied",
            ("Naam", "Kenmerk", "Mensen"),
            register.skills,
            record.skill_values,
            forms.SkillForm,
            commands.add_skill,
            commands.change_skill,
            "skill_id",
        ),
        Register(
            "mandaten",
            "Mandaten",
            "Nieuw mandaat",
            ("Mag besluiten over", "Wie", "Tot en met", "Wanneer", "Besluit"),
            register.mandaten,
            record.mandaat_values,
            forms.MandaatForm,
            commands.grant_mandaat,
            commands.end_mandaat,
            "mandaat_id",
        ),
    )
}
