"""Each picture that lies in docs/screenshots/ is made by pictures.py, and shown somewhere."""

import re
from pathlib import Path

from tests.journeys.named_pictures import FOLDER, named

HERE = Path(__file__).parent
TAKES = re.compile(r"\.take\(\"([\w-]+)\"\)")


def taken(*files):
    return [name for file in files for name in TAKES.findall(file.read_text())]


def made():
    """pictures.py takes its own at both widths; those of a day stand in the scenes too, and have one."""
    of_day = taken(*(HERE / "day").glob("*.py"))
    own = [name for name in taken(HERE / "pictures.py") if not name.startswith("dag-")]
    of_day += [name for name in taken(HERE / "pictures.py") if name.startswith("dag-")]
    return [f"{name}-{width}.png" for name in own for width in (1280, 375)] + [f"{name}-1280.png" for name in of_day]


def test_what_is_shown_lies_there_and_nothing_else():
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(named())


def test_what_is_shown_can_be_made_anew():
    assert sorted(named() - set(made())) == []
    assert len(made()) == len(set(made())), "two scenes take one picture"


def test_nothing_is_taken_that_nobody_shows():
    at_no_width = {re.sub(r"-\d+\.png$", "", name) for name in made()}
    assert sorted(at_no_width - {re.sub(r"-\d+\.png$", "", name) for name in named()}) == []
