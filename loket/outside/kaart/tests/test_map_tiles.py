"""The tile client and its fake keep the same promises."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from loket.outside.kaart import FakeMapTiles, MapTiles, NoTile, Tile

PICTURE = b"\x89PNG\r\n\x1a\ntile"


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        status, body = self.server.answer
        self.send_response(status)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture
def server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.asked, server.answer = [], (200, PICTURE)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join(10)
    server.server_close()


@pytest.fixture(params=["fake", "client"])
def tiles(request):
    if request.param == "fake":
        return FakeMapTiles(PICTURE)
    server = request.getfixturevalue("server")
    return MapTiles(f"http://127.0.0.1:{server.server_port}/{{z}}/{{x}}/{{y}}.png")


def test_a_tile_is_a_picture(tiles):
    assert tiles.fetch(Tile(14, 8405, 5372)) == PICTURE


def test_the_address_is_made_of_level_column_and_row(server):
    MapTiles(f"http://127.0.0.1:{server.server_port}/{{z}}/{{x}}/{{y}}.png").fetch(Tile(14, 8405, 5372))
    assert server.asked == ["/14/8405/5372.png"]


@pytest.mark.parametrize("answer", [(404, b""), (500, b""), (200, b"<html>"), (200, PICTURE + bytes(600_000))])
def test_anything_else_is_no_tile(server, answer):
    server.answer = answer
    with pytest.raises(NoTile):
        MapTiles(f"http://127.0.0.1:{server.server_port}/{{z}}/{{x}}/{{y}}.png").fetch(Tile(14, 1, 1))


@pytest.mark.parametrize("tiles", [MapTiles(""), FakeMapTiles(is_down=True)])
def test_no_server_is_no_tile(tiles):
    with pytest.raises(NoTile):
        tiles.fetch(Tile(14, 1, 1))


def test_a_server_that_fails_is_left_alone_for_a_while(server):
    tiles = MapTiles(f"http://127.0.0.1:{server.server_port}/{{z}}/{{x}}/{{y}}.png")
    server.answer = (503, b"")
    for row in range(3):
        with pytest.raises(NoTile):
            tiles.fetch(Tile(14, 1, row))
    assert len(server.asked) == 1
