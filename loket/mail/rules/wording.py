"""How an answer is written, and what of a mail is its question."""

import re

from loket.kernel.lines import called

SOME_WORDS = 30
REPLY = re.compile(r"^(?:(?:re|fw|fwd|antw|doorst|aw)\s?:\s*)+", re.IGNORECASE)
GREETING = re.compile(
    r"^\s*(?:beste|geachte|hallo|dag|hoi|goede(?:morgen|middag|navond)|dear|l\.s\.|lectori)\b[^\n]{0,60}[,!.:]?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
OWN_REFERENCE = re.compile(r"\[?\b(?:M\d{10}|ZAAK-\d{4}-\d{1,10})(?:-[A-Z2-7]{8})?\]?", re.IGNORECASE)
LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")


def question_of(subject: str, text: str) -> str:
    """The words to search with: the subject, and how the text begins, without greeting, links and our reference.

    >>> question_of("RE: vraag", "Beste gemeente,\\n\\nHoe vraag ik een paspoort aan?")
    'vraag Hoe vraag ik een paspoort aan?'
    """
    body = ADDRESS.sub("", GREETING.sub("", text[:1000]))
    words = f"{OWN_REFERENCE.sub('', REPLY.sub('', subject.strip()))} {body}".split()
    return " ".join(words[:SOME_WORDS])


def plain_of(markdown: str) -> str:
    """Text of an editor as it stands in a mail: no marks, links written out."""
    text = LINK.sub(lambda found: found[1] if found[2].startswith("/") else f"{found[1]}: {found[2]}", markdown)
    text = re.sub(r"^#{1,6}\s+", "", text, flags=re.MULTILINE)
    return re.sub(r"(\*\*|__)(.+?)\1", r"\2", text).strip()


def letter(name: str, words: str, *, signed: str, town: str) -> str:
    """A whole answer to begin with: people change it before it goes.

    >>> letter("Joke de Wit", "Wij komen maandag.", signed="Fatima", town="Gemeente Bergen").split("\\n")[0]
    'Beste Joke de Wit,'
    """
    greeting = f"Beste {called(name)}," if name else "Hallo,"
    return f"{greeting}\n\n{words.strip()}\n\nMet vriendelijke groet,\n\n{signed}\n{town}"
