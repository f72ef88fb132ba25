from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('berichten', '0004_onzeker'),
    ]

    operations = [
        ValidateConstraint(model_name='bericht', name='bericht_unsure_has_moment_and_error'),
    ]
