"""Who mailed from an address that they confirmed is known lightly; before, their klantcontact had no level. A mail from
an address that somebody gave and never confirmed is not theirs.
"""

from django.db import migrations

NOT_THEIRS = """UPDATE klantcontacten_betrokkene b SET partij_id = NULL
    FROM mail_mailbericht m, partijen_digitaaladres a
    WHERE m.klantcontact_id = b.klantcontact_id AND a.partij_id = b.partij_id AND a.soort_digitaal_adres = 'email'
        AND a.gevonden_als = lower(m.van)
        AND EXISTS (SELECT FROM partijen_bevestiging w WHERE w.adres_id = a.id AND w.bevestigd_op IS NULL)
        AND NOT EXISTS (SELECT FROM partijen_digitaaladres c
            WHERE c.partij_id = b.partij_id AND c.soort_digitaal_adres = 'email' AND c.gevonden_als = lower(m.van)
            AND NOT EXISTS (SELECT FROM partijen_bevestiging w WHERE w.adres_id = c.id AND w.bevestigd_op IS NULL))"""
LIGHT = """UPDATE klantcontacten_klantcontact k SET identificatieniveau = 1
    FROM mail_mailbericht m, klantcontacten_betrokkene b, partijen_digitaaladres a
    WHERE m.klantcontact_id = k.id AND b.klantcontact_id = k.id AND a.partij_id = b.partij_id
        AND a.soort_digitaal_adres = 'email' AND a.gevonden_als = lower(m.van)
        AND NOT EXISTS (SELECT FROM partijen_bevestiging w WHERE w.adres_id = a.id AND w.bevestigd_op IS NULL)
        AND k.identificatieniveau = 0"""


class Migration(migrations.Migration):

    dependencies = [
        ('klantcontacten', '0011_strong'),
        ('mail', '0003_begonnen'),
        ('partijen', '0003_gezien_op'),
    ]

    operations = [
        migrations.RunSQL(NOT_THEIRS, migrations.RunSQL.noop),
        migrations.RunSQL(LIGHT, migrations.RunSQL.noop),
    ]
