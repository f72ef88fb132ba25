"""The aanvraag on paper: the copy for who sent it (Awb 2:17 lid 2), and what lies in the dossier."""

from datetime import datetime

from loket.formulieren.queries.aanvraag import Ingevuld
from loket.formulieren.queries.ondertekening import signed_by
from loket.formulieren.rules.overdracht import aanvrager_of, lines_of
from loket.huisstijl.brief.letter import Letter, pdf_of
from loket.kernel.text import clock, date_words, local
from loket.organisatie.queries import gemeente


def pdf_of_aanvraag(filled: Ingevuld) -> bytes:
    """What was asked and answered, step by step. The same aanvraag gives the same bytes."""
    aanvraag, town = filled.aanvraag, gemeente()
    at = aanvraag.submitted_at or aanvraag.aangeboden_at or aanvraag.changed_at
    sent = f"Verstuurd op {date_words(local(at).date())} om {clock(at)}. Kenmerk: {aanvraag.kenmerk}."
    who = aanvrager_of(filled.inhoud, filled.reis)
    letter = Letter(
        sender=town.full_name,
        to=tuple(line for line in (who.name or who.bedrijfsnaam,) if line) or ("Uw aanvraag",),
        day=local(at).date(),
        subject=filled.name,
        text="\n\n".join([sent, *_parts(filled), *_hands(filled)]),
        marks=(("Kenmerk", aanvraag.kenmerk),),
    )
    return pdf_of(letter)


def _parts(filled: Ingevuld) -> list[str]:
    parts = []
    for title, lines in lines_of(filled.inhoud, filled.reis):
        parts.append(f"**{_plain(title)}**")
        parts += [f"{_plain(label)}: {_plain(words)}" for label, words in lines]
    return parts


def _hands(filled: Ingevuld) -> list[str]:
    """Who signed beside who sent it, when, and how we know who it was."""
    offered, signed = filled.aanvraag.aangeboden_at, signed_by(filled.aanvraag.id)
    if offered is None:
        return []
    parts = ["**Ondertekend**", f"Door de aanvrager: {_moment(offered)}."]
    for each in signed:
        assert each.answered_at
        name = f", {_plain(each.naam)}" if each.naam else ""
        parts.append(f"{_plain(each.rol)}{name}: {_moment(each.answered_at)} ({_plain(each.hoe)}).")
    return parts


def _moment(at: datetime) -> str:
    return f"{date_words(local(at).date())} om {clock(at)}"


def _plain(text: str) -> str:
    """What somebody typed is no markdown, and stays on its line."""
    escaped = "".join(f"\\{sign}" if sign in r"\*_[]()#`<>|!" else sign for sign in text)
    return " / ".join(line.strip() for line in escaped.splitlines() if line.strip())
