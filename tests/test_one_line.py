"""A name of a stranger is one line: it makes no paragraph in a mail of ours, and no link.

Who complains, makes an appointment or asks to be called back types a name that nobody looked at, and an address that
may be of somebody else. So the mail that goes there must say nothing that the stranger wrote, but a name.
"""

import re

import pytest
from django import forms
from django.http import QueryDict
from django.test import override_settings
from django.urls import get_resolver

from launch.places import ROOT
from loket.berichten.models import Bericht
from loket.berichten.templatetags.bericht import linked
from loket.formulieren.rules.vragen import SOORTEN
from loket.formulieren.rules.vragen.tekst import LangeTekst
from loket.kernel.lines import called, one_line

ENDS = ("\r\n", "\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029")
TRAP = "mevrouw De Wit,\r\n\r\nU moet nog 84,20 euro betalen: https://kwaad.example/betaal\r\n\r\nAlvast dank"
ONE_LINE = ("text", "email", "tel", "url", "search", "number")
GREETING = re.compile(r"(?:Beste|Hallo|Geachte) \{\{ *([\w.|]+) *\}\}")
# Names of colleagues: an administrator wrote them in the register.
OF_COLLEAGUES = re.compile(r"collega_|klantcontacten/berichten/(knelpunt|compliment|late)|telefonie|peiling")


def every_form(kind=forms.BaseForm):
    """Those of all pages: whatever an address leads to was read."""
    get_resolver().url_patterns  # noqa: B018 - reads them
    for each in kind.__subclasses__():
        yield from [each] if each.__module__.startswith("loket.") else []
        yield from every_form(each)


def test_no_field_of_one_line_reads_a_line_end():
    looked_at = 0
    for form in every_form():
        for name, field in getattr(form, "base_fields", {}).items():
            if getattr(field.widget, "input_type", "") not in ONE_LINE:
                continue
            for end in ENDS:
                told = QueryDict(mutable=True)
                told[name] = f"Ada{end}de Wit"
                read = field.widget.value_from_datadict(told, {}, name)
                assert read == "Ada de Wit", f"{form.__module__}.{form.__name__}.{name}: {read!r}"
            looked_at += 1
    assert looked_at > 300


def test_a_field_of_many_lines_keeps_them():
    assert forms.Textarea().value_from_datadict({"tekst": "een\r\ntwee"}, {}, "tekst") == "een\r\ntwee"


@pytest.mark.parametrize("end", ENDS)
def test_an_answer_of_one_line_has_none_either(end):
    """In a form that the town made: only a long text has lines."""
    long = [soort for soort in SOORTEN.values() if isinstance(soort, LangeTekst)]
    assert long
    assert one_line(f"Ada{end}de Wit") == "Ada de Wit"
    assert [soort.lees(None, {"": ["een\ntwee"]}) for soort in long] == ["een\ntwee"] * len(long)


@pytest.mark.parametrize(
    "name",
    [
        TRAP,
        "Ada https://kwaad.example",
        "Ada www.kwaad.example",
        "Ada kwaad.example/betaal",
        "ada@kwaad.example",
        "Bel 0900 1234 voor uw boete",
        "U moet nog € 84 betalen",
        "Ada " * 30,
        " ",
        "",
    ],
)
def test_what_is_no_name_greets_nobody(name):
    assert called(name) == "inwoner"


@pytest.mark.parametrize("name", ["mevrouw J. de Wit", "Ada", "Müller-'t Hart", "A.B.C. van der Velden-van den Heuvel"])
def test_a_name_does(name):
    assert called(name) == name


def test_each_message_that_greets_somebody_looks_at_the_name():
    bare, looked_at = [], 0
    for path in ROOT.glob("loket/*/templates/**/*.txt"):
        text = path.read_text()
        for value in GREETING.findall(text):
            name = value.rpartition(".")[2]
            looked_at += 1
            checked = value.endswith("|called") or re.search(rf"\b{name}=[\w.]+\|called", text)
            if not checked and name != "first_name" and not OF_COLLEAGUES.search(str(path)):
                bare.append(str(path.relative_to(ROOT)))
    assert not bare, "Write {{ naam|called }}: anybody may have typed it"
    assert looked_at > 30


@override_settings(PUBLIC_URL="https://loket.bergen.example", VIDEO_URL="https://video.example/{room}")
def test_only_addresses_of_ours_become_links():
    ours = ("https://loket.bergen.example/klacht/x/", "https://loket.bergen.example", "https://video.example/abc")
    theirs = (
        "https://kwaad.example/betaal",
        "www.kwaad.example",
        "kwaad.nl",
        "https://loket.bergen.example.kwaad.example/",
        "https://loket.bergen.example@kwaad.example/",
        "https://loket.bergen.example:99@kwaad.example/",
        "javascript:alert(1)",
    )
    made = linked(Bericht(text="\n".join(f"Zie {each}." for each in (*ours, *theirs)) + '\n<b>"x"</b>'))
    assert re.findall(r'href="([^"]*)"', made) == list(ours)
    assert "<b>" not in made
    assert 'href="https://elders.example"' in linked(Bericht(text="Zie https://elders.example", personal=True))
