"""What residents read is plain Dutch: short sentences, no words of the office (B1; domain facts 9.1)."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "loket"
READ_BY_RESIDENTS = (
    *sorted(str(folder.relative_to(HOUSE)) for folder in HOUSE.glob("*/templates/*/public")),
    "meldingen/templates/meldingen/berichten",
    "besluiten/templates/besluiten/berichten",
    "website/templates/website",
    "klantcontacten/templates/klantcontacten/berichten",
    "mail/templates/mail/berichten",
    "redactie/templates/redactie/berichten",
    "afspraken/templates/afspraken/berichten",
    "zaken/templates/zaken/berichten",
    "waardering/templates/waardering/berichten",
    "klachten/templates/klachten/berichten",
    "inloggen/templates/inloggen",
    "formulieren/templates/formulieren/vragen",
    "formulieren/templates/formulieren/berichten",
    "mijn/templates/mijn",
    "uitleg/templates/uitleg",
    "basisregistraties/templates/basisregistraties/berichten",
    "partijen/templates/partijen/berichten",
    "wijkagenda/templates/wijkagenda/berichten",
    "balie/templates/balie/berichten",
)
READ_BY_STAFF_FIRST = (  # public pages too, but not for residents
    "toegang/templates/toegang",
    "meldingen/templates/meldingen/staff",
    "berichten/templates/berichten",
    "huisstijl/templates/huisstijl",
    "besluiten/templates/besluiten",
    "archief/templates/archief",
    "avg/templates/avg",
    "catalogi/templates/catalogi",
    "redactie/templates/redactie",
    "formulieren/templates/formulieren/bouwer",
)
IN_ENGLISH = {"ask_in_english.html", "asked_in_english.html", "contact_in_english.html"}
TO_OTHERS = {"to_owner.txt", "no_piket.txt", "piket.txt", "piket.sms", "noodtoegang.txt"}
WORDS_OF_THE_OFFICE = set(
    """
    middels conform dientengevolge derhalve inzake teneinde onderhavig onderhavige zulks jegens alsmede aangaande
    betreffende desbetreffende dienaangaande geschieden hetgeen hieromtrent indien ingevolge mitsdien mits namens nopens
    omtrent ondergetekende onverwijld reeds terzake tevens thans uwerzijds voornoemd voorts wederom
    """.split()  # noqa: SIM905
)
MOST_WORDS, AVERAGE = 20, 12
INLINE = {"a", "strong", "span", "small", "time", "br", "b", "em"}
TEMPLATE_TAG = re.compile(r"{%.*?%}|{#.*?#}", re.S)
BRANCH = re.compile(r"{%\s*(?:el|else|elif|if|endif|for|empty|endfor|include)\b.*?%}", re.S)
VALUE = re.compile(r"{{.*?}}", re.S)
TRANSLATED = re.compile(r'{% translate "(.*?)" %}')


class Words(HTMLParser):
    """The text that people see, with a mark where one block ends."""

    def __init__(self):
        super().__init__()
        self.parts = []

    def handle_starttag(self, tag, attrs):
        if tag not in INLINE:
            self.parts.append("\n")

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.parts.append("\n")

    def handle_data(self, data):
        self.parts.append(data)


def sentences_of(path):
    text = TRANSLATED.sub(r"\1", path.read_text())
    text = VALUE.sub("X", TEMPLATE_TAG.sub("", BRANCH.sub("\n", text)))
    if path.suffix == ".html":
        words = Words()
        words.feed(text.replace("\n", " \n " if "<pre" in text else " "))
        text = "".join(words.parts)
    return [s.strip() for line in text.split("\n") for s in re.split(r"(?<=[.?!:])\s+", line) if re.search(r"\w", s)]


def texts():
    paths = [path for folder in READ_BY_RESIDENTS for path in sorted((HOUSE / folder).iterdir())]
    return [path for path in paths if path.name not in IN_ENGLISH | TO_OTHERS]


def test_every_folder_with_public_pages_is_read_here():
    public = [path for path in HOUSE.rglob("*.html") if '{% extends "huisstijl/public.html" %}' in path.read_text()]
    folders = {str(path.parent.relative_to(HOUSE)) for path in public}
    assert folders - {*READ_BY_RESIDENTS, *READ_BY_STAFF_FIRST} == set(), (
        "Put what residents read in templates/<noun>/public/, or its folder in one of the lists above"
    )


@pytest.mark.parametrize("path", texts(), ids=lambda path: path.name)
def test_no_sentence_is_long_and_no_word_is_of_the_office(path):
    for sentence in sentences_of(path):
        words = re.findall(r"[\w'’-]+", sentence)
        assert len(words) <= MOST_WORDS, f"{path.name}: {len(words)} words: {sentence}"
        office = WORDS_OF_THE_OFFICE & {word.lower() for word in words}
        assert not office, f"{path.name}: {office} in: {sentence}"


def test_sentences_are_short_on_average():
    whole = [s for path in texts() for s in sentences_of(path) if s[-1] in ".?!" and " " in s]
    average = sum(len(s.split()) for s in whole) / len(whole)
    assert len(whole) > 100
    assert average <= AVERAGE, f"{average:.1f} words"


@pytest.mark.parametrize("name", ["report.html", "privacy.html"])
def test_the_reader_of_this_test_reads(name):
    (path,) = [path for path in texts() if path.name == name]
    assert len(sentences_of(path)) > 5
