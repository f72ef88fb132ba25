"""Which part of a title to mark, because somebody searched for it."""

import re

LEAST, MOST = 3, 12


def marked(title: str, words: str) -> list[tuple[str, bool]]:
    """The title in pieces: (piece, is it what was searched). A word counts where a word of the title begins with it."""
    stems = sorted({word.lower() for word in re.findall(r"\w+", words) if len(word) >= LEAST}, key=len, reverse=True)
    if not stems:
        return [(title, False)]
    pattern = re.compile(rf"\b((?:{'|'.join(map(re.escape, stems[:MOST]))})\w*)", re.IGNORECASE)
    return [(piece, bool(number % 2)) for number, piece in enumerate(pattern.split(title)) if piece]
