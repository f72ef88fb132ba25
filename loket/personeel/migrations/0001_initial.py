import django.db.models.deletion
import loket.kernel.ids
import loket.kernel.secrets
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('organisatie', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Casus',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('titel', models.CharField(max_length=120)),
                ('gebeurd', models.CharField(max_length=1000)),
                ('klant', models.CharField(max_length=1000)),
                ('goed', models.CharField(max_length=1000)),
                ('beter', models.CharField(max_length=1000)),
                ('les', models.CharField(max_length=500)),
                ('actie', models.CharField(blank=True, max_length=500)),
                ('besproken_op', models.DateField()),
                ('van', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('deelnemers', models.ManyToManyField(related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Coachnotitie',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('medewerker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('van', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('stijl', models.CharField(choices=[('sturend', 'Sturend'), ('coachend', 'Coachend'), ('ondersteunend', 'Ondersteunend'), ('delegerend', 'Delegerend')], max_length=20)),
                ('tekst', loket.kernel.secrets.EncryptedTextField()),
                ('op', models.DateField()),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('medewerker', models.F('van')), _negated=True), name='coachnotitie_about_another')],
            },
        ),
        migrations.CreateModel(
            name='Competentie',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('functie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.functie')),
                ('naam', models.CharField(max_length=80)),
                ('gedrag', models.CharField(max_length=300)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('functie', 'naam'), name='competentie_once_for_a_functie')],
            },
        ),
        migrations.CreateModel(
            name='Training',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('naam', models.CharField(max_length=120, unique=True)),
                ('soort', models.CharField(choices=[('vak', 'Vakinhoud'), ('service', 'Dienstverlening')], max_length=10)),
                ('inhoud', models.CharField(max_length=300)),
                ('geldig_maanden', models.PositiveSmallIntegerField(null=True)),
                ('skill', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.skill')),
            ],
        ),
        migrations.CreateModel(
            name='Gesprek',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('medewerker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('met', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('soort', models.CharField(choices=[('functioneren', 'Functioneringsgesprek'), ('beoordelen', 'Beoordelingsgesprek'), ('coachen', 'Coachgesprek'), ('meeluisteren', 'Meeluisteren')], max_length=20)),
                ('gepland_op', models.DateField()),
                ('gehouden_op', models.DateField(null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['medewerker', '-gepland_op'], name='gesprekken_of_medewerker')],
            },
        ),
        migrations.CreateModel(
            name='Inwerkpunt',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('naam', models.CharField(max_length=200, unique=True)),
                ('dag', models.PositiveSmallIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='Verwachting',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('medewerker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('van', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('tekst', loket.kernel.secrets.EncryptedTextField()),
                ('op', models.DateField()),
                ('akkoord_op', models.DateField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Deelname',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('training', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='personeel.training')),
                ('medewerker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('aangemeld_op', models.DateField()),
                ('behaald_op', models.DateField(null=True)),
                ('geldig_tot', models.DateField(null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['medewerker', 'training'], name='deelnames_of_medewerker')],
                'constraints': [models.CheckConstraint(condition=models.Q(('geldig_tot', None), models.Q(('behaald_op__isnull', False), ('geldig_tot__gte', models.F('behaald_op'))), _connector='OR'), name='deelname_counts_after_it_was_passed')],
            },
        ),
        migrations.CreateModel(
            name='Vereist',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('training', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vereist', to='personeel.training')),
                ('functie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.functie')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('training', 'functie'), name='training_once_for_a_functie')],
            },
        ),
        migrations.CreateModel(
            name='Inwerkstap',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('medewerker', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('punt', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='personeel.inwerkpunt')),
                ('uiterlijk', models.DateField()),
                ('klaar_op', models.DateField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('medewerker', 'punt'), name='inwerkstap_once_for_medewerker')],
            },
        ),
    ]
