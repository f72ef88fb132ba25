"""Several towns on one machine: each with its own settings, and none in the way of another."""

import pytest

from launch.towns import parts_of, read_settings, towns_in
from launch.trouble import Trouble

BERGEN = "DATABASE_URL='postgresql://loket@/bergen'\nLOKET_LISTEN=127.0.0.1:8001\nLOKET_DATA='/srv/bergen'\n"
HEILOO = BERGEN.replace("bergen", "heiloo").replace("8001", "8002")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "bergen.env").write_text(BERGEN)
    (tmp_path / "heiloo.env").write_text(HEILOO)
    return tmp_path


def test_each_town_gets_a_web_server_and_a_worker_with_its_settings_alone(folder, monkeypatch):
    monkeypatch.setenv("LOKET_SMTP_HOST", "of-another-town")
    bergen, heiloo = towns_in(folder)
    web, worker = parts_of(heiloo)
    assert (web.name, worker.name) == ("web server of heiloo", "job worker of heiloo")
    assert web.command[-1] == "8002"
    assert web.environment["DATABASE_URL"] == "postgresql://loket@/heiloo"
    assert "LOKET_SMTP_HOST" not in web.environment
    assert bergen.settings["LOKET_DATA"] == "/srv/bergen"


@pytest.mark.parametrize("name", ["DATABASE_URL", "LOKET_LISTEN", "LOKET_DATA"])
def test_two_towns_never_share_a_database_an_address_or_a_folder(folder, name):
    [line] = [line for line in BERGEN.splitlines() if line.startswith(name)]
    others = [each for each in HEILOO.splitlines() if not each.startswith(name)]
    (folder / "heiloo.env").write_text("\n".join([*others, line]))
    with pytest.raises(Trouble, match=f"the same {name}"):
        towns_in(folder)
    (folder / "heiloo.env").write_text("\n".join(others))
    with pytest.raises(Trouble, match=f"says no {name}"):
        towns_in(folder)


def test_a_folder_without_towns_and_a_line_that_is_no_setting(tmp_path):
    with pytest.raises(Trouble, match="no file of a town"):
        towns_in(tmp_path)
    file = tmp_path / "bergen.env"
    file.write_text("# ours\n\nLOKET_HOSTS='a b'\nnot a setting\n")
    with pytest.raises(Trouble, match="line 4"):
        read_settings(file)
    file.write_text("# ours\n\nLOKET_HOSTS='a b'\nLOKET_SMS_KEY=\n")
    assert read_settings(file) == {"LOKET_HOSTS": "a b", "LOKET_SMS_KEY": ""}
