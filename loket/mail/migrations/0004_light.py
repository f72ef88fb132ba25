"""Who mailed from an address that they confirmed is known lightly; before, their klantcontact had no level."""

from django.db import migrations

LIGHT = """UPDATE klantcontacten_klantcontact k SET identificatieniveau = 1
    FROM mail_mailbericht m, klantcontacten_betrokkene b
    WHERE m.klantcontact_id = k.id AND b.klantcontact_id = k.id AND b.partij_id IS NOT NULL
        AND k.identificatieniveau = 0"""


class Migration(migrations.Migration):

    dependencies = [
        ('klantcontacten', '0011_strong'),
        ('mail', '0003_begonnen'),
    ]

    operations = [migrations.RunSQL(LIGHT, migrations.RunSQL.noop)]
