"""A form in English: its own texts by the list that an editor made, ours by the list of the house.

Only what people read is changed. Codes, answers, the zaak and its documents stay as they are.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext

from loket.formulieren.rules.content import Formulierinhoud
from loket.formulieren.rules.content.inhoud import Medetekenen
from loket.formulieren.rules.content.struct import fields, replace
from loket.kernel.language import in_english as in_english_page
from loket.kernel.text import MONTHS
from loket.kernel.text_in_english import MONTHS as ENGLISH_MONTHS
from loket.kernel.text_in_english import moments_in_english

READ = {"intro", "daarna", "versturen", "titel", "uitleg", "label", "fout", "tekst", "omschrijving"}
PARTS = {"stappen", "vragen", "opties", "kanalen", "betalen", "berekeningen", "medetekenen"}
OURS = {"Versturen"}  # said in English without the editor
DAY = re.compile(r"\b(\d{1,2}) (" + "|".join(MONTHS) + r") (\d{4})\b")
NAMED = re.compile("“([^”]*)”")
NORM = "norm:"
NUMBER = re.compile(r"-?[\d.,]+")
Say = Callable[[str], str]


def texts_of(inhoud: Formulierinhoud, name: str) -> list[str]:
    """Everything of this form that people read, once, in the order in which they meet it."""
    found: dict[str, None] = {name: None}
    _told(inhoud, lambda text: found.setdefault(text) or text)
    found |= dict.fromkeys(_outcomes(inhoud))
    return [text for text in found if text not in OURS]


def _outcomes(inhoud: Formulierinhoud) -> Iterator[str]:
    """Words that a decision table shows in the summary. Conditions look at them, so they are Dutch until then."""
    for each in inhoud.berekeningen:
        values = [row.dan for row in each.tabel] + [each.anders] if each.tonen else []
        yield from (value for value in values if value and not NUMBER.fullmatch(value) and not value.startswith(NORM))


def missing_in(inhoud: Formulierinhoud, name: str) -> list[str]:
    """What has no English yet."""
    return [text for text in texts_of(inhoud, name) if not inhoud.engels.get(text)]


def in_english(inhoud: Formulierinhoud) -> Formulierinhoud:
    """With its texts in English, where they are known."""
    told: Formulierinhoud = _told(inhoud, lambda text: inhoud.engels.get(text) or gettext(text))
    return told


def say_in(inhoud: Formulierinhoud, *, english: bool) -> Say:
    """How an answer or an outcome is said on the page of now; what somebody typed stays as it is. `english`: the texts
    of this form are in English there.
    """
    if not in_english_page():
        return str
    return lambda text: (inhoud.engels.get(text) if english else "") or said(text)


def kept(inhoud: Formulierinhoud, name: str, told: Mapping[str, str]) -> Formulierinhoud:
    """With this list; what belongs to no text of the form any more is left out."""
    asked = texts_of(inhoud, name)
    return replace(inhoud, engels={text: told[text] for text in asked if told.get(text)})


def said(text: str) -> str:
    """A text of ours beside a question, in the language of the page: also with a number, a day or a label in it."""
    found = gettext(text)
    if not text or found != text:
        return found
    head, colon, rest = text.partition(": ")
    if colon and gettext(f"{head}:") != f"{head}:":
        return f"{gettext(f'{head}:')} {rest}"
    day = DAY.search(text)
    values = [f"{day[1]} {ENGLISH_MONTHS[MONTHS.index(day[2])]} {day[3]}"] if day else re.findall(r"[\d.,]*\d", text)
    pattern = DAY.sub("%s", text) if day else re.sub(r"[\d.,]*\d", "%s", text)
    for told, filled in ((pattern, values), (NAMED.sub("“%s”", text), NAMED.findall(text))):
        known = gettext(told)
        if known != told and known.count("%s") == len(filled):
            return known % tuple(filled)
    return moments_in_english(text) if in_english_page() else text


def _told(part: Any, say: Say) -> Any:
    """The same part, with what is read in it said so, and its parts."""
    changed: dict[str, Any] = {}
    for field in fields(part):
        name, value = field.name, getattr(part, field.name)
        if (name in READ or (name == "wie" and isinstance(part, Medetekenen))) and value:
            changed[name] = say(value)
        elif name == "nodig":
            changed[name] = [say(text) for text in value]
        elif name in PARTS and value:
            changed[name] = [_told(each, say) for each in value] if isinstance(value, list) else _told(value, say)
    return replace(part, **changed)
