"""The steps of a handler by their address: the form, what it does, what is said after, and when it can be taken."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal, Refused
from loket.klachten import commands
from loket.klachten.forms import steps as forms
from loket.klachten.models import Fase
from loket.klachten.permissions import COORDINEREN
from loket.klachten.queries.detail import Detail
from loket.klachten.rules.oordeel import Part

Told = dict[str, Any]
Take = Callable[[UUID, Any, Told, Actor], object]
When = Callable[[Detail, Actor, date], bool]


@dataclass(frozen=True, slots=True)
class Step:
    """`initial`: what stands in a field already, by the column of the klacht."""

    title: str
    button: str
    form: type[forms.StepForm]
    take: Take
    said: str
    shown: When
    initial: Mapping[str, str] = field(default_factory=dict)


def id_in(text: object) -> UUID | None:
    try:
        return UUID(str(text))
    except ValueError:
        return None


def _is_open(found: Detail, by: Actor, today: date) -> bool:
    return not found.klacht.closed


def _assigns(found: Detail, by: Actor, today: date) -> bool:
    return not found.klacht.closed and by.may(COORDINEREN)


def _before_inquiry(found: Detail, by: Actor, today: date) -> bool:
    return not found.klacht.closed and found.klacht.fase != Fase.ONDERZOEK


def _declines(found: Detail, by: Actor, today: date) -> bool:
    return not found.klacht.closed and today <= found.decline_before


def _starts(found: Detail, by: Actor, today: date) -> bool:
    unsent = any(each.afschrift_op is None for each in found.beklaagden)
    return not found.klacht.closed and (found.klacht.fase != Fase.ONDERZOEK or unsent)


def _in_inquiry(found: Detail, by: Actor, today: date) -> bool:
    return found.klacht.fase == Fase.ONDERZOEK


def _advised(found: Detail, by: Actor, today: date) -> bool:
    return found.klacht.fase == Fase.ONDERZOEK and found.klacht.met_adviseur


def _longer(found: Detail, by: Actor, today: date) -> bool:
    return not found.klacht.closed and not found.klacht.verdaagd_weken and today <= found.klacht.onderzoeken_tot


def _always(found: Detail, by: Actor, today: date) -> bool:
    return True


def _closed(found: Detail, by: Actor, today: date) -> bool:
    return found.klacht.closed


def _judge(id: UUID, form: forms.OordeelForm, told: Told, by: Actor) -> object:
    numbers = [int(name.split("_")[1]) for name in form.fields if name.startswith("oordeel_")]
    parts = {n: Part(told[f"oordeel_{n}"], told[f"bevinding_{n}"], told[f"norm_{n}"]) for n in numbers}
    return commands.judge_klacht(
        klacht_id=id, parts=parts, conclusie=told["conclusie"], afwijking=told["afwijking"], by=by
    )


def _split(id: UUID, form: forms.DelenForm, told: Told, by: Actor) -> object:
    return commands.split_klacht(
        klacht_id=id, parts=form.parts(), oorzaak=told["oorzaak"], team=told["team"] or None, by=by
    )


def _longer_by(id: UUID, form: Any, told: Told, by: Actor) -> object:
    return commands.take_longer(klacht_id=id, weken=int(told["weken"] or 0), reden=told["reden"], by=by)


def _plan(id: UUID, form: Any, told: Told, by: Actor) -> object:
    return commands.plan_maatregel(
        klacht_id=id,
        tekst=told["tekst"],
        eigenaar_id=id_in(told["eigenaar"]),
        uiterlijk=told["uiterlijk"],
        controle_op=told["controle_op"],
        by=by,
    )


def _posted(id: UUID, form: Any, told: Told, by: Actor) -> object:
    brief_id = id_in(form.data.get("brief", ""))
    if brief_id is None:
        raise Refused(Refusal("brief-unknown", "Deze brief bestaat niet."))
    return commands.mark_posted(klacht_id=id, brief_id=brief_id, by=by)


def _cleared(id: UUID, form: Any, told: Told, by: Actor) -> object:
    who = id_in(form.data.get("medewerker", ""))
    return commands.clear_beklaagde(klacht_id=id, medewerker_id=who, by=by)


def _never(found: Detail, by: Actor, today: date) -> bool:
    """Its button stands elsewhere on the page."""
    return False


STEPS: dict[str, Step] = {
    "behandelaar": Step(
        "Geef aan een behandelaar",
        "Geef",
        forms.BehandelaarForm,
        lambda id, form, told, by: commands.assign_klacht(
            klacht_id=id, behandelaar_id=id_in(told["behandelaar"]), by=by
        ),
        "De behandelaar krijgt een mail.",
        _assigns,
    ),
    "beklaagde": Step(
        "Over wie gaat het?",
        "Noteer",
        forms.BeklaagdeForm,
        lambda id, form, told, by: commands.name_beklaagde(
            klacht_id=id, medewerker_id=id_in(told["medewerker"]), by=by
        ),
        "Genoteerd. Deze collega ziet de klacht niet, en krijgt bij het onderzoek een afschrift.",
        _is_open,
    ),
    "niet-over": Step("", "", forms.StepForm, _cleared, "De klacht gaat niet over deze collega.", _never),
    "brief-verstuurd": Step("", "", forms.StepForm, _posted, "De brief is verstuurd.", _never),
    "delen": Step("Deel de klacht in", "Bewaar", forms.DelenForm, _split, "De klacht is ingedeeld.", _is_open),
    "gesprek": Step(
        "Leg het gesprek vast",
        "Bewaar",
        forms.GesprekForm,
        lambda id, form, told, by: commands.note_talk(klacht_id=id, **told, by=by),
        "Het gesprek is bewaard.",
        _before_inquiry,
        {"op": "gesproken_op", "afspraak": "afspraak"},
    ),
    "oplossen": Step(
        "Opgelost: de klager is tevreden",
        "Sluit af",
        forms.OplossenForm,
        lambda id, form, told, by: commands.settle_klacht(klacht_id=id, **told, by=by),
        "Opgelost. De klager krijgt de afspraak op schrift.",
        _is_open,
        {"afspraak": "afspraak"},
    ),
    "onderzoek": Step(
        "Begin het onderzoek",
        "Begin, en stuur het afschrift",
        forms.OnderzoekForm,
        lambda id, form, told, by: commands.start_inquiry(klacht_id=id, **told, by=by),
        "Het onderzoek loopt. Wie het betreft, heeft een afschrift.",
        _starts,
    ),
    "horen": Step(
        "Leg een hoorgesprek vast",
        "Bewaar het verslag",
        forms.HorenForm,
        lambda id, form, told, by: commands.hear(klacht_id=id, **told, by=by),
        "Het verslag is bewaard.",
        _in_inquiry,
    ),
    "niet-horen": Step(
        "Horen is niet nodig",
        "Bewaar",
        forms.NietHorenForm,
        lambda id, form, told, by: commands.skip_hearing(klacht_id=id, **told, by=by),
        "De reden is bewaard.",
        _in_inquiry,
    ),
    "advies": Step(
        "Leg het advies vast",
        "Bewaar",
        forms.AdviesForm,
        lambda id, form, told, by: commands.keep_advice(klacht_id=id, **told, by=by),
        "Het advies is bewaard.",
        _advised,
    ),
    "oordeel": Step(
        "Geef een oordeel", "Sluit af", forms.OordeelForm, _judge, "Klaar. De klager krijgt het oordeel.", _in_inquiry
    ),
    "verdagen": Step(
        "Meer tijd nemen", "Verleng", forms.VerdagenForm, _longer_by, "Verlengd. De klager krijgt bericht.", _longer
    ),
    "uitstel": Step(
        "Langer, met akkoord van de klager",
        "Verleng",
        forms.UitstelForm,
        lambda id, form, told, by: commands.agree_to_longer(klacht_id=id, **told, by=by),
        "Verlengd. De klager krijgt bericht.",
        _is_open,
    ),
    "niet-behandelen": Step(
        "Niet behandelen",
        "Sluit af",
        forms.NietBehandelenForm,
        lambda id, form, told, by: commands.decline_klacht(klacht_id=id, **told, by=by),
        "De klager krijgt bericht, met de weg naar de ombudsman.",
        _declines,
    ),
    "intrekken": Step(
        "De klager trekt in",
        "Sluit af",
        forms.IntrekkenForm,
        lambda id, form, told, by: commands.withdraw_klacht(klacht_id=id, **told, by=by),
        "Ingetrokken. De klager krijgt een bevestiging.",
        _is_open,
    ),
    "maatregel": Step("Spreek een maatregel af", "Spreek af", forms.MaatregelForm, _plan, "Afgesproken.", _always),
    "ombudsman": Step(
        "Bij de ombudsman",
        "Bewaar",
        forms.OmbudsmanForm,
        lambda id, form, told, by: commands.report_ombudsman(klacht_id=id, **told, by=by),
        "Bewaard.",
        _closed,
    ),
}
