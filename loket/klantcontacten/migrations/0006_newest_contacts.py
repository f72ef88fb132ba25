from django.db import migrations, models

# A contact has a moment; who took part has it too, so that the newest contacts of somebody are read and no others.
KEPT = """
CREATE FUNCTION klantcontacten_moment_bij_betrokkene() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT k.plaatsgevonden_op INTO NEW.klantcontact_op
    FROM klantcontacten_klantcontact k WHERE k.id = NEW.klantcontact_id;
    RETURN NEW;
END $$;
CREATE TRIGGER moment_bij_betrokkene BEFORE INSERT OR UPDATE OF klantcontact_id ON klantcontacten_betrokkene
    FOR EACH ROW EXECUTE FUNCTION klantcontacten_moment_bij_betrokkene();
CREATE FUNCTION klantcontacten_moment_verandert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE klantcontacten_betrokkene SET klantcontact_op = NEW.plaatsgevonden_op WHERE klantcontact_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER moment_verandert AFTER UPDATE OF plaatsgevonden_op ON klantcontacten_klantcontact
    FOR EACH ROW WHEN (OLD.plaatsgevonden_op IS DISTINCT FROM NEW.plaatsgevonden_op)
    EXECUTE FUNCTION klantcontacten_moment_verandert();
UPDATE klantcontacten_betrokkene b SET klantcontact_op = k.plaatsgevonden_op
FROM klantcontacten_klantcontact k WHERE k.id = b.klantcontact_id;
"""
NO_MORE = """
DROP TRIGGER moment_verandert ON klantcontacten_klantcontact;
DROP TRIGGER moment_bij_betrokkene ON klantcontacten_betrokkene;
DROP FUNCTION klantcontacten_moment_verandert, klantcontacten_moment_bij_betrokkene;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('klantcontacten', '0005_compliment'),
    ]

    operations = [
        migrations.AddField('betrokkene', 'klantcontact_op', models.DateTimeField(editable=False, null=True)),
        migrations.RunSQL(KEPT, NO_MORE),
    ]
