from django.db import migrations, models

# A longer varchar is written down and nothing else: PostgreSQL touches no row for it.
LONGER = """
-- squawk-ignore changing-column-type
ALTER TABLE "archief_regel" ALTER COLUMN "resultaat" TYPE varchar(30);
"""
AS_BEFORE = 'ALTER TABLE "archief_regel" ALTER COLUMN "resultaat" TYPE varchar(20) USING left("resultaat", 20);'


class Migration(migrations.Migration):
    """The name of a resultaat has thirty letters in the catalogus; the list cut it off at twenty."""

    dependencies = [("archief", "0003_overdracht")]
    operations = [
        migrations.RunSQL(
            LONGER,
            AS_BEFORE,
            [migrations.AlterField("regel", "resultaat", models.CharField(blank=True, max_length=30))],
        ),
    ]
