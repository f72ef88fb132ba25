"""A paper of a printed zaak: what it says is of that zaak, and it is as long as the one it is printed after."""

from textwrap import wrap

from loket.examples.year.press import Print
from loket.examples.year.zaken.sorts import Paper
from loket.examples.zaken.papers import INVENTED, paper, pdf

WIDTH = 80
LEAST = 10  # letters that a line keeps


def paper_of(one: Paper, made: Print) -> bytes:
    if one.brieftekst:
        told = one.brieftekst.filled(made.values).splitlines()
        return fitted([part for line in (*told, "", INVENTED) for part in wrap(line, WIDTH) or [""]], one.size)
    kind, _, about = one.titel.partition(" - ")
    said = "Wij zien geen bezwaar." if one.adviser else f"Van {made.word('naam')} over: {made.word('about') or about}."
    lines = [said, made.course.begins.isoformat()]
    while len(raw := paper(kind, lines).read()) > one.size and len(lines[0]) > LEAST:
        lines[0] = lines[0][: len(lines[0]) - (len(raw) - one.size)].rstrip()
    return bytes(raw).ljust(one.size)


def fitted(lines: list[str], size: int) -> bytes:
    """What is too much for one page of ours is left out."""
    while len(raw := pdf(lines)) > size and len(lines) > 1:
        lines.pop()
    return raw.ljust(size)
