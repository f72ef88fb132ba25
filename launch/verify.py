"""`start.py verify FILE`: is this backup good? It becomes a town in a database of its own, which goes again."""

import time

from launch.copies import DATABASE
from launch.dump import put_back
from launch.postgres import Server
from launch.restore import compare, read_options, unpacked
from launch.test import throwaway_folder
from launch.trouble import say

QUICK = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}


def verify(arguments: list[str]) -> int:
    options = read_options("verify", arguments)
    began = time.monotonic()
    with throwaway_folder() as room_in, unpacked(options.file, options.identity, room_in=room_in) as (room, about):
        server = Server(room_in / "postgres", QUICK)
        try:
            server.start()
            put_back(server.url, room / DATABASE)
            compare(server.url, about)
        finally:
            server.stop()
    took = round(time.monotonic() - began)
    rows, tables = sum(about["rows"].values()), len(about["rows"])
    say(f"Good: {tables} tables, {rows} rows and {about['files']} files of {about['taken_at']} came back in {took} s.")
    return 0
