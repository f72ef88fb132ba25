"""`start.py manage ...`: a Django command; on the demo's database when DATABASE_URL names no other."""

import os
import sys

from launch import places
from launch.postgres import Server
from launch.serve import explaining_faults
from launch.surroundings import around_demo
from launch.trouble import Trouble


def manage(arguments: list[str]) -> int:
    if os.environ.get("DATABASE_URL"):
        return django(arguments)
    data = places.make_data_folder(places.default_data_folder())
    server = Server(data / "postgres")
    with places.claim(data) as ours:
        try:
            if ours:
                server.start()
            elif not server.answers():
                raise Trouble(f"The database on {data} is still starting. Try again in a moment.")
            os.environ.update(around_demo(data, server.url, 8000))
            with places.visit(data):
                return django(arguments)
        finally:
            if ours:
                places.await_other_visitors(data)
                server.stop()


def django(arguments: list[str]) -> int:
    from django.core.management import execute_from_command_line

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "loket.settings")
    sys.argv = ["start.py manage", *arguments]
    with explaining_faults():
        execute_from_command_line(sys.argv)
    return 0
