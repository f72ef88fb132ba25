"""Three questions first, the six aspects below them; every one may be left open."""

from typing import Any

from django import forms

from loket.waardering.rules.vragen import ASPECTEN, LABELS

WRONG = {"invalid_choice": "Kies uit de lijst.", "max_length": "Maak de tekst korter."}
FIVE = [("1", "Slecht"), ("2", "Matig"), ("3", "Voldoende"), ("4", "Goed"), ("5", "Heel goed")]
EFFORT = [("1", "Heel veel"), ("2", "Veel"), ("3", "Gewoon"), ("4", "Weinig"), ("5", "Heel weinig")]


def scale(label: str, choices: list[tuple[str, str]]) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=choices,
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        error_messages=WRONG,
    )


def pick(label: str, low: int, high: int) -> forms.TypedChoiceField:
    numbers = [(str(n), str(n)) for n in range(high, low - 1, -1)]
    return forms.TypedChoiceField(
        label=label,
        choices=[("", "Kies een cijfer"), *numbers],
        coerce=int,
        empty_value=None,
        required=False,
        error_messages=WRONG,
    )


class MeningForm(forms.Form):
    use_required_attribute = False
    cijfer = pick("Welk cijfer geeft u ons?", 1, 10)
    moeite = scale("Hoeveel moeite kostte het u?", EFFORT)
    aanbevelen = pick("Zou u vrienden aanraden om het ook zo te doen? 0 is nee, 10 is ja.", 0, 10)
    tekst = forms.CharField(
        label="Wat kan beter? Of wat ging goed?",
        required=False,
        max_length=1000,
        help_text="Schrijf hier geen naam of BSN.",
        widget=forms.Textarea({"rows": 4}),
        error_messages=WRONG,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in ASPECTEN.items():
            self.fields[name] = scale(label, FIVE)

    def aspecten(self) -> list[forms.BoundField]:
        return [self[name] for name in ASPECTEN]

    def marks(self) -> dict[str, int | None]:
        return {name: value for name, value in self.cleaned_data.items() if name != "tekst"}


class LabelForm(forms.Form):
    labels = forms.MultipleChoiceField(
        label="Labels",
        choices=[(label, label) for label in LABELS],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
