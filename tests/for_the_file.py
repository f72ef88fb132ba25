"""What a file sets up once, for each of its tests to go back to; the file leaves nothing."""

import pytest
from django.db import transaction


def once(make, *, into="town_of_module"):
    """A fixture of a whole file: what `make` answers, which no test changes. Its rows stand in the town; `into`
    `django_db_setup` is the database without one."""

    @pytest.fixture(scope="module")
    def made(request, django_db_blocker):
        request.getfixturevalue(into)
        with django_db_blocker.unblock(), transaction.atomic():
            yield make()
            transaction.set_rollback(True)

    return made
