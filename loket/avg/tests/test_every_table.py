"""No table is forgotten: of each somebody said what it has of a person, or why it is told elsewhere or not at all."""

import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

from loket.avg.rules.told import columns_of
from loket.kernel.person import Goes, all_held, may_go
from loket.uitvoer.rules.decided import left_out

ELSEWHERE = tomllib.loads((Path(__file__).parent.parent / "elders.toml").read_text())
HELD = all_held()
TOLD = {each.model._meta.label for each in HELD}


def test_each_table_is_told_or_says_why_not():
    labels = {model._meta.label for model in apps.get_models(include_auto_created=True)}
    whole = {label for label in labels if label.partition(".")[0] in ELSEWHERE["hele"]}
    undecided = labels - TOLD - whole - set(ELSEWHERE["tabellen"])
    assert not undecided, f"Give these a part in persoon.py, or a line in loket/avg/elders.toml: {sorted(undecided)}"
    assert set(ELSEWHERE["tabellen"]) <= labels - TOLD
    assert all(reason.endswith(".") for part in ELSEWHERE.values() for reason in part.values())


def test_a_capability_that_tells_of_people_decides_of_each_table():
    assert {label.partition(".")[0] for label in TOLD} & set(ELSEWHERE["hele"]) == set()


def test_what_may_go_can_be_forgotten():
    """What goes last goes with the partij, of which the database takes it along."""
    for each in HELD:
        assert each.forget or each.goes is Goes.LAST or each.stays is not may_go, each.title


@pytest.mark.parametrize("held", HELD, ids=lambda held: held.model._meta.label)
def test_a_part_tells_in_words_and_no_secret(held):
    assert all(text.strip() for text in (held.title, held.source, held.ground, held.kept))
    names = {field.name for field in held.model._meta.concrete_fields}
    assert held.untold <= names, held.untold - names
    assert not {f"{held.model._meta.label}.{field.name}" for field in columns_of(held)} & set(left_out())


# A zaak is told by its id when it is theirs (`pack`). The others are of what is held of this person anyway.
IDS = {
    "formulieren.Aanvraag.zaak",
    "formulieren.Aanvraag.partij",
    "formulieren.Bijlage.document",
    "klachten.Klacht.zaak",
    "afspraken.Afspraak.zaak",
    "balie.Volgnummer.zaak",
    "balie.Volgnummer.klantcontact",
    "balie.Volgnummer.afspraak",
    "meldingen.Melding.zaak",
    "correspondentie.Brief.document_id",
    "partijen.DigitaalAdres.betrokkene_id",
}


def test_an_id_that_is_told_is_of_nobody_else():
    """A column that names a colleague, or a dossier, by its id alone says who or that it is there."""
    told = {
        f"{held.model._meta.label}.{field.name}"
        for held in HELD
        for field in columns_of(held)
        if not field.primary_key and isinstance(getattr(field, "base_field", field), models.UUIDField)
    }
    assert told == IDS
