"""Two versions of a form beside each other: what was taken out and what came in, part by part."""

from collections.abc import Iterator, Mapping

from loket.formulieren.rules.bouw import Pad, places
from loket.formulieren.rules.content import Berekening, Formulierinhoud, Stap, Vraag
from loket.formulieren.rules.content.struct import fields
from loket.formulieren.rules.woorden import condition_words
from loket.redactie.rules.compare import FieldChange, pieces_of

TOLD_APART = (
    "code",
    "als",
    "opties",
    "vragen",
    "stappen",
    "berekeningen",
    "kanalen",
    "nodig",
    "tabel",
    "betalen",
    "engels",
    "medetekenen",
    "ook_door",
)


def differences(old: Formulierinhoud, new: Formulierinhoud) -> list[FieldChange]:
    """Each part that differs, in the order of the new form; what is gone stands last."""
    names = dict(_names(old)) | dict(_names(new))
    before, after = dict(_told(old, names)), dict(_told(new, names))
    codes = [*after, *(code for code in before if code not in after)]
    return [
        FieldChange(names[code], pieces_of(before.get(code, ""), after.get(code, "")))
        for code in codes
        if before.get(code, "") != after.get(code, "")
    ]


def _names(inhoud: Formulierinhoud) -> Iterator[tuple[str, str]]:
    yield "", "Algemeen"
    for pad, part in places(inhoud):
        name = f"Stap: {part.titel}" if isinstance(part, Stap) else f"Vraag: {part.label}"
        yield ".".join(pad), name
    yield from ((f"={each.code}", f"Berekening: {each.label}") for each in inhoud.berekeningen)


def _told(inhoud: Formulierinhoud, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each part in lines of words, by its place. A step lists its questions by their new names: so a move is seen."""
    head = [*_lines(inhoud), *(f"Nodig: {text}" for text in inhoud.nodig)]
    head += [f"Ook: {each.soort.label}. {each.tekst}" for each in inhoud.kanalen]
    if betalen := inhoud.betalen:
        later = f"later betalen mag, binnen {betalen.weken} weken" if betalen.later else "meteen betalen"
        head.append(f"Betalen: {betalen.omschrijving}, {betalen.bedrag} ({later})")
    head += [f"Engels: {dutch} = {english}" for dutch, english in inhoud.engels.items()]
    head += [f"Ook door: {each.value}" for each in inhoud.ook_door]
    if mede := inhoud.medetekenen:
        head.append(f"Tekent mee: {mede.wie}, binnen {mede.dagen} dagen (adres bij {mede.vraag})")
    yield "", "\n".join(head)
    for pad, part in places(inhoud):
        yield ".".join(pad), "\n".join([*_lines(part), *_more(pad, part, inhoud, names)])
    for each in inhoud.berekeningen:
        rows = [f"{condition_words(row.als, inhoud)}: {row.dan}" for row in each.tabel]
        yield f"={each.code}", "\n".join([*_lines(each), *rows])


def _more(pad: Pad, part: Stap | Vraag, inhoud: Formulierinhoud, names: Mapping[str, str]) -> Iterator[str]:
    yield from filter(None, [condition_words(part.als, inhoud)])
    if isinstance(part, Vraag):
        yield from (f"- {optie.label}" for optie in part.opties)
    yield from (names[".".join((*pad, each.code))] for each in part.vragen)


def _lines(part: Formulierinhoud | Stap | Vraag | Berekening) -> list[str]:
    """The fields that are told, under the names that an editor knows."""
    shown = [(field, getattr(part, field.name)) for field in fields(part) if field.name not in TOLD_APART]
    return [f"{_title(field.name)}: {_word(value)}" for field, value in shown if value not in ("", None, [])]


def _title(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return str(getattr(value, "label", value))
