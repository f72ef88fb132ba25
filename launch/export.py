"""`start.py export FOLDER`: everything that the town has, in formats that any program reads. Leave us any time."""

from launch.database import database
from launch.manage import django, explaining_an_empty_database, read_data


def export(arguments: list[str]) -> int:
    named, arguments = read_data(arguments)
    with database(named) as found, explaining_an_empty_database(found):
        return django(["uitvoeren", *arguments])
