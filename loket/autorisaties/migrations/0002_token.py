from django.db import migrations, models

from loket.kernel.secrets import blind_index


def index_secrets(apps, schema_editor):
    for sleutel in apps.get_model("autorisaties", "Sleutel").objects.all():
        sleutel.token_index = blind_index(sleutel.secret)
        sleutel.save()


class Migration(migrations.Migration):
    dependencies = [("autorisaties", "0001_initial")]
    operations = [
        migrations.AlterField(
            model_name='autorisatie',
            name='component',
            field=models.CharField(choices=[('ac', 'Autorisaties API'), ('nrc', 'Notificaties API'), ('zrc', 'Zaken API'), ('ztc', 'Catalogi API'), ('drc', 'Documenten API'), ('brc', 'Besluiten API'), ('kic', 'Klantinteracties API')], max_length=50),
        ),
        migrations.AddField("sleutel", "token_index", models.BinaryField(null=True)),
        migrations.RunPython(index_secrets, migrations.RunPython.noop),
    ]
