"""The model is asked once for a text; what it said goes along in a file; and search works without it."""

import pytest

from loket.outside.betekenis import FakeEmbedder
from loket.zoeken import commands
from loket.zoeken.commands.meaning import texts_of
from loket.zoeken.engine.sureness import elsewhere_texts
from loket.zoeken.models import AskedMeaning, Entry, Meaning
from loket.zoeken.queries import search
from loket.zoeken.queries.known import all_known, forget_snapshots, snapshot
from loket.zoeken.queries.meaning import _remembered, meaning_of
from loket.zoeken.queries.remembered import SLOTS
from loket.zoeken.rules.meaning import packed, unpacked, written_meanings
from loket.zoeken.tests.catalogue import PASPOORT, fill

pytestmark = pytest.mark.django_db


def test_the_model_is_asked_once_for_a_text(monkeypatch):
    asked = []
    passages = FakeEmbedder.passages
    monkeypatch.setattr(FakeEmbedder, "passages", lambda self, texts: asked.extend(texts) or passages(self, texts))
    commands.make_findable(PASPOORT)
    commands.make_findable(PASPOORT)
    assert len(asked) == 2  # the thing with its words, and one question


def test_what_a_text_means_goes_along_in_a_file(tmp_path):
    fill()
    known = {bytes(each.digest): bytes(each.vector) for each in Meaning.objects.all()}
    written_meanings(tmp_path / "a.bin", "fake", known)
    Meaning.objects.all().delete()
    assert commands.import_meanings(tmp_path / "a.bin") == len(known)
    assert {bytes(each.digest): bytes(each.vector) for each in Meaning.objects.all()} == known


def test_a_file_of_another_model_is_left_alone(tmp_path):
    written_meanings(tmp_path / "b.bin", "another", {bytes(16): bytes(64)})
    assert commands.import_meanings(tmp_path / "b.bin") == 0
    assert commands.import_meanings(tmp_path / "not there.bin") == 0


def test_a_source_and_the_index_mean_the_same_texts():
    commands.make_findable(PASPOORT)
    assert texts_of([Entry.objects.get().id]) == PASPOORT.meant


def test_a_direction_survives_the_bytes():
    vector = FakeEmbedder().query("paspoort verlengen")
    assert unpacked(packed(vector)) @ vector > 0.999


@pytest.mark.django_db(transaction=True)
def test_a_question_is_asked_once_whichever_process_hears_it(monkeypatch):
    asked = []
    query = FakeEmbedder.query
    monkeypatch.setattr(FakeEmbedder, "query", lambda self, text: asked.append(text) or query(self, text))
    first = meaning_of("waar moet ik heen als ik op reis ga")
    _remembered.clear()  # as another process
    again = meaning_of("waar moet ik heen als ik op reis ga")
    assert asked == ["waar moet ik heen als ik op reis ga"]
    assert (first == again).all()
    held = AskedMeaning.objects.get()
    assert held.slot < SLOTS
    assert b"reis" not in bytes(held.digest)


def test_a_preview_that_is_undone_keeps_nobody_waiting():
    _remembered.clear()
    assert meaning_of("mag ik in mijn tuin een vuur maken") is not None
    assert not AskedMeaning.objects.exists()


def test_without_a_model_words_do(settings):
    settings.SEARCH_MODEL = "none"
    forget_snapshots()
    fill()
    assert Meaning.objects.count() == 0
    assert search("pasport verlengen").results[0].ref == "paspoort"


def test_a_model_that_comes_later_learns_what_is_there(settings):
    settings.SEARCH_MODEL = "none"
    fill()
    settings.SEARCH_MODEL = "fake"
    forget_snapshots()
    assert commands.learn_missing_meanings() == 7 + len(set(elsewhere_texts()))
    assert commands.learn_missing_meanings() == 0


def test_what_texts_mean_stands_in_one_table():
    """It is the largest that is known by heart: things, and what is not of a town, are looked for in the same."""
    fill()
    commands.learn_missing_meanings()
    forget_snapshots()
    meanings = snapshot(for_staff=False).head.meanings
    assert meanings.keys() >= set(elsewhere_texts())
    assert all_known()[1][0] is meanings
