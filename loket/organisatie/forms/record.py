"""Adding and changing a row of a register."""

from typing import Any

from django import forms

from loket.organisatie.forms import fields
from loket.organisatie.models import DirectNumber
from loket.organisatie.permissions import all_permissions
from loket.organisatie.queries.medewerker import medewerker_choices
from loket.organisatie.queries.team import afdeling_choices, functie_choices, team_choices


class RecordForm(forms.Form):
    """`once` names the fields that are asked when adding only, `later` those when changing only."""

    once: tuple[str, ...] = ()
    later: tuple[str, ...] = ("active",)

    def __init__(self, *args: Any, adding: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.later if adding else self.once:
            self.fields.pop(name, None)


class AfdelingForm(RecordForm):
    name = fields.text("Naam", most=80)
    head_id = fields.one_of("Afdelingshoofd", medewerker_choices, none="Nog niemand", required=False)
    active = fields.yes("In gebruik")


class TeamForm(RecordForm):
    once = ("code",)

    code = fields.code("Kenmerk", "Kort, zonder spaties. Dit blijft altijd zo. Bijvoorbeeld: wijkteam-bergen.")
    name = fields.text("Naam", most=80)
    afdeling_id = fields.one_of("Afdeling", afdeling_choices)
    leader_id = fields.one_of("Teamleider", medewerker_choices, none="Nog niemand", required=False)
    email = fields.email("E-mailadres van het team", required=False)
    phone = fields.text("Telefoonnummer van het team", most=20, required=False)
    active = fields.yes("In gebruik")


class MedewerkerForm(RecordForm):
    email = fields.email("E-mailadres van het werk")
    first_name = fields.text("Voornaam", most=60)
    infix = fields.text("Tussenvoegsel", most=20, required=False)
    last_name = fields.text("Achternaam", most=80)
    job_title = fields.text("Werk", most=80, required=False, help_text="Bijvoorbeeld: medewerker verlichting.")
    phone_direct = fields.text("Directe nummer", most=20, required=False)
    direct_number = forms.ChoiceField(
        label="Wie ziet dit nummer?",
        choices=DirectNumber.choices,
        initial=DirectNumber.STAFF,
        widget=forms.RadioSelect,
        help_text="Klanten zien het algemene nummer.",
        error_messages={"required": "Kies wie dit nummer ziet."},
    )
    teams = fields.many_of("Teams", team_choices, help_text="In welke teams werkt deze medewerker?")


class FunctieForm(RecordForm):
    name = fields.text("Naam", most=80)
    permissions = fields.many_of("Rechten", lambda: sorted(all_permissions().items(), key=lambda item: item[0]))
    active = fields.yes("In gebruik")


class SkillForm(RecordForm):
    once = ("code",)

    code = fields.code("Kenmerk", "Kort, zonder spaties. Dit blijft altijd zo. Bijvoorbeeld: omgevingsvergunning.")
    name = fields.text("Naam", most=80)
    active = fields.yes("In gebruik")


class MandaatForm(RecordForm):
    once = (
        "decision",
        "description",
        "functie_id",
        "medewerker_id",
        "max_amount",
        "deputy_inherits",
        "ground",
        "first_day",
    )
    later = ()

    decision = fields.code("Kenmerk van het besluit", "Bijvoorbeeld: evenementenvergunning.")
    description = fields.text("Mag besluiten over", most=200, help_text="Bijvoorbeeld: een vergunning voor een feest.")
    functie_id = fields.one_of("Voor iedereen met de functie", functie_choices, none="Niet op functie", required=False)
    medewerker_id = fields.one_of("Of voor de medewerker", medewerker_choices, none="Niet op naam", required=False)
    max_amount = forms.DecimalField(
        label="Tot en met welk bedrag in euro?",
        max_digits=12,
        decimal_places=2,
        required=False,
        localize=True,
        help_text="Leeg betekent: zonder grens.",
        error_messages={"invalid": "Vul een bedrag in, bijvoorbeeld 2500."},
    )
    deputy_inherits = fields.yes("De vervanger mag dit ook besluiten")
    ground = fields.text("Besluit waarin dit mandaat staat", most=200)
    first_day = fields.day("Eerste dag")
    last_day = fields.day("Laatste dag", required=False, help_text="Leeg betekent: tot wij het beëindigen.")

    def __init__(self, *args: Any, adding: bool, **kwargs: Any) -> None:
        super().__init__(*args, adding=adding, **kwargs)
        self.fields["last_day"].required = not adding
