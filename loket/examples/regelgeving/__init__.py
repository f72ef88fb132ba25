"""Regulations of the demo town, invented and short: the APV as it changed over the years, and some others."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from loket.examples.cast import SANNE, Person
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.regelgeving import commands
from loket.regelgeving.models import Regeling

HERE = Path(__file__).parent


def set_up_regelgeving(*, owner: Person = SANNE) -> None:
    """All of them, each with its texts; the last is not in the national facility yet."""
    for path in sorted(HERE.glob("*.toml")):
        bring(tomllib.loads(path.read_text(encoding="utf-8")) | {"slug": path.stem}, owner)


def bring(told: dict[str, Any], owner: Person) -> Regeling:
    versies = told.pop("versie")
    cvdr_id = told.pop("cvdr_id", "")
    owner_id = Medewerker.objects.get(email=owner.email).id
    regeling = commands.put_regeling(**told, owner_id=owner_id, by=SYSTEM)
    for versie in versies:
        made = commands.adopt_versie(
            slug=regeling.slug,
            text=versie["text"],
            change=versie["change"],
            adopted_on=versie["adopted_on"],
            in_force_from=versie["in_force_from"],
            by=SYSTEM,
        )
        if number := versie.get("gemeenteblad"):
            commands.publish_versie(
                versie_id=made.id,
                cvdr_id=cvdr_id,
                gemeenteblad=number,
                published_on=versie["published_on"],
                by=SYSTEM,
            )
    return regeling


def a_regeling() -> Regeling:
    """One, with one text that was not made known."""
    told = {
        "slug": "apv",
        "title": "Algemene plaatselijke verordening Bergen",
        "citeertitel": "APV",
        "soort": "verordening",
        "orgaan": "raad",
        "about": "Regels voor op straat.",
        "versie": [
            {
                "text": "## Hoofdstuk 1 Orde\n### Artikel 1:1 Vuur\n1. Stook geen vuur op straat.",
                "change": "Dit is de eerste tekst.",
                "adopted_on": date(2024, 12, 12),
                "in_force_from": date(2025, 1, 1),
            }
        ],
    }
    return bring(told, SANNE)
