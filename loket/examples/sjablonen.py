"""Kinds of messages and templates of the invented town, from the file beside this."""

import tomllib
from pathlib import Path

from loket.correspondentie import commands
from loket.correspondentie.models import Berichtsoort, Sjabloonversie
from loket.correspondentie.queries.word import word_in_use
from loket.kernel.actor import Actor
from loket.outside.word.fake import docx

IN_WORD = (
    "Beste {{ naam }},",
    "[wat is besloten? begin met het besluit zelf]",
    "[waarom besluiten wij dit? (Awb 3:46)]",
    "[welke regel passen wij toe? (Awb 3:47)]",
    "{{ bezwaar }}",
    "Hebt u vragen? Bel ons op {{ telefoon }}. Noem daarbij {{ zaaknummer }}.",
    "Namens het college van burgemeester en wethouders,",
    "{{ medewerker }}, {{ team }}",
)
FILE = Path(__file__).with_name("sjablonen.toml")


def write_templates(*, by: Actor) -> None:
    """Each adopted; at most once."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    for soort in told["soort"]:
        Berichtsoort.objects.get_or_create(code=soort["code"], defaults=soort)
    for each in told["sjabloon"]:
        code = each["code"]
        commands.keep_sjabloon(code=code, naam=each["naam"], soort=each["soort"], by=by)
        for taal in ("nl", "en"):
            if taal in each and not Sjabloonversie.objects.filter(sjabloon=code, taal=taal).exists():
                text = {"onderwerp": each[f"{taal}_onderwerp"], "tekst": each[taal].strip()}
                commands.write_version(sjabloon=code, taal=taal, **text, by=by)
                commands.adopt_version(sjabloon=code, taal=taal, by=by)


def write_word_template(*, by: Actor) -> None:
    """The besluit in Word; at most once."""
    if word_in_use("besluit", "nl") is None:
        data = docx(*IN_WORD, head="{{ gemeente }}", foot="{{ gemeente }}, {{ telefoon }}, {{ email }}")
        told = {"sjabloon": "besluit", "taal": "nl", "onderwerp": "Ons besluit op uw aanvraag"}
        commands.keep_word_version(**told, name="besluit.docx", data=data, by=by)
