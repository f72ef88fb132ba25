from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('formulieren', '0003_ondertekening'),
    ]

    operations = [
        ValidateConstraint(model_name='aanvraag', name='aanvraag_has_times_that_fit_its_state'),
    ]
