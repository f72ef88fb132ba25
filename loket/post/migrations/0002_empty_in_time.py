import django.db.models.deletion
from django.db import migrations, models

SCANNED = "UPDATE post_poststuk SET gescand = true WHERE document_id IS NOT NULL"


class Migration(migrations.Migration):
    """A letter is emptied in time, and its file may be destroyed before it: that there was one stays, for the figures."""

    dependencies = [("documenten", "0001_initial"), ("post", "0001_initial")]
    operations = [
        migrations.AddField("poststuk", "geleegd_op", models.DateTimeField(null=True)),
        migrations.AddField("poststuk", "gescand", models.BooleanField(db_default=False, default=False)),
        migrations.AlterField(
            "poststuk",
            "document",
            models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="documenten.document"
            ),
        ),
        migrations.RunSQL(SCANNED, migrations.RunSQL.noop),
    ]
