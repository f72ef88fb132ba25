"""A form in words: its conditions as sentences, and all that people read on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from loket.formulieren.rules.bouw import Pad, places
from loket.formulieren.rules.content import (
    Berekening,
    Formulierinhoud,
    Hoe,
    Soort,
    Stap,
    Test,
    Voorwaarde,
    Vraag,
)
from loket.formulieren.rules.waarden import TODAY
from loket.redactie.rules.plain import Hint, plainness

WITHOUT_VALUE = (Hoe.INGEVULD, Hoe.LEEG)


@dataclass(frozen=True, slots=True)
class Leestip:
    """A hint about a text of the form, and where it stands."""

    pad: Pad
    hint: Hint


def condition_words(als: Voorwaarde | None, inhoud: Formulierinhoud) -> str:
    """Alleen als “Hoe woont u?” is “Ik huur een kamer” en “Aantal” is meer of later dan 3."""
    if als is None or not als.tests:
        return ""
    parts: list[Vraag | Berekening] = [*inhoud.vragen(), *inhoud.berekeningen]
    named = {part.code: part for part in parts}
    tests = [_test_words(test, named) for test in als.tests]
    return f"Alleen als {(' of ' if als.een else ' en ').join(tests)}"


def value_words(test: Test, vraag: Vraag | Berekening | None) -> str:
    """The value as people know it: the label of a choice, "28 dagen na vandaag"."""
    if isinstance(vraag, Vraag):
        if vraag.soort == Soort.JA_NEE:
            return test.waarde.capitalize()
        labels = {optie.code: optie.label for optie in vraag.opties}
        if test.waarde in labels:
            return labels[test.waarde]
    if found := TODAY.fullmatch(test.waarde):
        days = int(found[2] or 0)
        return "vandaag" if not days else f"{days} dagen {'na' if found[1] == '+' else 'voor'} vandaag"
    return test.waarde


def value_of(text: str, vraag: Vraag | Berekening | None) -> str:
    """What is kept of a value that an editor typed: the code of a choice that was named by its label."""
    if isinstance(vraag, Vraag):
        if vraag.soort == Soort.JA_NEE:
            return text.lower()
        codes = {optie.label.casefold(): optie.code for optie in vraag.opties}
        return codes.get(text.casefold(), text)
    return text


def all_texts(inhoud: Formulierinhoud) -> Iterator[tuple[Pad, str]]:
    """What residents read on the form, each with its place; of the form as a whole there is no place."""
    yield from (((), text) for text in (inhoud.intro, inhoud.daarna, *inhoud.nodig) if text)
    for pad, part in places(inhoud):
        if isinstance(part, Stap):
            yield from ((pad, text) for text in (part.titel, part.uitleg) if text)
        else:
            texts = (part.label, part.uitleg, part.fout, *(optie.label for optie in part.opties))
            yield from ((pad, text) for text in texts if text)


def reading_hints(inhoud: Formulierinhoud) -> list[Leestip]:
    """Where a text can be plainer (B1). It hints, and never refuses."""
    return [Leestip(pad, hint) for pad, text in all_texts(inhoud) for hint in plainness(text).hints]


def grade(inhoud: Formulierinhoud) -> str:
    """From A (very clear) to E, of all texts together."""
    return plainness("\n\n".join(text for _, text in all_texts(inhoud))).grade


def _test_words(test: Test, named: Mapping[str, Vraag | Berekening]) -> str:
    part = named.get(test.vraag)
    words = f"“{part.label if part else test.vraag}” {test.hoe.label}"
    return words if test.hoe in WITHOUT_VALUE else f"{words} “{value_words(test, part)}”"
