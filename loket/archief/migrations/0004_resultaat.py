from django.db import migrations, models


class Migration(migrations.Migration):
    """The name of a resultaat has thirty letters in the catalogus; the list cut it off at twenty."""

    dependencies = [("archief", "0003_overdracht")]
    operations = [
        migrations.AlterField("regel", "resultaat", models.CharField(blank=True, max_length=30)),
    ]
