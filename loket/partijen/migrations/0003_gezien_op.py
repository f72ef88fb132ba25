from django.db import migrations, models


class Migration(migrations.Migration):
    """When there was last anything of a partij: five years later it goes."""

    dependencies = [("partijen", "0002_bevestiging")]
    operations = [
        migrations.AddField("partij", "gezien_op", models.DateTimeField(null=True)),
        migrations.AddField("partij", "nagekeken_op", models.DateTimeField(null=True)),
    ]
