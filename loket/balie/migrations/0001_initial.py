import django.db.models.deletion
import loket.kernel.ids
import loket.kernel.secrets
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('locaties', '0001_initial'),
        ('organisatie', '0001_initial'),
        ('organisatie', '__first__'),
        ('partijen', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Hal',
            fields=[
                ('locatie', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='locaties.locatie')),
                ('version', models.PositiveBigIntegerField(default=0)),
                ('notice', models.CharField(blank=True, max_length=120)),
            ],
        ),
        migrations.CreateModel(
            name='Inwonertal',
            fields=[
                ('day', models.DateField(primary_key=True, serialize=False)),
                ('count', models.PositiveIntegerField()),
                ('source', models.CharField(max_length=120)),
            ],
        ),
        migrations.CreateModel(
            name='Voorrang',
            fields=[
                ('code', models.SlugField(max_length=40, primary_key=True, serialize=False)),
                ('label', models.CharField(max_length=80)),
                ('seconds', models.PositiveIntegerField()),
                ('position', models.PositiveSmallIntegerField(default=100)),
                ('active', models.BooleanField(default=True)),
            ],
        ),
        migrations.CreateModel(
            name='Balie',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('name', models.CharField(blank=True, max_length=60)),
                ('lines', models.CharField(blank=True, max_length=26)),
                ('state', models.CharField(choices=[('open', 'Open'), ('pauze', 'Pauze'), ('dicht', 'Dicht')], default='dicht', max_length=10)),
                ('active', models.BooleanField(default=True)),
                ('locatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='locaties.locatie')),
                ('medewerker', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('locatie', 'number'), name='number_of_one_balie'), models.CheckConstraint(condition=models.Q(models.Q(('medewerker', None), ('state', 'dicht')), models.Q(models.Q(('state', 'dicht'), _negated=True), ('medewerker__isnull', False)), _connector='OR'), name='somebody_sits_at_an_open_balie')],
            },
        ),
        migrations.CreateModel(
            name='Rij',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('letter', models.CharField(max_length=1)),
                ('name', models.CharField(max_length=60)),
                ('skill', models.SlugField(blank=True, max_length=60)),
                ('team', models.SlugField(blank=True, max_length=60)),
                ('norm_seconds', models.PositiveIntegerField(default=600)),
                ('expected_seconds', models.PositiveIntegerField(default=343)),
                ('last_number', models.PositiveSmallIntegerField(default=0)),
                ('last_day', models.DateField(null=True)),
                ('active', models.BooleanField(default=True)),
                ('locatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='locaties.locatie')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('locatie', 'letter'), name='letter_of_one_rij'), models.CheckConstraint(condition=models.Q(('letter__regex', '^[A-Z]$')), name='letter_is_a_capital')],
            },
        ),
        migrations.CreateModel(
            name='Keuze',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('label', models.CharField(max_length=60)),
                ('product', models.SlugField(blank=True, max_length=100)),
                ('icon', models.CharField(blank=True, max_length=40)),
                ('position', models.PositiveSmallIntegerField(default=100)),
                ('active', models.BooleanField(default=True)),
                ('rij', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='keuzes', to='balie.rij')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('rij', 'label'), name='keuze_once_in_a_rij')],
            },
        ),
        migrations.CreateModel(
            name='Volgnummer',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('locatie', models.SlugField(max_length=60)),
                ('day', models.DateField()),
                ('number', models.PositiveSmallIntegerField()),
                ('label', models.CharField(max_length=6)),
                ('sleutel', models.BinaryField(unique=True)),
                ('onderwerp', models.CharField(blank=True, max_length=200)),
                ('product', models.SlugField(blank=True, max_length=100)),
                ('vraag', models.CharField(blank=True, max_length=1000)),
                ('naam', loket.kernel.secrets.EncryptedTextField(blank=True, null=True)),
                ('telefoon', loket.kernel.secrets.EncryptedTextField(blank=True, null=True)),
                ('afspraak', models.UUIDField(blank=True, null=True)),
                ('appointment_at', models.DateTimeField(blank=True, null=True)),
                ('zaak', models.UUIDField(blank=True, null=True)),
                ('klantcontact', models.UUIDField(blank=True, null=True)),
                ('resultaat', models.CharField(blank=True, max_length=20)),
                ('while_you_wait', models.BooleanField(default=False)),
                ('state', models.CharField(choices=[('wachtend', 'Wacht'), ('geroepen', 'Geroepen'), ('in_behandeling', 'Wordt geholpen'), ('gepauzeerd', 'Even weg'), ('klaar', 'Klaar'), ('weggelopen', 'Weggegaan')], default='wachtend', max_length=20)),
                ('sorts_at', models.DateTimeField()),
                ('taken_at', models.DateTimeField()),
                ('waits_from', models.DateTimeField()),
                ('called_at', models.DateTimeField(blank=True, null=True)),
                ('last_called_at', models.DateTimeField(blank=True, null=True)),
                ('started_at', models.DateTimeField(blank=True, null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('waited_seconds', models.PositiveIntegerField(blank=True, null=True)),
                ('handled_seconds', models.PositiveIntegerField(blank=True, null=True)),
                ('balie', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='balie.balie')),
                ('for_balie', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='balie.balie')),
                ('medewerker', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('partij', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='partijen.partij')),
                ('rij', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='balie.rij')),
                ('voorrang', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='balie.voorrang')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state', 'wachtend')), fields=['locatie', 'sorts_at', 'id'], name='volgnummers_that_wait'), models.Index(condition=models.Q(('state__in', ['geroepen', 'in_behandeling', 'gepauzeerd'])), fields=['locatie', 'balie'], name='volgnummers_at_a_balie'), models.Index(fields=['locatie', 'day'], name='volgnummers_of_day')],
                'constraints': [models.UniqueConstraint(fields=('locatie', 'day', 'label'), name='label_once_a_day'), models.UniqueConstraint(condition=models.Q(('state__in', ['geroepen', 'in_behandeling'])), fields=('balie',), name='one_visitor_at_a_balie'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at__isnull', False), ('state__in', ['klaar', 'weggelopen'])), models.Q(models.Q(('state__in', ['klaar', 'weggelopen']), _negated=True), ('ended_at', None)), _connector='OR'), name='over_has_an_end')],
            },
        ),
        migrations.CreateModel(
            name='Oproep',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('asked_at', models.DateTimeField()),
                ('coming_at', models.DateTimeField(blank=True, null=True)),
                ('arrived_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('balie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='balie.balie')),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.team')),
                ('who', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('volgnummer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='oproepen', to='balie.volgnummer')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('arrived_at', None), ('withdrawn_at', None)), fields=['team'], name='oproepen_open_of_team'), models.Index(fields=['asked_at'], name='oproepen_by_day')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('arrived_at', None), ('withdrawn_at', None)), fields=('volgnummer',), name='one_open_oproep'), models.CheckConstraint(condition=models.Q(('arrived_at', None), ('arrived_at__gte', models.F('asked_at')), _connector='OR'), name='arrives_after_the_call')],
            },
        ),
        migrations.CreateModel(
            name='Moment',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('genomen', 'Nummer genomen'), ('geroepen', 'Geroepen'), ('opnieuw', 'Opnieuw geroepen'), ('begonnen', 'Begonnen'), ('even_weg', 'Even weg'), ('verder', 'Weer verder'), ('doorgezet', 'Doorgestuurd'), ('teruggezet', 'Teruggezet in de rij'), ('weggelopen', 'Weggegaan'), ('klaar', 'Klaar')], max_length=12)),
                ('at', models.DateTimeField()),
                ('told_at', models.DateTimeField()),
                ('key', models.UUIDField(unique=True)),
                ('reason', models.CharField(blank=True, max_length=200)),
                ('balie', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='balie.balie')),
                ('corrects', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='balie.moment')),
                ('medewerker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('volgnummer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='momenten', to='balie.volgnummer')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('corrects', None), models.Q(('corrects__isnull', False), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='correction_has_a_reason')],
            },
        ),
        migrations.CreateModel(
            name='Zuil',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=60)),
                ('sleutel', models.BinaryField(unique=True)),
                ('active', models.BooleanField(default=True)),
                ('locatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='locaties.locatie')),
            ],
        ),
    ]
