from django.db import migrations, models


class Migration(migrations.Migration):
    """Who complained on the English form is written to in English."""

    dependencies = [("klachten", "0002_bijlage")]
    operations = [
        migrations.AddField(
            "klacht", "taal", models.CharField(blank=True, db_default="", default="", max_length=2)
        ),
    ]
