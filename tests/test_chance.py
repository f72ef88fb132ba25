"""A long run tells its seed, and that seed gives the same run again: or what it found could not be looked at."""

from types import SimpleNamespace

import pytest
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, rule

from launch.places import ROOT
from tests import chance
from tests.machines.machine import run
from tests.test_made_to_break import spoilt


@pytest.fixture
def begun(monkeypatch):
    def begin(*, long=False, seed=None):
        monkeypatch.setattr(chance, "THIS_RUN", None)
        option = SimpleNamespace(long=long, hypothesis_seed=seed)
        chance.begin(option)
        return chance.of_this_run(), option

    return begin


def wounds(drawn):
    return [spoilt(bytes(range(200)), drawn.dice("mail", number)) for number in range(20)]


def test_a_short_run_is_the_same_each_time(begun):
    now, option = begun()
    assert (now.seed, now.again(), option.hypothesis_seed) == (None, "", None)
    assert wounds(now) == wounds(begun()[0])


def test_a_long_run_draws_a_seed_and_tells_it(begun):
    now, option = begun(long=True)
    assert now.again() == f"--long --hypothesis-seed={now.seed}"
    assert option.hypothesis_seed == str(now.seed), "hypothesis draws by it too"
    assert not now.given


def test_the_seed_that_was_told_gives_the_same_run(begun):
    first, _ = begun(long=True)
    again, _ = begun(long=True, seed=str(first.seed))
    assert wounds(again) == wounds(first)
    assert again.given, "what broke meanwhile is not tried before it"
    assert wounds(begun(long=True, seed=str(first.seed + 1))[0]) != wounds(first)


def rolled(run_of):
    class Dice(RuleBasedStateMachine):
        many = 3
        seen = ()

        @rule(number=some.integers())
        def roll(self, number):
            Dice.seen += (number,)

    run(Dice, run_of)
    return Dice.seen


def test_a_machine_takes_the_same_steps_by_the_same_seed():
    seven = chance.Chance(long=True, seed=7, given=True)
    assert rolled(seven) == rolled(seven)
    assert rolled(seven) != rolled(chance.Chance(long=True, seed=8, given=True))


def test_the_first_lines_of_a_run_tell_how_to_get_it_again(begun, pytestconfig):
    begun(long=True, seed="7")
    told = pytestconfig.hook.pytest_report_header(config=pytestconfig, start_path=ROOT)
    assert "chance: this run again by --long --hypothesis-seed=7" in told
