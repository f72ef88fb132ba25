"""How the worklist is narrowed, and what is done with several zaken at once."""

from typing import Any

from django import forms

from loket.kernel.fields import AskedChoice, ChosenField
from loket.zaken.forms.fields import Choices, choose, line_field
from loket.zaken.queries.worklist import Filter, View


class FilterForm(forms.Form):
    """What does not fit is left out: a list always comes."""

    use_required_attribute = False
    team = forms.ChoiceField(label="Team", required=False)
    soort = forms.ChoiceField(label="Soort zaak", required=False)
    status = forms.ChoiceField(label="Status", required=False)
    q = forms.CharField(required=False, max_length=40)
    toon = forms.ChoiceField(required=False, choices=[(view.value, view.name) for view in View])

    def __init__(self, *args: Any, teams: Choices, kinds: Choices, statussen: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, first, choices in (
            ("team", "Alle teams", teams),
            ("soort", "Alle soorten", kinds),
            ("status", "Elke status", statussen),
        ):
            choose(self.fields[name], choices, first=first)
            self.fields[name].widget.attrs["class"] = "utrecht-select utrecht-select--html-select"

    def filter(self, *, otherwise: View) -> Filter:
        self.is_valid()
        told = self.cleaned_data
        return Filter(
            view=View(told["toon"]) if told.get("toon") else otherwise,
            team=told.get("team", ""),
            zaaktype=told.get("soort", ""),
            status=told.get("status", ""),
            number=told.get("q", "").strip(),
        )


class BulkForm(forms.Form):
    """One thing for all chosen zaken."""

    use_required_attribute = False
    kies = ChosenField(none="Kies eerst een of meer zaken.")
    doe = forms.ChoiceField(choices=[(name, name) for name in ("overdragen", "mijn")])
    to = AskedChoice(label="Aan wie?", error_messages={"invalid_choice": "Kies een team of een collega."})
    notitie = line_field("Notitie", most=500, help_text="Voor wie de zaken krijgt.")

    def __init__(self, *args: Any, receivers: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self.fields["to"], receivers)

    def clean(self) -> dict[str, Any]:
        told = self.cleaned_data
        if told.get("doe") == "overdragen" and not told.get("to"):
            self.add_error("to", "Kies een team of een collega.")
        return told
