"""The look is built once, again when something changed, and its absence stops nobody."""

import gzip
import json
import os
import re
import subprocess
import sys

import pytest

from launch import assets


@pytest.fixture
def workshop(tmp_path, monkeypatch):
    """A copy of the places that the builder writes to; sources stay where they are."""
    monkeypatch.setattr(assets, "BUILD", tmp_path / "build")
    monkeypatch.setattr(assets, "STATIC", tmp_path / "build" / "static")
    monkeypatch.delenv("LOKET_THEME", raising=False)
    return tmp_path


@pytest.fixture
def packages():
    if not (assets.MODULES / "htmx.org").is_dir():
        pytest.skip("the npm packages are not here; `python -m launch.assets` fetches them")


def test_without_npm_it_says_so_in_one_line_and_goes_on(workshop, monkeypatch, capsys):
    monkeypatch.setattr(assets, "fetch_packages", lambda: False)
    assert assets.main() == 0
    assert capsys.readouterr().out.splitlines() == [
        "The look: no npm packages could be fetched, so pages are plain. Run again when npm is reachable."
    ]
    assert not assets.STATIC.exists()


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (OSError(28, "No space left on device"), "The disk is full. Make room, and start again;"),
        (OSError(28, "No space left on device", "/x/app.css"), "The disk is full (/x/app.css). Make room,"),
        (PermissionError(13, "Permission denied", "/x/build"), "No permission to write /x/build."),
    ],
)
def test_what_the_machine_refuses_is_one_line_with_the_way_out(workshop, monkeypatch, capsys, fault, told):
    def refuse():
        raise fault

    monkeypatch.setattr(assets, "fetch_packages", lambda: True)
    monkeypatch.setattr(assets, "build", refuse)
    assert assets.main() == 1
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith(f"The look was not built: {told}")


def test_a_fault_of_ours_keeps_its_traceback(workshop, monkeypatch):
    monkeypatch.setattr(assets, "fetch_packages", lambda: True)
    monkeypatch.setattr(assets, "build", (workshop / "not there").read_text)
    with pytest.raises(FileNotFoundError):
        assets.main()


def test_nothing_is_done_twice(workshop, monkeypatch, capsys):
    built = []
    monkeypatch.setattr(assets, "fetch_packages", lambda: True)
    monkeypatch.setattr(assets, "build", lambda: (assets.STATIC.mkdir(parents=True, exist_ok=True), built.append(1)))
    assert [assets.main(), assets.main()] == [0, 0]
    assert built == [1]
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_it_is_built_again_when_its_result_was_thrown_away(workshop, monkeypatch):
    built = []
    monkeypatch.setattr(assets, "fetch_packages", lambda: True)
    monkeypatch.setattr(assets, "build", lambda: (assets.STATIC.mkdir(parents=True, exist_ok=True), built.append(1)))
    assets.main()
    assets.STATIC.rmdir()
    assets.main()
    assert built == [1, 1]


def test_another_theme_is_another_look(workshop, monkeypatch):
    before = assets.fingerprint(assets.theme_file())
    monkeypatch.setenv("LOKET_THEME", "polder")
    assert assets.theme_file().name == "polder.json"
    assert assets.fingerprint(assets.theme_file()) != before


def test_the_npm_of_the_machine_comes_first_and_the_wheel_when_it_fails(workshop, monkeypatch):
    asked = []
    monkeypatch.setattr(assets.shutil, "which", lambda name: "/somewhere/npm")
    monkeypatch.setattr(assets, "MODULES", workshop / "node_modules")
    monkeypatch.setattr(assets, "_run", lambda command: asked.append(command[:4]) or command[0] != "/somewhere/npm")
    (workshop / "node_modules").mkdir()
    assert assets.fetch_packages()
    assert [command[0].split("/")[-1] for command in asked] == ["npm", os.path.basename(assets.sys.executable), "node"]
    assert asked[1][1:] == ["-m", "pip", "install"]


def test_packages_are_fetched_once_per_lock(workshop, monkeypatch):
    runs = []
    monkeypatch.setattr(assets.shutil, "which", lambda name: "/somewhere/npm")
    monkeypatch.setattr(assets, "MODULES", workshop / "node_modules")
    monkeypatch.setattr(assets, "_run", lambda command: runs.append(command) or True)
    (workshop / "node_modules").mkdir()
    assert [assets.fetch_packages(), assets.fetch_packages()] == [True, True]
    assert len(runs) == 1
    assert "--ignore-scripts" in runs[0]


def test_the_lock_pins_every_package_and_names_no_address():
    lock = assets.LOCK.read_text()
    packages = {name: entry for name, entry in json.loads(lock)["packages"].items() if name}
    assert all(entry["integrity"].startswith("sha512-") for entry in packages.values())
    assert "://" not in lock


@pytest.mark.slow
def test_what_is_built_is_whole_and_small(workshop, packages):
    assert assets.main() == 0
    found = {str(path.relative_to(assets.STATIC)) for path in assets.STATIC.rglob("*") if path.is_file()}
    assert {
        "app.css",
        "icons.svg",
        "logo.svg",
        "licences.txt",
        "htmx.min.js",
        "page.js",
        "public.js",
        "loket.js",
        "map.js",
        "leaflet/leaflet.js",
        "leaflet/leaflet.css",
        "fonts/source-sans-3-latin-wght-normal.woff2",
    } <= found
    css = (assets.STATIC / "app.css").read_text()
    assert css.startswith("@layer vendor,theme,ui;")
    assert all((assets.STATIC / address).is_file() for address in re.findall(r"url\((fonts/[^)]+)\)", css))
    assert not any("sourceMappingURL" in path.read_text() for path in assets.STATIC.rglob("*.js"))


@pytest.mark.slow
def test_a_first_visit_stays_within_its_budget(workshop, packages):
    """150 kB for a public page with 40 kB of script (gzip); the page itself may take 20 kB of it."""
    assets.main()

    def weight(*names):
        return sum(len(gzip.compress((assets.STATIC / name).read_bytes(), 9)) for name in names)

    scripts = weight("htmx.min.js", "page.js", "public.js", "map.js")
    font = (assets.STATIC / "fonts/source-sans-3-latin-wght-normal.woff2").stat().st_size
    assert scripts <= 40_000
    assert scripts + font + weight("app.css", "icons.svg", "logo.svg") <= 130_000


@pytest.mark.slow
def test_a_refused_theme_leaves_the_old_look_standing(workshop, packages, monkeypatch, capsys):
    assets.main()
    before = (assets.STATIC / "app.css").read_text()
    town = workshop / "town.json"
    town.write_text('{"font": "serif"}')
    monkeypatch.setenv("LOKET_THEME", str(town))
    assert assets.main() == 1
    assert "The look was not built: the theme is refused:\n  town.json: mono is missing" in capsys.readouterr().err
    assert (assets.STATIC / "app.css").read_text() == before


def test_a_look_that_is_made_after_the_settings_were_read_is_served_from_the_first_start():
    """On a fresh machine `serve migrate` reads the settings, makes the look, and then gathers what is served."""
    asks = "from loket import settings; print([str(folder) for folder in settings.STATICFILES_DIRS])"
    theirs = {**os.environ, "LOKET_THEME": "polder"}
    told = subprocess.run([sys.executable, "-c", asks], cwd=assets.ROOT, env=theirs, capture_output=True, text=True)
    assert told.stdout.strip() == str([str(assets.ROOT / "build" / "static-of-polder")])
