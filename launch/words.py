"""Makes of each list of translations in loket/locale/ what Django reads, into build/locale/: `python -m launch.words`.

The lists are text (.po) and stand in the code; what is made of them (.mo) does not. It needs no program of the machine.
"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LISTS, MADE = ROOT / "loket" / "locale", ROOT / "build" / "locale"


def make_words() -> int:
    """Made again only when a list is newer; several may do so at once. Returns how many were made."""
    made = 0
    for source in sorted(LISTS.glob("*/LC_MESSAGES/*.po")):
        target = MADE / source.relative_to(LISTS).with_suffix(".mo")
        if target.is_file() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        import polib  # not when there is nothing to do

        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{target.name}.{os.getpid()}")
        polib.pofile(str(source)).save_as_mofile(str(part))
        part.replace(target)
        made += 1
    return made


if __name__ == "__main__":
    make_words()
