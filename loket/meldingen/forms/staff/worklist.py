"""How the worklist is narrowed, and what is done with several meldingen at once."""

from collections.abc import Iterable
from typing import Any

from django import forms

from loket.kernel.fields import AskedChoice, AskedText, ChosenField
from loket.meldingen.forms.staff.day import AskedDay
from loket.meldingen.queries.worklist import Filter, View

Choices = Iterable[tuple[str, Any]]


class FilterForm(forms.Form):
    """What does not fit is left out: a list always comes."""

    use_required_attribute = False
    team = forms.ChoiceField(label="Team", required=False)
    wijk = forms.ChoiceField(label="Wijk", required=False)
    soort = forms.ChoiceField(label="Soort", required=False)
    q = forms.CharField(required=False, max_length=20)
    toon = forms.ChoiceField(required=False, choices=[(view.value, view.name) for view in View])

    def __init__(self, *args: Any, teams: Choices, wijken: Choices, kinds: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, first, choices in (
            ("team", "Alle teams", teams),
            ("wijk", "Alle wijken", wijken),
            ("soort", "Alle soorten", kinds),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", first), *choices]
            field.widget.attrs["class"] = "utrecht-select utrecht-select--html-select"

    def filter(self, *, otherwise: View) -> Filter:
        self.is_valid()
        told = self.cleaned_data
        return Filter(
            view=View(told["toon"]) if told.get("toon") else otherwise,
            team=told.get("team", ""),
            wijk=told.get("wijk", ""),
            category=told.get("soort", ""),
            number=told.get("q", "").strip(),
        )


class BulkForm(forms.Form):
    """One thing for all chosen meldingen. Which fields are needed follows from the button."""

    use_required_attribute = False
    kies = ChosenField(none="Kies eerst een of meer meldingen.")
    doe = forms.ChoiceField(
        choices=[(name, name) for name in ("beginnen", "overdragen", "inplannen", "afhandelen")], required=True
    )
    to = AskedChoice(label="Aan wie?")
    planned_on = AskedDay(label="Dag")
    text = AskedText(
        label="Wat is er gedaan?",
        max_length=4000,
        widget=forms.Textarea({"rows": 2}),
        help_text="Alle melders krijgen deze tekst.",
    )

    def __init__(self, *args: Any, receivers: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        to = self.fields["to"]
        assert isinstance(to, forms.ChoiceField)
        to.choices = [("", "Kies"), *receivers]

    def clean(self) -> dict[str, Any]:
        told = self.cleaned_data
        do = told.get("doe")
        if do == "overdragen" and not told.get("to"):
            self.add_error("to", "Kies een team of een collega.")
        if do == "inplannen" and not told.get("planned_on") and "planned_on" not in self.errors:
            self.add_error("planned_on", "Vul een dag in.")
        if do == "afhandelen" and not told.get("text", "").strip():
            self.add_error("text", "Vertel wat er is gedaan.")
        return told
