"""All tables in an empty database, by the migrations: in a quarter of the time that `migrate` takes.

When a migration makes a model, Django builds each model that has to do with it anew, and theirs, and so on: of our
three hundred some eighteen thousand times. Nothing refers to a model that was not there yet, so here it is only added,
as models are when a program starts. And what changes a table, needs that table alone; a program in a migration, which
may want all of them, gets all of them anew. A database with rows in it is upgraded by `migrate` itself.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from django.core.management import call_command
from django.db import connection
from django.db.migrations.state import ModelState, ProjectState


def make_tables() -> None:
    """What `migrate` does, with the same tables: `launch/tests/test_tables.py` holds them side by side."""
    if connection.introspection.table_names():
        call_command("migrate", verbosity=0, interactive=False)
        return
    with patch.multiple(ProjectState, add_model=_add_new_model, _find_reload_model=_alone), _without_waiting_for_disk():
        call_command("migrate", verbosity=0, interactive=False)


@contextmanager
def _without_waiting_for_disk() -> Iterator[None]:
    """Two hundred times; when the machine falls meanwhile, the tables are made anew or the last of them again."""
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
        yield
        cursor.execute("RESET synchronous_commit")


def _add_new_model(self: Any, model_state: ModelState) -> None:
    """As `ProjectState.add_model`, with the new model alone at its end."""
    key = model_state.app_label, model_state.name_lower
    self.models[key] = model_state
    if self._relations is not None:
        self.resolve_model_relations(key)
    if "apps" in self.__dict__:
        self.apps.render_multiple([model_state])


def _alone(self: Any, app_label: str, model_name: str, delay: bool = False) -> set[tuple[str, str]]:
    """As `ProjectState._find_reload_model`, of which others are behind now, as with its own `delay`."""
    self.is_delayed = True
    return {(app_label, model_name.lower())}
