"""The controls of a step in blocks: how the template shows each question."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.forms import BoundField

from loket.formulieren.forms.stap import StapForm
from loket.formulieren.models import Bijlage
from loket.formulieren.queries.aanvraag import Ingevuld
from loket.formulieren.rules.content import Soort, Vraag
from loket.formulieren.rules.typen import COUNT, member, shown_members
from loket.formulieren.rules.vragen import is_groep
from loket.formulieren.rules.vragen.groep import least_of, most_of

MANY = (Soort.ADRES, Soort.PLEK)  # kinds with more than one control


@dataclass(frozen=True)
class Block:
    """A question: its controls, its files, or its members with blocks of their own."""

    vraag: Vraag
    fields: list[BoundField] = field(default_factory=list)
    files: list[Bijlage] = field(default_factory=list)
    members: list[list["Block"]] = field(default_factory=list)
    count: BoundField | None = None
    may_more: bool = False
    may_less: bool = False

    @property
    def template(self) -> str:
        return f"formulieren/vragen/{self.shape}.html"

    @property
    def shape(self) -> str:
        """Most kinds are one control."""
        shapes = {Soort.GROEP: "groep", Soort.BESTAND: "bestand", Soort.ADRES: "adres", Soort.PLEK: "plek"}
        return shapes.get(self.vraag.soort, "veld")


def blocks_of(form: StapForm, filled: Ingevuld, bijlagen: Sequence[Bijlage]) -> list[Block]:
    return [_block(form, vraag, vraag.code, filled, bijlagen) for vraag in form.vragen]


def _block(form: StapForm, vraag: Vraag, name: str, filled: Ingevuld, bijlagen: Sequence[Bijlage]) -> Block:
    if is_groep(vraag):
        return _groep(form, vraag, filled)
    fields = [form[each] for each in form.namen[name]]
    return Block(vraag, fields, [bijlage for bijlage in bijlagen if bijlage.vraag == vraag.code])


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
