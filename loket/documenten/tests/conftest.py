"""Each test has its own files, and one kind of document."""

import pytest

from loket.examples import documenten


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    """The folder in which documents are kept."""
    settings.STORE_IN_MEMORY, settings.MEDIA_ROOT = False, tmp_path
    return tmp_path / "documenten"


@pytest.fixture
def type(db):
    return documenten.informatieobjecttype()


@pytest.fixture
def kept(files):
    """What is in the store now: the number of files, whatever they are called."""
    return lambda: len([each for each in files.rglob("*") if each.is_file()]) if files.exists() else 0
