"""Text in which each line is one thing, with what is wrong by the number of the line."""

from collections.abc import Iterator

from loket.zoeken.engine.words import words_of

BAR = "|"
MOST_WHY, MOST_QUESTION = 300, 200


def numbered(text: str) -> list[tuple[int, str]]:
    """The lines that are not empty, with their number from 1."""
    lines = ((number, " ".join(line.split())) for number, line in enumerate(text.splitlines(), 1))
    return [(number, line) for number, line in lines if line]


def faults_in_words(text: str, *, most: int) -> Iterator[str]:
    """Each line must hold words, and not too many."""
    for number, line in numbered(text):
        if not words_of(line):
            yield f"Regel {number}: vul een of meer woorden in."
        elif len(line) > most:
            yield f"Regel {number}: dit is te lang. Gebruik hooguit {most} tekens."


def parts_of(line: str) -> tuple[str, str, str]:
    """`what | why | question`: the last may be left out."""
    what, _, rest = line.partition(BAR)
    why, _, question = rest.partition(BAR)
    return what.strip(), why.strip(), question.strip()


def faults_in_branch(number: int, line: str, *, known: bool, near: str = "") -> Iterator[str]:
    """`known`: there is such a page; `near` is what may have been meant."""
    what, why, question = parts_of(line)
    if not known:
        what_then = f"Bedoel je “{near}”?" if near else "Vul een titel of een adres in."
        yield f"Regel {number}: “{what[:80]}” kennen wij niet. {what_then}"
    if not why:
        yield f"Regel {number}: vertel na een streep ({BAR}) waarom dit erbij hoort."
    elif len(why) > MOST_WHY:
        yield f"Regel {number}: de uitleg is te lang. Gebruik hooguit {MOST_WHY} tekens."
    if len(question) > MOST_QUESTION:
        yield f"Regel {number}: de vraag is te lang. Gebruik hooguit {MOST_QUESTION} tekens."
