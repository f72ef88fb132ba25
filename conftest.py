"""For all tests: their order, their database, quick passwords, and no search for rubbish while they are gathered.

Those that drive a browser come last, for its event loop stays in the thread until the end. The longest files of each
kind come first, so that no worker is left with one of them while the others are done.
"""

import gc

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher

from launch.words import make_words
from tests import chance

pytest.register_assert_rewrite("tests.machines")  # they say what they found
make_words()  # before Django looks for them
gc.disable()  # thousands of tests are made, and none is rubbish
LONGEST = (
    "tests/test_every_door.py",
    "journeys/test_a_day_in_the_town.py",
    "pages/test_telling.py",
    "pages/test_beheer.py",
    "pages/test_counter.py",
    "pages/test_public.py",
    "pages/test_zaken.py",
    "browser/test_budget.py",
    "browser/test_werkplek.py",
    "browser/test_redactie.py",
    "browser/test_balie.py",
)


for cost, least in (("time_cost", 1), ("memory_cost", 8), ("parallelism", 1)):
    setattr(Argon2PasswordHasher, cost, least)  # argon2 as it is, with less work


def pytest_addoption(parser):
    parser.addoption("--pages-of", default="", help="the rooms whose pages are walked in the browser, with commas")
    parser.addoption("--long", action="store_true", help="also what is looked at seldom, and more examples of the rest")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config):
    """Before hypothesis reads its seed."""
    chance.begin(config.option)


def pytest_report_header(config):
    if again := chance.of_this_run().again():
        return f"chance: this run again by {again}"
    return None


def turn(item):
    drives_a_browser = item.get_closest_marker("browser") is not None
    name = "/".join(item.path.parts[-2:])
    return drives_a_browser, LONGEST.index(name) if name in LONGEST else len(LONGEST)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    items.sort(key=turn)
    if not config.getoption("--long"):
        for item in items:
            if item.get_closest_marker("long"):
                item.add_marker(pytest.mark.skip(reason="seldom: start.py test --long"))


def pytest_collection_finish():
    gc.freeze()  # they stay until the end: what looks for rubbish from now on passes them by
    gc.set_threshold(50_000, 20, 50)  # as of the web server: loket/wsgi.py
    gc.enable()


def pytest_unconfigure():
    gc.unfreeze()  # or libraries complain of what is left at the end


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_modify_db_settings, django_db_blocker):
    """Instead of the one of pytest-django, which runs all migrations for each worker of each run."""
    from tests.tables import own_database

    with django_db_blocker.unblock(), own_database():
        django_db_blocker.block()
        yield
        django_db_blocker.unblock()
