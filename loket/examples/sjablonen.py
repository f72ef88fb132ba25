"""Kinds of messages and templates of the invented town, from the file beside this."""

import tomllib
from pathlib import Path

from loket.correspondentie import commands
from loket.correspondentie.models import Berichtsoort, Sjabloonversie
from loket.kernel.actor import Actor

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
