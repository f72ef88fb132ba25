"""One step as a form of controls. What is right is decided by the journey; this only shows it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.forms.utils import ErrorDict

from loket.formulieren.rules.content import Soort, Vraag
from loket.formulieren.rules.engels import said
from loket.formulieren.rules.typen import COUNT, control, member, shown_members
from loket.formulieren.rules.vragen import Fout, Veld, is_groep, soort_van
from loket.kernel.fields import ManyFiles


class StapForm(forms.Form):
    """The controls of these questions, with what was answered before in them, and the faults beside them."""

    use_required_attribute = False

    def __init__(self, vragen: Iterable[Vraag], antwoorden: Mapping[str, Any], fouten: Mapping[str, Fout]) -> None:
        self.vragen = tuple(vragen)
        self.namen: dict[str, list[str]] = {}
        super().__init__(auto_id="id_%s")
        for vraag in self.vragen:
            self._add(vraag, vraag.code, antwoorden.get(vraag.code, soort_van(vraag).leeg))
        self._errors, self.cleaned_data = ErrorDict(), {}
        for name, fout in fouten.items():
            self.add_error(name if name in self.fields else self._first_of(name), said(fout.tekst))

    def _add(self, vraag: Vraag, name: str, antwoord: Any) -> None:
        names = self.namen.setdefault(name, [])
        if is_groep(vraag):
            self._add_members(vraag, antwoord or [])
            return
        typed = soort_van(vraag).getypt(vraag, antwoord) if antwoord else {}
        velden = soort_van(vraag).velden(vraag)
        if vraag.soort == Soort.PLEK and antwoord and antwoord.get("opties"):
            opties = tuple((str(value), str(label)) for value, label in antwoord["opties"])
            velden = [*velden, Veld("kies", "Welk adres bedoelt u?", "radio", opties=opties)]
        for veld in velden:
            full = control(name, veld.deel)
            self.fields[full] = field_of(veld, typed.get(veld.deel, ""))
            names.append(full)

    def _add_members(self, groep: Vraag, antwoord: list[dict[str, Any]]) -> None:
        count = shown_members(groep, antwoord)
        self.fields[f"{groep.code}-{COUNT}"] = forms.CharField(widget=forms.HiddenInput, initial=count, required=False)
        for number in range(count):
            told = antwoord[number] if number < len(antwoord) else {}
            for each in groep.vragen:
                self._add(each, member(groep, number, each), told.get(each.code))

    def _first_of(self, name: str) -> str | None:
        """A fault of a whole group stands on top."""
        return next(iter(self.namen.get(name, [])), None)


FIELDS: Mapping[str, type[forms.Widget]] = {
    "text": forms.TextInput,
    "textarea": forms.Textarea,
    "radio": forms.RadioSelect,
    "checks": forms.CheckboxSelectMultiple,
    "check": forms.CheckboxInput,
    "select": forms.Select,
    "file": ManyFiles,
    "hidden": forms.HiddenInput,
}


def field_of(veld: Veld, value: Any) -> forms.Field:
    """A control of the look, with what was typed before in it."""
    told: dict[str, Any] = {
        "label": said(veld.label),
        "help_text": said(veld.uitleg),
        "required": veld.verplicht,
        "initial": value,
    }
    attrs, opties = dict(veld.attrs), [(value, said(label)) for value, label in veld.opties]
    if veld.vorm in ("radio", "select"):
        return forms.ChoiceField(choices=opties, widget=FIELDS[veld.vorm](attrs), **told)
    if veld.vorm == "checks":
        return forms.MultipleChoiceField(choices=opties, widget=FIELDS["checks"](attrs), **told)
    if veld.vorm == "check":
        return forms.BooleanField(widget=forms.CheckboxInput(attrs), **told)
    if veld.vorm == "file":
        return forms.FileField(widget=ManyFiles({**attrs, "multiple": True}), **{**told, "initial": None})
    return forms.CharField(widget=FIELDS[veld.vorm](attrs), **told)
