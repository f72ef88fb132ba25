"""An e-mail address that somebody gave may be of a stranger, until the link is opened that we mailed there.

So nothing is found by it, tied to it or mailed there. Whatever looks up addresses of klanten leaves those out, or
stands here with the reason why it may have them too. A function is judged by what stands in it, a statement by its own
words.
"""

import ast
import re
from pathlib import Path

HOUSE = Path(__file__).parent.parent / "loket"
LOOKS_UP = re.compile(
    r"\bDigitaalAdres\.(?:objects|_default_manager|_base_manager)\b|\b(?:FROM|JOIN) partijen_digitaaladres\b"
    r"|\bdigitaal_adres__|filter\(.*\bdigitale_adressen"
)
LEAVES_OUT = re.compile(r"\bconfirmed\(|\bbevestiging__|partijen_bevestiging|Bevestiging\.objects.*bevestigd_op")
ALSO_THOSE = {
    "gesprek/queries/handed.py _caller": "the telephone of this very contact",
    "klantcontacten/api/betrokkenen.py ADRES": "what a betrokkene gave, by a program with a key",
    "klantcontacten/api/betrokkenen.py ADRES_ID": "what a betrokkene gave, by a program with a key",
    "klantcontacten/api/klantcontacten.py GIVEN": "what a betrokkene gave, by a program with a key",
    "klantcontacten/commands/close.py add_caller": "writes what the caller of one contact said",
    "klantcontacten/commands/keep.py forget_addresses": "what a betrokkene gave goes with them",
    "klantcontacten/persoon.py HELD": "what a betrokkene gave",
    "klantcontacten/persoon.py _betrokkenen": "by addresses of which the others were left out",
    "klantcontacten/reactions.py ask_what_they_think": "what was given in this very contact",
    "partijen/api/partijen.py remove": "all that a klant has goes with the klant",
    "partijen/commands/bevestigen.py ask_to_confirm": "mails that one address, with nothing of the person in it",
    "partijen/commands/bevestigen.py confirm_address": "it is confirmed here, by who has the link",
    "partijen/commands/digitaal_adres.py _let_go_of_old": "what was agreed for one address goes with it",
    "partijen/commands/digitaal_adres.py keep_digitaal_adres": "which one is the standard, and writes",
    "partijen/commands/digitaal_adres.py remove_digitaal_adres": "takes one away, by its id",
    "partijen/commands/own.py choose_messages": "consent is written down; it holds when that is confirmed",
    "partijen/commands/own.py keep_own_address": "who is in changes what they gave themselves",
    "partijen/commands/partij.py _keep_lists": "a program says whose they are",
    "partijen/commands/toestemming.py give_toestemming": "consent is written down; it holds when that is confirmed",
    "partijen/persoon.py HELD": "what is held of a klant goes along, or is erased, with the klant",
    "partijen/queries/digitaal_adres.py addresses_of": "who is in, or a colleague, sees what a klant has",
    "partijen/queries/digitaal_adres.py standard_of": "a colleague puts right what a klant has",
    "partijen/queries/find.py SHOWN": "a colleague sees the telephone of a klant",
    "partijen/queries/leven.py is_needed": "that there is one shows that somebody lives",
    "partijen/queries/partij.py _reached_at": "a colleague sees what a klant has, and that nobody confirmed it",
    "partijen/queries/taal.py taal_of": "the mail that asks to confirm it is in the language of who gave it",
    "partijen/queries/toestemming.py consent_of": "a colleague takes back what was agreed to",
    "partijen/queries/toestemming.py consents_of": "a colleague sees what was agreed to; may_write_at says what holds",
}


def looked_up():
    """Each piece of the house that looks them up, and whether it leaves those out."""
    for path in sorted(HOUSE.rglob("*.py")):
        name = path.relative_to(HOUSE).as_posix()
        if not re.search(r"/tests/|/migrations/|^examples/", name) and LOOKS_UP.search(text := path.read_text()):
            yield from ((f"{name} {piece}", fits) for piece, fits in judged(text))


def judged(program):
    pieces = dict(pieces_of(ast.parse(program).body))
    looks = {name: text for name, text in pieces.items() if LOOKS_UP.search(text)}
    fits = {name for name, text in looks.items() if LEAVES_OUT.search(text)}
    asked = (
        re.compile(rf"\b(?:{'|'.join(fits)})\(") if fits else re.compile("$^")
    )  # by a neighbour that leaves them out
    return {name: name in fits or bool(asked.search(text)) for name, text in looks.items()}.items()


def pieces_of(body, within=""):
    """Functions, also those of a class, and statements by the name that they give."""
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield from pieces_of(node.body, f"{within}{node.name}.")
        else:
            named = getattr(node, "name", None) or " ".join(ast.unparse(each) for each in targets(node))
            yield within + (named or f"line {node.lineno}"), ast.unparse(without_docstring(node))


def without_docstring(node):
    if isinstance(node, ast.FunctionDef) and ast.get_docstring(node):
        node.body = node.body[1:] or [ast.Pass()]
    return node


def targets(node):
    return node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []


def test_who_looks_up_addresses_leaves_out_what_nobody_confirmed():
    found = dict(looked_up())
    assert len(found) > 30
    assert sorted(name for name, fits in found.items() if not fits and name not in ALSO_THOSE) == []
    gone = sorted(name for name in ALSO_THOSE if found.get(name, True))
    assert gone == [], "These look up none any more, or leave them out: take them out of the list"


def test_one_function_of_a_file_is_not_excused_by_another():
    program = """
class Reads:
    def well(self):
        return confirmed(DigitaalAdres.objects.filter(partij=self))

    def badly(self):
        "Not confirmed(yet)."
        return DigitaalAdres.objects.filter(partij=self)

def asks_well():
    return well().filter(digitaal_adres__partij=1)
def well():
    return confirmed(DigitaalAdres.objects.all())
ASKED: str = "SELECT 1 FROM partijen_digitaaladres"
"""
    assert dict(judged(program)) == {
        "Reads.well": True,
        "Reads.badly": False,
        "asks_well": True,
        "well": True,
        "ASKED": False,
    }
