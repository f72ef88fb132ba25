"""Kinds of meldingen in English. A town that kept the Dutch name of the start set gets the English one of it.

And in which language somebody reported: so are they written to.
"""

import json
from pathlib import Path

from django.db import migrations, models

START = Path(__file__).parent.parent / "data" / "categories.json"
WORDS = ("name", "object_words", "done_words")


def give_english(apps, schema_editor):
    """Each text that is still as we gave it: what the town wrote itself, it says in English itself."""
    start = json.loads(START.read_text())
    for model, rows in (("CategoryGroup", start["groups"]), ("Category", start["categories"])):
        known = {row["code"]: row for row in rows}
        for kept in apps.get_model("meldingen", model).objects.filter(code__in=known):
            given = known[kept.code]
            ours = [name for name in WORDS if name in given and getattr(kept, name) == given[name]]
            for name in ours:
                setattr(kept, f"{name}_en", given[f"{name}_en"])
            if ours:
                kept.save(update_fields=[f"{name}_en" for name in ours])


def text(length):
    return models.CharField(blank=True, db_default="", default="", max_length=length)


class Migration(migrations.Migration):
    dependencies = [("meldingen", "0001_initial")]

    operations = [
        migrations.AddField("category", "name_en", text(80)),
        migrations.AddField("category", "object_words_en", text(80)),
        migrations.AddField("category", "done_words_en", text(200)),
        migrations.AddField("categorygroup", "name_en", text(60)),
        migrations.AddField("melder", "taal", text(2)),
        migrations.RunPython(give_english, migrations.RunPython.noop),
    ]
