import pytest
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from loket.kernel.health import _migrations


def test_every_migration_is_known_by_the_name_of_its_file():
    assert _migrations() == MigrationLoader(None).disk_migrations.keys()


@pytest.mark.django_db
def test_alive_and_ready(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    assert client.get("/gezond/leven").json() == {"leeft": True}
    response = client.get("/gezond/klaar")
    assert (response.status_code, response.json()) == (200, {"klaar": True, "fouten": []})


@pytest.mark.django_db
def test_not_ready_says_everything_that_is_wrong(client, settings, tmp_path):
    (tmp_path / "file").write_text("in the way")
    settings.MEDIA_ROOT = tmp_path / "file" / "files"
    MigrationRecorder.Migration.objects.filter(app="kernel").delete()
    response = client.get("/gezond/klaar")
    assert (response.status_code, response.json()["fouten"]) == (
        503,
        ["database: 1 migrations to do", "files: NotADirectoryError"],
    )


def test_alive_without_a_database(client):
    assert client.get("/gezond/leven").status_code == 200


def test_not_ready_without_a_database(client, settings, tmp_path, monkeypatch):
    def gone(*arguments):
        raise OSError

    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr("loket.kernel.health.MigrationRecorder", gone)
    assert client.get("/gezond/klaar").json()["fouten"] == ["database: OSError"]


@pytest.mark.django_db
def test_not_ready_when_nothing_can_be_written_in_the_folder(client, settings, tmp_path, monkeypatch):
    def full(*arguments, **more):
        raise OSError(28, "No space left on device")

    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr("loket.kernel.health.TemporaryFile", full)
    assert client.get("/gezond/klaar").json()["fouten"] == ["files: OSError"]
