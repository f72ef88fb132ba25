"""Which part of a title to mark, because somebody searched for it."""

import re

LEAST, MOST = 4, 12  # letters of a word, and words
TELLS_NOTHING = {
    *("achter", "daar", "door", "heeft", "hebben", "kunnen", "mijn", "moet", "naar", "niet"),
    *("over", "voor", "waar", "wanneer", "welke", "willen", "with", "zijn"),
}


def marked(title: str, words: str) -> list[tuple[str, bool]]:
    """The title in pieces: (piece, is it what was searched). A word counts where a word of the title begins with it."""
    asked = {word.lower() for word in re.findall(r"\w+", words) if len(word) >= LEAST} - TELLS_NOTHING
    if not asked:
        return [(title, False)]
    stems = "|".join(map(re.escape, sorted(asked, key=len, reverse=True)[:MOST]))
    pieces = re.split(rf"\b((?:{stems})\w*)", title, flags=re.IGNORECASE)
    return [(piece, bool(number % 2)) for number, piece in enumerate(pieces) if piece]
