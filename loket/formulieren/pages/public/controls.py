"""The controls of a step in blocks: how the template shows each question."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.forms import BoundField

from loket.afspraken.queries import FormDay, FormTimes
from loket.formulieren.forms.stap import StapForm
from loket.formulieren.models import Bijlage
from loket.formulieren.queries.aanvraag import Ingevuld
from loket.formulieren.queries.afspraak import times_of
from loket.formulieren.rules.content import Soort, Vraag
from loket.formulieren.rules.engels import said
from loket.formulieren.rules.typen import COUNT, member, shown_members
from loket.formulieren.rules.vragen import is_groep
from loket.formulieren.rules.vragen.groep import least_of, most_of

SHAPES = {each: each.value for each in (Soort.GROEP, Soort.BESTAND, Soort.ADRES, Soort.PLEK, Soort.AFSPRAAK)}


@dataclass(frozen=True)
class Block:
    """A question: its controls, its files, the times to choose from, or its members with blocks of their own."""

    vraag: Vraag
    fields: list[BoundField] = field(default_factory=list)
    files: list[Bijlage] = field(default_factory=list)
    members: list[list["Block"]] = field(default_factory=list)
    count: BoundField | None = None
    may_more: bool = False
    may_less: bool = False
    times: FormTimes | None = None
    chosen: str = ""
    chosen_words: str = ""

    @property
    def template(self) -> str:
        return f"formulieren/vragen/{self.shape}.html"

    @property
    def shape(self) -> str:
        """Most kinds are one control."""
        return SHAPES.get(self.vraag.soort, "veld")

    @property
    def days(self) -> list[tuple[FormDay, bool]]:
        """Each day that is shown, and whether the time that was chosen is on it."""
        shown = self.times.days if self.times else ()
        return [(day, any(self.chosen == at.value for at in day.times)) for day in shown]

    @property
    def chosen_elsewhere(self) -> bool:
        """The time that was chosen is on another day than those that are shown."""
        return bool(self.chosen_words) and not any(is_chosen for _, is_chosen in self.days)


def blocks_of(form: StapForm, filled: Ingevuld, bijlagen: Sequence[Bijlage]) -> list[Block]:
    return [_block(form, vraag, vraag.code, filled, bijlagen) for vraag in form.vragen]


def _block(form: StapForm, vraag: Vraag, name: str, filled: Ingevuld, bijlagen: Sequence[Bijlage]) -> Block:
    if is_groep(vraag):
        return _groep(form, vraag, filled)
    fields = [form[each] for each in form.namen[name]]
    if vraag.soort == Soort.AFSPRAAK:
        return _afspraak(vraag, fields, filled.aanvraag.answers.get(vraag.code) or {})
    return Block(vraag, fields, [bijlage for bijlage in bijlagen if bijlage.vraag == vraag.code])


def _afspraak(vraag: Vraag, fields: list[BoundField], antwoord: dict[str, Any]) -> Block:
    """A time that somebody else has is not offered again."""
    gone = bool(antwoord.get("bezet"))
    return Block(
        vraag,
        fields,
        times=times_of(vraag, antwoord),
        chosen="" if gone else antwoord.get("keuze", ""),
        chosen_words="" if gone else said(antwoord.get("woorden", "")),
    )


def _groep(form: StapForm, groep: Vraag, filled: Ingevuld) -> Block:
    count = shown_members(groep, filled.aanvraag.answers.get(groep.code, []))
    members = [
        [_block(form, each, member(groep, number, each), filled, []) for each in groep.vragen]
        for number in range(count)
    ]
    return Block(
        groep,
        members=members,
        count=form[f"{groep.code}-{COUNT}"],
        may_more=count < most_of(groep),
        may_less=count > max(1, least_of(groep)),
    )
