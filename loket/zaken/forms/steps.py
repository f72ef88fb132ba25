"""The forms of the steps: one for each that asks something."""

from datetime import date
from typing import Any, cast
from uuid import UUID

from django import forms
from django.http import QueryDict

from loket.kernel.forms import DayField
from loket.termijnen.period import Period
from loket.zaken.forms.fields import Choices, IdField, choice_field, choose, line_field, receiver, text_field
from loket.zaken.models import Grond
from loket.zaken.queries.facts import Facts
from loket.zaken.rules.aanvulling import usual_day

KANALEN = [
    ("telefoon", "Telefoon"),
    ("balie", "Balie"),
    ("e-mail", "E-mail"),
    ("post", "Post"),
    ("website", "Website"),
    ("huisbezoek", "Huisbezoek"),
]


class StepForm(forms.Form):
    """`seen` is the last line in the trail that this person saw, to notice a faster colleague."""

    use_required_attribute = False
    seen = IdField(required=False)

    def __init__(self, *args: Any, facts: Facts, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "stap_%s", **kwargs})
        self.facts, self.today = facts, today
        self.initial.setdefault("seen", facts.last_change)
        self.prepare()

    def prepare(self) -> None:
        """Fill in what is likely."""

    @property
    def seen_change(self) -> UUID | None:
        """Without the field (a button in a list) the newest counts."""
        found: UUID | None = self.cleaned_data.get("seen")
        return found or self.facts.last_change

    def look_again(self, facts: Facts) -> None:
        """It was refused, and shows the zaak as it is now: sent again, it counts as seen."""
        told = cast("QueryDict", self.data).copy()
        told["seen"] = str(facts.last_change or "")
        self.data = told

    def answers(self) -> dict[str, Any]:
        """What the command gets."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}


class NextForm(StepForm):
    """The next step of the line; with a checklist where the statustype has one."""

    toelichting = text_field(
        "Toelichting voor de aanvrager", most=1000, help_text="Deze tekst komt in het bericht.", rows=3
    )

    def __init__(self, *args: Any, checks: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, check in enumerate(checks):
            name = f"check_{number}"
            self.fields[name] = forms.BooleanField(
                label=check, error_messages={"required": f"Vink aan als dit klaar is: {check}"}
            )

    def answers(self) -> dict[str, Any]:
        return {"statustype_id": self.facts.next_id, "toelichting": self.cleaned_data["toelichting"]}


class StatusForm(StepForm):
    statustype = choice_field("Welke status?", "Kies een status.", radio=True)
    toelichting = text_field("Toelichting voor de aanvrager", most=1000, help_text="Deze tekst komt in het bericht.")

    def __init__(self, *args: Any, statussen: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self.fields["statustype"], statussen)

    def answers(self) -> dict[str, Any]:
        told = self.cleaned_data
        return {"statustype_id": UUID(told["statustype"]), "toelichting": told["toelichting"]}


class AskForm(StepForm):
    gevraagd = text_field("Wat mist er?", "Schrijf op wat er mist.", help_text="Een ding op elke regel.", rows=4)
    uiterlijk = DayField(label="Uiterlijk op")

    def __init__(self, *args: Any, missing: list[str], **kwargs: Any) -> None:
        self.missing = missing
        super().__init__(*args, **kwargs)

    def prepare(self) -> None:
        self.initial.setdefault("uiterlijk", usual_day(self.today))
        self.initial.setdefault("gevraagd", "\n".join(self.missing))


class GoOnForm(StepForm):
    tot = DayField(label="Sinds wanneer is alles binnen?", help_text="Vanaf die dag loopt de termijn weer.")

    def prepare(self) -> None:
        self.initial.setdefault("tot", self.today)

    def clean_tot(self) -> date:
        found: date = self.cleaned_data["tot"]
        if found > self.today:
            raise forms.ValidationError("Kies vandaag of een dag daarvoor.")
        return found


class StandStillForm(StepForm):
    reden = line_field("Waarop wachten wij?", "Schrijf op waarop wij wachten.", help_text="Dit komt in het dossier.")
    grond = choice_field("Op welke grond?", "Kies de grond.", radio=True)

    def prepare(self) -> None:
        choose(self.fields["grond"], Grond.choices)
        self.initial.setdefault("grond", Grond.AANVULLING.value)


class LongerForm(StepForm):
    weken = forms.IntegerField(
        label="Hoeveel weken langer?",
        min_value=1,
        max_value=52,
        error_messages={
            "required": "Vul in hoeveel weken.",
            "invalid": "Vul een heel getal in.",
            "min_value": "Vul 1 of meer in.",
            "max_value": "Vul hoogstens 52 in.",
        },
    )
    reden = text_field(
        "Waarom duurt het langer?",
        "Vertel waarom het langer duurt.",
        most=200,
        help_text="De aanvrager leest deze reden.",
        rows=2,
    )

    def prepare(self) -> None:
        self.initial.setdefault("weken", _weeks(self.facts.longer_by))

    @property
    def duur(self) -> str:
        told = self.cleaned_data if self.is_bound else self.initial
        return f"P{told.get('weken') or 1}W"

    def answers(self) -> dict[str, Any]:
        return {"duur": self.duur, "reden": self.cleaned_data["reden"]}


class HandOverForm(StepForm):
    """To a team, or to a colleague of one's own."""

    to = choice_field("Aan wie?", "Kies een team of een collega.")
    notitie = text_field("Notitie", help_text="Wat moet je collega weten?", rows=3)

    def __init__(self, *args: Any, receivers: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self.fields["to"], receivers)

    def answers(self) -> dict[str, Any]:
        return {**receiver(self.cleaned_data["to"]), "notitie": self.cleaned_data["notitie"]}


class FinishForm(StepForm):
    resultaattype = choice_field("Hoe is het afgelopen?", "Kies hoe het is afgelopen.", radio=True)
    toelichting = text_field("Toelichting", most=1000, help_text="Voor het dossier.", rows=2)

    def __init__(self, *args: Any, resultaten: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self.fields["resultaattype"], resultaten)

    def answers(self) -> dict[str, Any]:
        told = self.cleaned_data
        return {"resultaattype_id": UUID(told["resultaattype"]), "toelichting": told["toelichting"]}


class OpenAgainForm(StepForm):
    reden = text_field("Waarom moet de zaak weer open?", "Schrijf op waarom de zaak weer open moet.", most=1000, rows=2)


class NoteForm(StepForm):
    onderwerp = line_field("Onderwerp", "Geef de notitie een onderwerp.", most=100)
    tekst = text_field("Notitie", "Typ de notitie.", help_text="De aanvrager ziet dit niet.", rows=4)


class ContactForm(StepForm):
    kanaal = choice_field("Hoe was het contact?", "Kies hoe het contact was.", radio=True)
    onderwerp = line_field("Waar ging het over?", "Schrijf op waar het over ging.")
    toelichting = text_field("Wat is er gezegd?", most=1000)

    def prepare(self) -> None:
        choose(self.fields["kanaal"], KANALEN)
        self.initial.setdefault("kanaal", "telefoon")


class RelateForm(StepForm):
    nummer = line_field(
        "Met welke zaak?", "Typ het zaaknummer.", most=40, help_text="Bijvoorbeeld ZAAK-2026-0000000012"
    )
    aard = choice_field("Hoe horen ze bij elkaar?", "Kies hoe ze bij elkaar horen.", radio=True)

    def prepare(self) -> None:
        kinds = [
            ("onderwerp", "De andere zaak gaat over hetzelfde"),
            ("vervolg", "De andere zaak is een vervolg"),
            ("bijdrage", "De andere zaak helpt bij deze"),
        ]
        choose(self.fields["aard"], kinds)
        self.initial.setdefault("aard", "onderwerp")


def _weeks(period: str | None) -> int:
    """The usual extension of the kind of zaak, in whole weeks."""
    try:
        found = Period.parse(period or "P6W")
    except ValueError:
        return 6
    return found.weeks or max(1, (found.months * 30 + found.days) // 7)
