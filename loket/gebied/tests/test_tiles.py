"""The map's tiles come through us, from our disk when we have them, and only of our own town."""

import os
import time

import pytest

from loket.gebied import jobs, pages, tiles
from loket.gebied.rules import Box, is_tile, shows_town, tile_box
from loket.outside.kaart import FakeMapTiles, Tile

BERGEN = "/kaart/tegels/14/8406/5362.png"  # the village, level 14
AMSTERDAM = "/kaart/tegels/14/8414/5384.png"


@pytest.fixture
def source(settings, tmp_path, monkeypatch):
    settings.DATA_DIR = tmp_path
    source = FakeMapTiles()
    monkeypatch.setattr(tiles, "map_tiles", lambda: source)
    return source


@pytest.mark.usefixtures("areas")
class TestATile:
    def test_it_is_a_picture_that_browsers_keep(self, client, source):
        answer = client.get(BERGEN)
        assert answer.content == source.picture
        assert answer["Content-Type"] == "image/png"
        assert answer["Cache-Control"] == "public, max-age=604800"

    def test_the_second_time_it_comes_from_our_disk(self, client, source):
        client.get(BERGEN)
        client.get(BERGEN)
        assert source.asked == [Tile(14, 8406, 5362)]

    def test_it_stays_when_the_source_is_down(self, client, source):
        client.get(BERGEN)
        source.is_down = True
        for path in tiles._folder().rglob("*.png"):
            os.utime(path, (0, 0))
        assert client.get(BERGEN).content == source.picture
        assert len(source.asked) == 2

    def test_none_when_the_source_is_down_and_we_never_had_it(self, client, source):
        source.is_down = True
        answer = client.get(BERGEN)
        assert (answer.status_code, answer["Cache-Control"]) == (404, "no-store")

    @pytest.mark.parametrize(
        "address",
        [
            AMSTERDAM,
            "/kaart/tegels/5/16/10.png",  # too far away to be of use
            "/kaart/tegels/20/537984/343616.png",  # nearer than the source goes
            "/kaart/tegels/14/99999/5362.png",
            "/kaart/tegels/999/0/0.png",
        ],
    )
    def test_other_ground_is_not_asked_for(self, client, source, address):
        assert client.get(address).status_code == 404
        assert source.asked == []

    def test_a_picture_too_many_a_minute_waits(self, client, source, monkeypatch):
        monkeypatch.setattr(pages, "FETCHES_PER_MINUTE", 1)
        monkeypatch.setattr(tiles, "fetched_tile", lambda tile: source.fetch(tile))
        assert client.get(BERGEN).status_code == 200
        assert client.get("/kaart/tegels/14/8405/5362.png").status_code == 429


@pytest.mark.django_db
def test_a_town_without_wijken_has_no_map(client, source):
    assert client.get(BERGEN).status_code == 404
    assert source.asked == []


def test_a_full_disk_costs_no_map(source, monkeypatch):
    def full(*args, **more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tiles.tempfile, "mkstemp", full)
    assert tiles.fetched_tile(Tile(14, 1, 1)) == source.picture


@pytest.mark.usefixtures("source")
def test_the_oldest_tiles_are_swept_away(monkeypatch):
    for row in range(5):
        tiles.fetched_tile(Tile(14, 1, row))
        path = tiles._path(Tile(14, 1, row))
        os.utime(path, (time.time() - 100 + row, time.time() - 100 + row))
    assert tiles.sweep_tiles(most=3) == 2
    assert sorted(path.stem for path in tiles._folder().rglob("*.png")) == ["2", "3", "4"]
    assert jobs.sweep_tiles() is None


def test_which_ground_a_tile_shows():
    north_east = tile_box(1, 1, 0)  # a quarter of the world
    assert (north_east.south, north_east.west, north_east.east) == (pytest.approx(0), 0, 180)
    assert north_east.north == pytest.approx(85.0511, abs=1e-4)


@pytest.mark.parametrize(("lat", "lon", "x", "y"), [(52.669, 4.703, 8406, 5362), (52.373, 4.892, 8414, 5384)])
def test_a_place_lies_on_its_tile(lat, lon, x, y):  # columns and rows worked out with the formula for the other way
    box = tile_box(14, x, y)
    assert box.south < lat < box.north
    assert box.west < lon < box.east


@pytest.mark.parametrize(("tile", "expected"), [((6, 0, 63), True), ((6, 64, 0), False), ((5, 0, 0), False)])
def test_is_tile(tile, expected):
    assert is_tile(*tile) is expected


def test_a_town_shows_on_the_tiles_around_it():
    town = Box(52.56, 4.59, 52.75, 4.74)
    assert shows_town(6, 32, 20, town)
    assert not shows_town(14, 8414, 5384, town)
