"""Ask the registers for what a form does not have to ask (S-139)."""

from dataclasses import dataclass, field
from typing import Any

from loket.basisregistraties import queries as registers
from loket.basisregistraties.queries import NietBereikbaar
from loket.formulieren.rules.bekend import answer_of, asked_of, fields_of
from loket.formulieren.rules.content import Formulierinhoud
from loket.inloggen.rules.ingelogde import Ingelogde
from loket.kernel.actor import Actor
from loket.kernel.secrets import blind_index

REGISTERS = {"brp": registers.persoon, "kvk": registers.onderneming}


@dataclass(frozen=True, slots=True)
class Bekend:
    """`weg`: a register did not answer, so the form asks."""

    antwoorden: dict[str, Any] = field(default_factory=dict)
    weg: bool = False


def whose(who: Ingelogde) -> bytes:
    """Whose aanvraag it is, so that it can be found again without a number of a register."""
    them = who.whose
    return blind_index(f"bsn:{them.bsn}" if them.bsn else f"kvk:{them.kvk}")


def known_of(inhoud: Formulierinhoud, who: Ingelogde, *, doel: str, by: Actor) -> Bekend:
    """Only the fields that the form names are asked, once for an aanvraag. That somebody has none of something, such as
    a tussenvoegsel, is known too.
    """
    found, weg = _of_login(inhoud, who), False
    for register, ask in REGISTERS.items():
        asked = asked_of(inhoud, register)
        number = who.whose.bsn if register == "brp" else who.whose.kvk
        if not asked or not number:
            continue
        fields = fields_of(asked)
        try:
            told = ask(who, velden=fields, doel=doel, by=by)
        except NietBereikbaar:
            weg = True
            continue
        if told is None:
            continue
        values = {name: told.text(name) for name in fields}
        days = {name: told.value(name) for name in asked if name.endswith("datum")}
        answers = {name: answer_of(vraag, name, {**values, **days}) for name, vraag in asked.items()}
        found |= {asked[name].code: answer for name, answer in answers.items() if answer or not asked[name].verplicht}
    return Bekend(found, weg)


def _of_login(inhoud: Formulierinhoud, who: Ingelogde) -> dict[str, Any]:
    them = who.whose
    told = {"bsn": them.bsn, "kvk": them.kvk, "naam": them.naam}
    return {vraag.code: told[name] for name, vraag in asked_of(inhoud, "inlog").items() if told.get(name)}
