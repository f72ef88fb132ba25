"""Who asked a question in Mijn was logged in; before, the klantcontact of it had no level."""

from django.db import migrations

STRONG = """UPDATE klantcontacten_klantcontact k SET identificatieniveau = 3
    FROM klantcontacten_internetaak i, klantcontacten_betrokkene b
    WHERE i.klantcontact_id = k.id AND i.soort = 'vraag' AND b.klantcontact_id = k.id AND b.partij_id IS NOT NULL
        AND k.identificatieniveau = 0"""


class Migration(migrations.Migration):

    dependencies = [
        ('klantcontacten', '0010_vergeten'),
    ]

    operations = [migrations.RunSQL(STRONG, migrations.RunSQL.noop)]
