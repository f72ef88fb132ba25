"""Three questions first, the six aspects below them; every one may be left open."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from loket.waardering.rules.vragen import ASPECTEN

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as Promise


WRONG = {"invalid_choice": _("Kies uit de lijst."), "max_length": _("Maak de tekst korter.")}
FIVE: "list[tuple[str, str | Promise]]" = [
    ("1", _("Slecht")),
    ("2", _("Matig")),
    ("3", _("Voldoende")),
    ("4", _("Goed")),
    ("5", _("Heel goed")),
]
EFFORT: "list[tuple[str, str | Promise]]" = [
    ("1", _("Heel veel")),
    ("2", _("Veel")),
    ("3", _("Gewoon")),
    ("4", _("Weinig")),
    ("5", _("Heel weinig")),
]


def scale(label: "str | Promise", choices: "list[tuple[str, str | Promise]]") -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=choices,
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        error_messages=WRONG,
    )


def pick(label: "str | Promise", low: int, high: int) -> forms.TypedChoiceField:
    numbers: list[tuple[str, str | Promise]] = [(str(n), str(n)) for n in range(high, low - 1, -1)]
    return forms.TypedChoiceField(
        label=label,
        choices=[("", _("Kies een cijfer")), *numbers],
        coerce=int,
        empty_value=None,
        required=False,
        error_messages=WRONG,
    )


class MeningForm(forms.Form):
    use_required_attribute = False
    cijfer = pick(_("Welk cijfer geeft u ons?"), 1, 10)
    moeite = scale(_("Hoeveel moeite kostte het u?"), EFFORT)
    aanbevelen = pick(_("Zou u vrienden aanraden om het ook zo te doen? 0 is nee, 10 is ja."), 0, 10)
    tekst = forms.CharField(
        label=_("Wat kan beter? Of wat ging goed?"),
        required=False,
        max_length=1000,
        help_text=_("Schrijf hier geen naam of BSN."),
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
