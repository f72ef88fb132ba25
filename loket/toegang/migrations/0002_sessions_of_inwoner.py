from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):

    atomic = False  # people go on coming in while the index is made

    dependencies = [
        ('toegang', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='sessie',
            name='inwoner',
            field=models.CharField(max_length=64, null=True),
        ),
        AddIndexConcurrently(
            'sessie',
            models.Index(condition=models.Q(('inwoner__isnull', False)), fields=['inwoner'], name='sessions_of_inwoner'),
        ),
    ]
