from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):

    atomic = False  # contacts go on being written while the index is made

    dependencies = [
        ('klantcontacten', '0006_newest_contacts'),
    ]

    operations = [
        AddIndexConcurrently(
            'betrokkene',
            models.Index(fields=['partij', '-klantcontact_op', '-klantcontact'], condition=models.Q(('partij__isnull', False)), name='betrokkenen_of_partij_newest'),
        ),
        RemoveIndexConcurrently('betrokkene', 'betrokkenen_of_partij'),
    ]
