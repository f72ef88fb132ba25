from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):

    atomic = False  # figures go on being counted while the index is made

    dependencies = [
        ('cijfers', '0002_steekproef_voorkeur_opvolging'),
    ]

    operations = [
        AddIndexConcurrently(
            'dagcijfer',
            models.Index(fields=['soort', 'waarde', 'telling', 'dag'], include=['teller', 'noemer'], name='dagcijfers_read'),
        ),
        RemoveIndexConcurrently('dagcijfer', 'dagcijfers_of_dag'),
    ]
