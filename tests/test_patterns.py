"""Every regular expression of the house against words made to keep it busy: none takes more than its length.

A pattern that tries each way to divide a text (`(a+)+$`) takes twice as long for each sign more: a stranger then keeps
a process busy with one line (ReDoS). Each pattern is read, and gets texts of its own signs that nearly fit.
"""

import ast
import re
import time
from re import _constants as kinds
from re import _parser as parser

import pytest

from launch.places import ROOT
from tests.test_the_house import sources

CALLS = {"compile", "match", "search", "fullmatch", "sub", "subn", "findall", "finditer", "split"}
LENGTHS = (16, 20, 24, 28, 32, 48, 96, 400)  # of what is tried: the first that takes too long is enough
SECONDS = 0.25  # a good pattern takes a thousandth of it, one that goes by the square a hundredth
pytestmark = pytest.mark.slow


def patterns():
    """Each that stands in the sources as a text, with its flags and where."""
    for path in [*sources(), *(ROOT / "launch").glob("*.py")]:
        known = {}
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
                known |= {target.id: node.value.value for target in node.targets if isinstance(target, ast.Name)}
            if not (isinstance(node, ast.Call) and node.args):
                continue
            name = ast.unparse(node.func)
            of_re = name.startswith("re.") and name[3:] in CALLS
            if of_re or name.rpartition(".")[2] in ("RegexValidator", "RegexField"):
                told = text_in(node.args[0], known)
                if told is not None:
                    flags = ast.unparse(node.args[1]) if name == "re.compile" and len(node.args) > 1 else ""
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", told, flags_of(flags)


def text_in(node, known):
    """A text, also one that is glued together out of names of this file; what is made at work is not read here."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes):
        return node.value
    if isinstance(node, ast.Name):
        return known.get(node.id) if isinstance(known.get(node.id), str | bytes) else None
    if isinstance(node, ast.BinOp):
        left, right = text_in(node.left, known), text_in(node.right, known)
        return left + right if isinstance(left, str) and isinstance(right, str) else None
    if isinstance(node, ast.JoinedStr):
        parts = [each.value if isinstance(each, ast.Constant) else text_in(each.value, known) for each in node.values]
        return "".join(parts) if all(isinstance(part, str) for part in parts) else None
    return None


def flags_of(text):
    found = re.RegexFlag(0)
    for name in re.findall(r"re\.([A-Z]+)", text):
        found |= getattr(re, name)
    return found


def repeated(parsed):
    """What each unbounded repetition in it repeats, alone and with what stands around it."""
    for at, (kind, told) in enumerate(parsed):
        if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) and told[1] > 50:
            yield told[2]
            yield parsed[at : at + 2]
            yield parsed[max(at - 1, 0) : at + 2]
        yield from (found for inner in inside(kind, told) for found in repeated(inner))


def inside(kind, told):
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
        return [told[2]]
    if kind is kinds.SUBPATTERN:
        return [told[3]]
    if kind is kinds.BRANCH:
        return told[1]
    if kind in (kinds.ASSERT, kinds.ASSERT_NOT):
        return [told[1]]
    return [told] if kind is kinds.ATOMIC_GROUP else []


def fitting(parsed):
    """A short text that fits this."""
    return "".join(one(kind, told) for kind, told in parsed)


def one(kind, told):
    if kind is kinds.LITERAL:
        return chr(told)
    if kind is kinds.NOT_LITERAL:
        return "a" if told != ord("a") else "b"
    if kind is kinds.ANY:
        return "a"
    if kind is kinds.IN:
        return sign_in(told)
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
        return fitting(told[2]) * max(1, told[0])
    if kind is kinds.SUBPATTERN:
        return fitting(told[3])
    if kind is kinds.BRANCH:
        return fitting(told[1][0])
    return ""


def sign_in(told):
    (kind, value), *_ = [each for each in told if each[0] is not kinds.NEGATE] or [(kinds.LITERAL, 97)]
    if told[0][0] is kinds.NEGATE:
        return (
            next(sign for sign in "a1 .-" if not re.match(f"[{re.escape(chr(value))}]", sign))
            if (kind is kinds.LITERAL)
            else "a"
        )
    if kind is kinds.LITERAL:
        return chr(value)
    if kind is kinds.RANGE:
        return chr(value[0])
    return {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "a"}.get(str(value), "a")


def busy_texts(pattern, flags, length):
    """What nearly fits: begun as it should, many times what may come often, and an end that fits nothing."""
    parsed = parser.parse(pattern, flags)
    whole = fitting(parsed)
    for piece in {fitting(each) for each in repeated(parsed)} | {"a", " ", "0", "{", "<"}:
        if piece:
            many = piece * (length // len(piece))
            yield from (many + "\x01", whole[:1] + many + "\x01", whole + many + "\x01", many + whole + "\x01")


def slowest(pattern, flags):
    """The longest that it took, up to where it takes too long."""
    wanted, worst = re.compile(pattern, flags), 0.0
    for length in LENGTHS:
        for text in busy_texts(pattern, int(flags), length):
            text = text if isinstance(pattern, str) else text.encode("latin-1", "replace")
            for ask in (wanted.search, wanted.fullmatch):
                began = time.process_time()
                ask(text)
                worst = max(worst, time.process_time() - began)
        if worst > SECONDS:
            break
    return worst


def test_no_pattern_is_kept_busy():
    found = {(told, flags): where for where, told, flags in patterns()}
    assert len(found) > 100, "the patterns are not found any more"
    slow = [f"{found[each]}: {each[0]!r} takes {took:.1f} s" for each in found if (took := slowest(*each)) > SECONDS]
    assert slow == []


@pytest.mark.parametrize("pattern", [r"^(a+)+$", r"(\w+\s?)*!", rb"(x*)*y"])
def test_a_pattern_that_can_be_kept_busy_is_told(pattern, monkeypatch):
    monkeypatch.setitem(globals(), "SECONDS", 0.02)
    assert slowest(pattern, re.RegexFlag(0)) > 0.02
