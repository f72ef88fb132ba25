from datetime import UTC, datetime, timedelta

from loket.kernel.ids import first_id_of, new_id


def test_an_id_is_a_uuid_of_version_7_that_tells_its_moment():
    before = datetime.now(UTC).timestamp()
    made = new_id()
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert abs((made.int >> 80) / 1000 - before) < 5


def test_no_two_are_the_same():
    assert len({new_id() for _ in range(10_000)}) == 10_000


def test_made_one_after_another_they_stand_in_that_order():
    made = [new_id() for _ in range(1_000)]
    assert made == sorted(made)


def test_what_was_made_since_a_moment_has_a_greater_id():
    then = datetime.now(UTC) - timedelta(seconds=5)
    before, after = first_id_of(then - timedelta(milliseconds=2)), new_id()
    assert before < first_id_of(then) < after < first_id_of(datetime.now(UTC) + timedelta(seconds=5))
    assert abs((first_id_of(then).int >> 80) / 1000 - then.timestamp()) < 0.002
