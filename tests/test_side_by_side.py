"""During a deploy the old version works on with the new tables for a while: a migration takes nothing from it.

What the old version does not fill in needs a default in the database (`db_default`), for it leaves the column out. What
it reads stays: a later version takes it away, when no version in use reads it any more. Then it gets a line here.
"""

import pytest
from django.apps import apps
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.models import NOT_PROVIDED

# Before any town used Loket.
NO_OLD_VERSION = {
    ("besluiten", "0002_letter", "besluit.brieftekst"),
    ("klantcontacten", "0003_knelpunt", "knelpunt.titel"),
    ("klantcontacten", "0003_knelpunt", "knelpunt.uitkomst"),
}
TAKES_AWAY = (migrations.RemoveField, migrations.RenameField, migrations.DeleteModel, migrations.RenameModel)


def trouble_of(step):
    """What the old version would miss: names of fields and models."""
    new = {each.name_lower for each in step.operations if isinstance(each, migrations.CreateModel)}
    for each in step.operations:
        if isinstance(each, migrations.AddField) and each.model_name_lower not in new and must_be_filled(each.field):
            yield f"{each.model_name_lower}.{each.name_lower}"
        if isinstance(each, TAKES_AWAY) and getattr(each, "model_name_lower", "") not in new:
            names = getattr(each, "model_name", ""), getattr(each, "name", "") or each.old_name
            yield ".".join(name.lower() for name in names if name)


def must_be_filled(field):
    return not (field.null or field.many_to_many) and field.db_default is NOT_PROVIDED


def test_the_old_version_misses_nothing_after_a_migration():
    ours = {each.label for each in apps.get_app_configs() if each.name.startswith("loket.")}
    steps = MigrationLoader(None).disk_migrations
    found = {
        (label, name, what)
        for (label, name), step in steps.items()
        if label in ours and not step.initial
        for what in trouble_of(step)
    }
    assert found == NO_OLD_VERSION


@pytest.mark.parametrize(
    ("step", "misses"),
    [
        (migrations.AddField("melding", "kleur", models.CharField(max_length=9)), ["melding.kleur"]),
        (migrations.AddField("melding", "kleur", models.CharField(max_length=9, default="")), ["melding.kleur"]),
        (migrations.AddField("melding", "kleur", models.CharField(max_length=9, db_default="")), []),
        (migrations.AddField("melding", "kleur", models.CharField(max_length=9, null=True)), []),
        (migrations.RemoveField("melding", "kleur"), ["melding.kleur"]),
        (migrations.RenameField("melding", "kleur", "tint"), ["melding.kleur"]),
        (migrations.DeleteModel("Melding"), ["melding"]),
        (migrations.RenameModel("Melding", "Signaal"), ["melding"]),
    ],
)
def test_what_an_old_version_misses(step, misses):
    made = migrations.Migration("0002_more", "meldingen")
    made.operations = [step]
    assert list(trouble_of(made)) == misses
