"""The kinds of meldingen in English: of the start set, and of a town that used it before there was English."""

import importlib
import json

import pytest
from django.apps import apps

from loket.examples.tests.test_forms_in_english import dutch_words
from loket.meldingen.commands.standard import DATA
from loket.meldingen.models import Category, CategoryGroup

step = importlib.import_module("loket.meldingen.migrations.0002_in_english")
START = json.loads((DATA / "categories.json").read_text())
ROWS = [*START["groups"], *START["categories"]]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["code"])
def test_each_kind_of_the_start_set_is_called_something_in_english(row):
    for name in step.WORDS:
        if name in row:
            english = row[f"{name}_en"]
            assert (english != row[name] or english == "graffiti", dutch_words(english)) == (True, []), english


def test_a_town_that_kept_our_words_gets_the_english_ones_and_says_its_own_itself(db, town):
    CategoryGroup.objects.update(name_en="")
    Category.objects.update(name_en="", object_words_en="", done_words_en="")
    Category.objects.filter(code="stoep").update(name="Scheve tegel")
    Category.objects.create(code="eigen", group_id="weg", name="Eigen soort", object_words="iets")
    step.give_english(apps, None)
    assert CategoryGroup.objects.get(code="verlichting").name_en == "Street light"
    lamp, tile = Category.objects.get(code="lamp-uit"), Category.objects.get(code="stoep")
    english = (lamp.name_en, lamp.object_words_en, lamp.done_words_en)
    assert english == ("Street light does not work", "a broken street light", "The street light works again.")
    assert (tile.name_en, tile.object_words_en) == ("", "a hole or a loose tile")
    assert Category.objects.get(code="eigen").name_en == ""
