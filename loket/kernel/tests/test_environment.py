from pathlib import Path

import pytest

from loket.environment import Environment, WrongEnvironment


def test_every_fault_is_named_at_once(tmp_path):
    env = Environment({"FLAG": "misschien", "PORT": "99999", "KEY": "kort", "FOLDER": "data", "DB": "mysql://x/y"})
    env.flag("FLAG")
    env.number("PORT", 25, low=1, high=65535)
    env.secret("KEY")
    env.folder("FOLDER", tmp_path)
    env.database("DB")
    env.text("NAME")
    with pytest.raises(WrongEnvironment) as caught:
        env.check()
    assert caught.value.faults == [
        "FLAG must be yes or no, not 'misschien'",
        "PORT must be a whole number from 1 to 65535, not '99999'",
        "KEY is too short: use at least 32 characters",
        "FOLDER must be an absolute path, not 'data'",
        "DB must begin with postgresql://",
        "NAME is missing",
    ]


def test_a_missing_secret_or_database_is_one_fault_each():
    env = Environment({})
    env.secret("KEY")
    env.database("DB")
    assert env.faults == ["KEY is missing", "DB is missing"]


def test_a_short_secret_is_not_written_out():
    env = Environment({"KEY": "geheim123"})
    env.secret("KEY")
    assert "geheim123" not in str(env.faults)


def test_reads_what_fits():
    env = Environment({"FLAG": "yes", "PORT": "2525", "WORDS": "a, b,,c ", "FOLDER": "/srv/loket", "KEY": "k" * 32})
    assert env.flag("FLAG")
    assert not env.flag("OTHER")
    assert env.number("PORT", 25, low=1, high=65535) == 2525
    assert env.number("OTHER", 25, low=1, high=65535) == 25
    assert env.words("WORDS") == ["a", "b", "c"]
    assert env.folder("FOLDER", Path("/")) == Path("/srv/loket")
    assert env.secret("KEY") == "k" * 32
    env.check()


@pytest.mark.parametrize("number", ["²", "-1", "1.5", "tien", "0x1"])
def test_what_is_no_number_is_a_fault_and_no_crash(number):
    env = Environment({"PROXIES": number})
    assert env.number("PROXIES", 1, low=0, high=5) == 1
    assert env.faults == [f"PROXIES must be a whole number from 0 to 5, not {number!r}"]


@pytest.mark.parametrize(
    "address", ["banaan", "ftp://x/", "https://", "//x", "https://[::1", "https://x:port/", "http://{q}/"]
)
def test_what_is_no_web_address_is_a_fault(address):
    env = Environment({"URL": address})
    env.address("URL")
    assert env.faults == [f"URL must be a web address, not {address!r}"]


@pytest.mark.parametrize(
    "address", ["https://kaart.example/", "https://kaart.example/{z}/{x}", "https://k.example/{z}{x}{y}{q}"]
)
def test_an_address_with_holes_has_exactly_those(address):
    env = Environment({"TILES": address, "GOOD": "https://kaart.example/{z}/{x}/{y}.png"})
    assert env.address("GOOD", holding=("z", "x", "y")) == "https://kaart.example/{z}/{x}/{y}.png"
    env.address("TILES", holding=("z", "x", "y"))
    assert env.faults == [f"TILES must be a web address with {{z}} {{x}} {{y}}, not {address!r}"]


@pytest.mark.parametrize(
    ("url", "entry"),
    [
        ("postgresql://u:p%40ss@db:5433/loket", ("loket", "u", "p@ss", "db", "5433", {})),
        ("postgresql://u@/loket?host=/run/pg", ("loket", "u", "", "/run/pg", "", {})),
        (
            "postgres://u@db/loket?sslmode=verify-full",
            ("loket", "u", "", "db", "", {"sslmode": "verify-full"}),
        ),
    ],
)
def test_a_database_is_one_address(url, entry):
    found = Environment({"DB": url}).database("DB")
    assert tuple(found[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")) == entry


@pytest.mark.parametrize("url", ["postgresql://u@db:notaport/x", "postgresql://u@[::1/x"])
def test_a_broken_address_is_a_fault_and_no_crash(url):
    env = Environment({"DB": url})
    env.database("DB")
    assert env.faults == [
        "DB is not a good address: postgresql://user:password@host:port/name"
        " (in a password write / @ : # ? % as %2F %40 %3A %23 %3F %25)"
    ]


@pytest.mark.parametrize(("given", "found", "faults"), [("", "a", 0), ("b", "b", 0), ("c", "a", 1)])
def test_a_choice_is_one_of_those_that_are_offered(given, found, faults):
    env = Environment({"PROFILE": given})
    assert env.choice("PROFILE", "a", ("a", "b")) == found
    assert len(env.faults) == faults
