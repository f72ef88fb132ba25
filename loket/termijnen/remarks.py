"""What one should know beside an answer: what the law adds, and where our calendar ends."""

from datetime import date

from loket.termijnen.answer import Answer
from loket.termijnen.course import AS_USUAL
from loket.termijnen.equated import KNOWN_FROM, KNOWN_UNTIL
from loket.termijnen.regel import TermijnRegel
from loket.termijnen.shifting import shifts
from loket.termijnen.subjects import Asked
from loket.termijnen.words import day_words


def remarks_on(asked: Asked, answer: Answer) -> list[str]:
    """Short sentences, the most urgent first."""
    found = []
    if answer.provisional:
        found.append("De termijn staat nu stil. Zolang dat duurt, schuift de laatste dag op.")
    if answer.target:
        found.append(f"Niet elke rechter rekent hetzelfde. Zeker op tijd is {day_words(answer.target)}.")
    if not isinstance(asked, TermijnRegel) or shifts(asked, asked.length, AS_USUAL):
        found.append(calendar_remark(answer.steps[0].day, answer.end))
    if isinstance(asked, TermijnRegel):
        found += [asked.extension.note if asked.extension and answer.extended else "", asked.note]
    return [text for text in found if text]


def calendar_remark(first: date, last: date) -> str:
    """Equated days are known for the years of the decrees that we hold; before and after, a day may be missing."""
    if last.year > KNOWN_UNTIL:
        return f"De gelijkgestelde dagen na {KNOWN_UNTIL} zijn nog niet bekend. De dag kan later uitvallen."
    if first.year < KNOWN_FROM:
        return f"Van voor {KNOWN_FROM} kennen wij niet alle vrije dagen. De dag kan anders uitvallen."
    return ""
