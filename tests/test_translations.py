"""English: nothing of these templates is left in Dutch, and no list of words says what no page says any more."""

import ast
import re
from html import unescape
from pathlib import Path

import polib
import pytest
from django.utils.translation.template import templatize

from loket.afspraken.rules.afspraak import MOST_OPEN
from loket.examples.tests.test_forms_in_english import dutch_words
from loket.examples.tests.test_messages_in_english import to_citizens

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "loket"
IN_BOTH = (
    "inloggen/templates/inloggen",
    "mijn/templates/mijn",
    "formulieren/templates/formulieren/public",
    "formulieren/templates/formulieren/vragen",
    "afspraken/templates/afspraken/public",
    "waardering/templates/waardering/public",
    *(f"meldingen/templates/meldingen/public/{name}.html" for name in ("melder", "thanks", "report", "one", "find")),
    *(f"meldingen/templates/meldingen/public/{name}.html" for name in ("board", "figures")),
    *(f"meldingen/templates/meldingen/public/_{name}.html" for name in ("assist", "danger", "first", "hints", "near")),
    *(f"meldingen/templates/meldingen/public/_{name}.html" for name in ("photos", "place", "where", "words")),
    *(f"huisstijl/templates/huisstijl/_{name}.html" for name in ("map", "pagination", "stack_chart")),
    *(f"huisstijl/templates/huisstijl/_{name}.html" for name in ("bar_chart", "line_chart")),
    "klachten/templates/klachten/public/form.html",
    "klachten/templates/klachten/public/standing.html",
    "klachten/templates/klachten/public/thanks.html",
)
IN_DUTCH = {"oefenbank.html"}  # of the demo
PYTHON = (
    *("mijn", "inloggen", "formulieren", "afspraken", "besluiten", "correspondentie", "klachten", "klantcontacten"),
    *("kernel", "mail", "meldingen", "waardering", "wijkagenda", "zaken", "partijen"),
)
LIST = polib.pofile(str(HOUSE / "locale/en/LC_MESSAGES/django.po"))
ENGLISH = {entry.msgid: entry.msgstr for entry in LIST}
TRANSLATED = re.compile(r"{%\s*blocktranslate\b.*?%}.*?{%\s*endblocktranslate\s*%}|{%\s*translate\b.*?%}", re.S)
OTHER_TAG = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}", re.S)
SAID = re.compile(r'(?:aria-label|title|alt|placeholder)="([^"]*)"')
SAME = {
    *("Home", "Log in", "Team"),
    "Code: %(code)s",
    "Contact",
    "Demo",
    "E-mail",
    "DigiD",
    "Website",
    "Postcode",
    "Code %(code)s",
    "Code",
    "pdf",
}
CALLS = {"_", "gettext", "gettext_lazy", "pgettext", "ngettext"}


NO_REQUEST = ("400", "500", "503")  # said where nobody knows in which language somebody reads
FAULTS = [each for each in (HOUSE / "huisstijl/templates").glob("*.html") if each.stem not in NO_REQUEST]


def templates():
    both = [HOUSE / each for each in IN_BOTH]
    found = FAULTS + [path for each in both for path in ([each] if each.is_file() else sorted(each.rglob("*.html")))]
    return [path for path in found if path.name not in IN_DUTCH] + to_citizens()


def asked_by_template(path):
    """As `makemessages` reads it: calls with a text."""
    found = re.findall(
        r"""gettext\(u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\)|_\(("(?:.*?)")\)""", templatize(path.read_text())
    )
    return {ast.literal_eval(text) for pair in found for text in pair if text}


def asked_by_python(folder):
    for path in sorted((HOUSE / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
                yield from (each.value for each in node.args if isinstance(each, ast.Constant))


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_every_word_of_a_page_that_is_there_in_english_can_be_translated(path):
    """Also what stands in an attribute that people hear."""
    text = unescape(TRANSLATED.sub("", path.read_text()))
    left = OTHER_TAG.sub("", " ".join(SAID.findall(text)) + re.sub(r"<[^>]*>", " ", OTHER_TAG.sub("", text)))
    left = re.sub(r"\bHome\b", "", left)  # is English too
    assert not re.findall(r"[A-Za-zÀ-ÿ]{2,}", left), f"{path.name}: wrap this in {{% translate %}}"


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_and_is(path):
    missing = {text for text in asked_by_template(path) if not ENGLISH.get(text)}
    assert not missing, f"Add these to {LIST.fpath}: {sorted(missing)}"


@pytest.mark.parametrize("folder", PYTHON)
def test_what_the_code_says_is_translated_too(folder):
    missing = {text for text in asked_by_python(folder) if not ENGLISH.get(text)}
    assert not missing, f"Add these to {LIST.fpath}: {sorted(missing)}"


# Scripts of pages that are there in English: what they say stands in words("Dutch", "English").
SCRIPTS = [HOUSE / "huisstijl/js" / f"{name}.js" for name in ("page", "public", "map")]
SCRIPTS += [HOUSE / "meldingen/static/meldingen/report.js"]
IN_WORDS = re.compile(r"""\bwords\(\s*(?:"[^"\n]*"|`[^`]*`),\s*("[^"\n]*"|`[^`]*`),?\s*\)""")
SAID_BY_SCRIPT = re.compile(r"""("(?:[^"\n\\]|\\.)*"|`[^`]*`)""")


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_what_a_script_says_is_there_in_english(path):
    script = re.sub(r"(?m)(?:^|\s)//.*$", "", path.read_text())
    said = SAID_BY_SCRIPT.findall(IN_WORDS.sub(r"\1", script))
    assert len(said) > 20
    left = [text for text in said if text not in CHOSEN_BY_PAGE and dutch_words(re.sub(r"\${[^}]*}", "", text))]
    assert left == []


CHOSEN_BY_PAGE = {'"Toets / om te zoeken"', '"aan"', '"uit"', '"en"'}  # by data-key-words and the language of it


# What is refused to a resident who fills in a form, pays or signs; the rest of these files is for colleagues.
REFUSED = [
    *(HOUSE / "formulieren/commands" / f"{name}.py" for name in ("betalen", "betaalverzoek", "bijlage", "held")),
    *(HOUSE / "formulieren/commands" / f"{name}.py" for name in ("submit", "teken_vraag", "tekenen")),
    *(HOUSE / "formulieren/rules" / f"{name}.py" for name in ("bijlage", "medetekenen", "namens")),
    *(HOUSE / "meldingen/rules" / f"{name}.py" for name in ("contact", "no_bsn", "picture", "receive")),
    *(HOUSE / "meldingen/commands" / f"{name}.py" for name in ("melder", "photo")),
    HOUSE / "inloggen/rules/session.py",
    HOUSE / "berichten/commands/asked.py",
]
FOR_STAFF = {"not-allowed", "reason-missing", "signer-without-address", "signer-without-name", "signer-is-first"}


def refused_in(path):
    """Code and reason; what is filled in there is a %s."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refusal":
            code, reason = node.args[0], node.args[1]
            parts = reason.values if isinstance(reason, ast.JoinedStr) else [reason]
            yield code.value, "".join(part.value if isinstance(part, ast.Constant) else "%s" for part in parts)


@pytest.mark.parametrize("path", REFUSED, ids=lambda path: path.stem)
def test_what_is_refused_to_a_resident_is_said_in_english_too(path):
    told = [reason for code, reason in refused_in(path) if code not in FOR_STAFF and reason != "%s"]
    assert [text for text in told if text not in ENGLISH and text.replace("%s", "laag") not in MADE] == []


def test_a_translation_keeps_what_is_filled_in_and_is_not_the_dutch():
    for dutch, english in ENGLISH.items():
        assert sorted(re.findall(r"%\(\w+\)s", dutch)) == sorted(re.findall(r"%\(\w+\)s", english)), dutch
        assert sorted(re.findall(r"{\w+}", dutch)) == sorted(re.findall(r"{\w+}", english)), dutch
        assert re.findall(r"</?\w+", dutch) == re.findall(r"</?\w+", english), dutch
        assert dutch != english or dutch in SAME, dutch


def test_the_list_holds_no_text_that_stands_nowhere():
    code = "\n".join(path.read_text() for kind in ("*.py", "*.html", "*.txt", "*.sms") for path in HOUSE.rglob(kind))
    whole = set(re.findall(r'"([^"\n]*)"', code))  # most stand there as they are; the rest is looked for in all of it
    code = re.sub(r"{{ ?(\w+) ?}}", r"%(\1)s", code)
    left = [dutch for dutch in ENGLISH if dutch not in whole and dutch not in MADE and dutch not in code]
    filled = re.sub(r"{[^}]*}", "%s", code)  # said with a number or a label in it
    assert [dutch for dutch in left if dutch not in filled] == []


# Put together out of parts.
MADE = {f"Log opnieuw in, met niveau {niveau} of hoger." for niveau in ("laag", "substantieel", "hoog")} | {
    *(f"Wij kennen dit adres niet. Vul ook de {part} in" for part in ("straat", "plaats")),
    *("Vul in:", "Kies een antwoord:", "Kies een bestand:"),
    f"U heeft al {MOST_OPEN} afspraken. Bel ons voor nog een afspraak.",
}
