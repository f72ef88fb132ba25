"""An e-mail address that somebody gave may be of a stranger, until the link is opened that we mailed there.

So nothing is found by it, tied to it or mailed there. Each file that looks up addresses of klanten leaves those out, or
stands here with the reason why it may have them too.
"""

import re
from pathlib import Path

HOUSE = Path(__file__).parent.parent / "loket"
LOOKS_UP = re.compile(r"\bDigitaalAdres\.objects\b|\bFROM partijen_digitaaladres\b|\bdigitaal_adres__")
LEAVES_OUT = re.compile(r"\bconfirmed\(|\bbevestiging__|partijen_bevestiging|Bevestiging\.objects")
ALSO_THOSE = {
    "klantcontacten/api/betrokkenen.py": "what a betrokkene gave, by a program with a key",
    "klantcontacten/api/klantcontacten.py": "what a betrokkene gave, by a program with a key",
    "klantcontacten/commands/close.py": "writes what the caller of one contact said",
    "klantcontacten/commands/keep.py": "what a betrokkene gave goes with them",
    "klantcontacten/persoon.py": "what a betrokkene gave; by addresses of which the others were left out",
    "klantcontacten/reactions.py": "what was given in this very contact",
    "gesprek/queries/handed.py": "the telephone of this very contact",
    "partijen/persoon.py": "what is held of a klant goes along, or is erased, with the klant",
    "partijen/api/partijen.py": "all that a klant has goes with the klant",
    "partijen/commands/partij.py": "a program says whose they are",
    "partijen/commands/toestemming.py": "consent is written down; it holds when the address is confirmed",
    "partijen/queries/leven.py": "that there is one shows that somebody lives",
    "partijen/queries/partij.py": "a colleague sees what a klant has, and that nobody confirmed it",
}


def reads():
    for path in sorted(HOUSE.rglob("*.py")):
        name = str(path.relative_to(HOUSE))
        if not re.search(r"/tests/|/migrations/|^examples/", name) and LOOKS_UP.search(text := path.read_text()):
            yield name, text


def test_who_looks_up_addresses_leaves_out_what_nobody_confirmed():
    found = {name: bool(LEAVES_OUT.search(text)) for name, text in reads()}
    assert len(found) > 15
    assert sorted(name for name, fits in found.items() if not fits and name not in ALSO_THOSE) == []
    gone = sorted(name for name in ALSO_THOSE if found.get(name, True))
    assert gone == [], "These look up none any more, or leave them out: take them out of the list"
