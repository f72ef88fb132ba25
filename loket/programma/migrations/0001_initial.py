import django.db.models.deletion
import loket.kernel.ids
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('organisatie', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Advies',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('op', models.DateField(verbose_name='Wanneer is het gegeven?')),
                ('advies', models.CharField(max_length=500, verbose_name='Wat is het advies?')),
                ('uiterlijk', models.DateField(verbose_name='Antwoord uiterlijk op')),
                ('antwoord', models.CharField(blank=True, max_length=500, verbose_name='Wat is het antwoord?')),
                ('antwoord_op', models.DateField(blank=True, null=True, verbose_name='Wanneer is geantwoord?')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('antwoord', ''), ('antwoord_op', None)), models.Q(('antwoord_op__isnull', False), models.Q(('antwoord', ''), _negated=True)), _connector='OR'), name='advies_answered_on_a_day')],
            },
        ),
        migrations.CreateModel(
            name='Bron',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('titel', models.CharField(max_length=200, verbose_name='Titel')),
                ('van_wie', models.CharField(max_length=120, verbose_name='Van wie is het?')),
                ('jaar', models.PositiveSmallIntegerField(verbose_name='Jaar')),
                ('adres', models.URLField(blank=True, max_length=300, verbose_name='Waar staat het?')),
            ],
        ),
        migrations.CreateModel(
            name='Interview',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('op', models.DateField(verbose_name='Wanneer?')),
                ('vorm', models.CharField(choices=[('gesprek', 'Gesprek'), ('overleg', 'Bezoek aan een overleg'), ('werkbezoek', 'Werkbezoek')], max_length=20, verbose_name='Wat was het?')),
                ('groep', models.CharField(choices=[('inwoner', 'Inwoners'), ('ondernemer', 'Ondernemers'), ('organisatie', 'Organisaties'), ('raad', 'Raadsleden'), ('college', 'College'), ('management', 'Leidinggevenden'), ('medewerker', 'Medewerkers')], max_length=20, verbose_name='Met welke groep?')),
                ('aantal', models.PositiveSmallIntegerField(verbose_name='Met hoeveel mensen?')),
                ('onderwerp', models.CharField(choices=[('prestaties', 'Prestaties'), ('producten', 'Producten, diensten en kanalen'), ('processen', 'Processen en besturing'), ('systemen', 'Systemen en informatie'), ('leiderschap', 'Leiderschap en personeel')], max_length=20, verbose_name='Waar ging het over?')),
            ],
        ),
        migrations.CreateModel(
            name='Waarde',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('naam', models.CharField(max_length=60, unique=True, verbose_name='Hoe heet de waarde?')),
                ('betekenis', models.CharField(max_length=300, verbose_name='Wat betekent dat?')),
                ('gedrag', models.TextField(help_text='Een voorbeeld van gedrag op elke regel.', max_length=600, verbose_name='Zo doe je dat')),
                ('effect', models.CharField(max_length=300, verbose_name='Wat merkt een klant ervan?')),
                ('grens', models.CharField(blank=True, help_text='Wanneer zeggen wij nee?', max_length=300, verbose_name='Waar ligt de grens?')),
                ('indicator_code', models.CharField(blank=True, max_length=60, verbose_name='Aan welk cijfer zie je het?')),
            ],
        ),
        migrations.CreateModel(
            name='Budget',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('bouwsteen', models.CharField(choices=[('producten', 'Producten, diensten en kanalen'), ('processen', 'Processen en besturing'), ('systemen', 'Systemen en informatie'), ('leiderschap', 'Leiderschap en personeel')], max_length=20, verbose_name='Voor welke bouwsteen?')),
                ('jaar', models.PositiveSmallIntegerField(verbose_name='Jaar')),
                ('waarvoor', models.CharField(max_length=200, verbose_name='Waarvoor?')),
                ('euro', models.PositiveIntegerField(default=0, verbose_name='Euro')),
                ('uren', models.PositiveIntegerField(default=0, verbose_name='Uren')),
            ],
        ),
        migrations.CreateModel(
            name='Plan',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('naam', models.CharField(max_length=120, verbose_name='Hoe heet het programma?')),
                ('doel', models.CharField(max_length=300, verbose_name='Wat willen wij bereiken?')),
                ('bron', models.CharField(help_text='Bijvoorbeeld het collegeprogramma.', max_length=200, verbose_name='Waar staat dat doel?')),
                ('eigenaar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Wie leidt het?')),
                ('van', models.DateField(verbose_name='Eerste dag')),
                ('tot', models.DateField(verbose_name='Laatste dag')),
                ('verlengd', models.CharField(blank=True, help_text='Nodig als de laatste dag later wordt.', max_length=300, verbose_name='Waarom duurt het langer?')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('tot__gte', models.F('van'))), name='plan_ends_after_it_begins')],
            },
        ),
        migrations.CreateModel(
            name='Stuk',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('soort', models.CharField(choices=[('visie', 'Visie'), ('startnotitie', 'Startnotitie'), ('projectplan', 'Projectplan'), ('implementatieplan', 'Implementatieplan')], max_length=20, verbose_name='Wat is het?')),
                ('titel', models.CharField(max_length=120, verbose_name='Titel')),
                ('tekst', models.TextField(help_text='Een visie heeft hoogstens 300 woorden.', max_length=20000, verbose_name='Tekst')),
                ('vastgesteld_op', models.DateField(null=True)),
                ('vastgesteld_door', models.CharField(blank=True, max_length=80)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('vastgesteld_door', ''), ('vastgesteld_op', None)), models.Q(('vastgesteld_op__isnull', False), models.Q(('vastgesteld_door', ''), _negated=True)), _connector='OR'), name='stuk_adopted_by_somebody_on_a_day')],
            },
        ),
        migrations.CreateModel(
            name='Kader',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('naam', models.CharField(max_length=120, unique=True, verbose_name='Naam')),
                ('van_wie', models.CharField(max_length=120, verbose_name='Van wie is het?')),
                ('versie', models.CharField(max_length=40, verbose_name='Welke versie gebruiken wij?')),
                ('gebruik', models.CharField(max_length=300, verbose_name='Waar gebruiken wij het voor?')),
                ('bekeken_op', models.DateField(verbose_name='Wanneer bekeken?')),
            ],
        ),
        migrations.CreateModel(
            name='Keuze',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('op', models.DateField(verbose_name='Wanneer?')),
                ('vraag', models.CharField(max_length=200, verbose_name='Welke vraag lag er?')),
                ('besloten', models.CharField(max_length=300, verbose_name='Wat is besloten?')),
                ('anders', models.TextField(help_text='Elke andere mogelijkheid op een regel.', max_length=600, verbose_name='Wat kon ook?')),
                ('waarom', models.CharField(max_length=300, verbose_name='Waarom dit?')),
                ('door', models.CharField(max_length=80, verbose_name='Wie besloot?')),
            ],
        ),
        migrations.CreateModel(
            name='Klankbordlid',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('medewerker', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Wie?')),
                ('sinds', models.DateField(verbose_name='Sinds')),
            ],
        ),
        migrations.CreateModel(
            name='Maatregel',
            fields=[
                ('uuid', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=200)),
                ('theme', models.CharField(choices=[('visie', 'Visie'), ('digitaal', 'Digitale dienstverlening'), ('kcc', 'Klantcontactcentrum'), ('hrm', 'Personeel en houding'), ('zaakgericht', 'Zaakgericht werken'), ('overig', 'Overig')], default='overig', max_length=20)),
                ('first_step', models.CharField(max_length=500)),
                ('step_date', models.DateField()),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('check_date', models.DateField()),
                ('state', models.CharField(choices=[('plan', 'Gepland'), ('do', 'Bezig'), ('check', 'Gemeten'), ('act', 'Afgerond')], default='plan', max_length=10)),
                ('from_what', models.CharField(blank=True, max_length=120)),
                ('indicator_code', models.CharField(blank=True, max_length=60)),
                ('unit', models.CharField(blank=True, max_length=20)),
                ('base_value', models.DecimalField(decimal_places=2, max_digits=12, null=True)),
                ('target_value', models.DecimalField(decimal_places=2, max_digits=12, null=True)),
                ('started_on', models.DateField(null=True)),
                ('started_with', models.CharField(blank=True, max_length=500)),
                ('measured_value', models.DecimalField(decimal_places=2, max_digits=12, null=True)),
                ('measured_on', models.DateField(null=True)),
                ('measured_note', models.CharField(blank=True, max_length=500)),
                ('outcome', models.CharField(blank=True, choices=[('houden', 'Het helpt: zo doen wij het voortaan'), ('bijsturen', 'Het helpt te weinig: wij doen iets anders'), ('stoppen', 'Het helpt niet: wij stoppen ermee')], max_length=20)),
                ('outcome_note', models.CharField(blank=True, max_length=500)),
                ('ended_on', models.DateField(null=True)),
                ('planned_at', models.DateTimeField()),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state', 'act'), _negated=True), fields=['check_date'], name='running_maatregelen'), models.Index(condition=models.Q(('indicator_code', ''), _negated=True), fields=['indicator_code'], name='maatregelen_of_indicator'), models.Index(condition=models.Q(('from_what', ''), _negated=True), fields=['from_what'], name='maatregelen_from_what')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'act'), _negated=True), models.Q(('ended_on__isnull', False), ('measured_on__gte', models.F('check_date')), ('measured_value__isnull', False), models.Q(('outcome', ''), _negated=True)), _connector='OR'), name='maatregel_acts_on_what_was_measured'), models.CheckConstraint(condition=models.Q(models.Q(('first_step', ''), _negated=True), models.Q(('title', ''), _negated=True)), name='maatregel_has_a_first_step')],
            },
        ),
        migrations.CreateModel(
            name='Suggestie',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('van', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('tekst', models.CharField(max_length=1000)),
                ('op', models.DateField()),
                ('uiterlijk', models.DateField()),
                ('antwoord', models.CharField(blank=True, max_length=1000)),
                ('antwoord_op', models.DateField(null=True)),
                ('antwoord_van', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('antwoord_op', None)), fields=['uiterlijk'], name='suggesties_without_reply')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('antwoord', ''), ('antwoord_op', None), ('antwoord_van', None)), models.Q(('antwoord_op__isnull', False), ('antwoord_van__isnull', False), models.Q(('antwoord', ''), _negated=True)), _connector='OR'), name='suggestie_answered_by_somebody')],
            },
        ),
        migrations.CreateModel(
            name='Voorbeeld',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('gemeente', models.CharField(max_length=80, verbose_name='Welke gemeente?')),
                ('bezocht_op', models.DateField(blank=True, null=True, verbose_name='Wanneer waren wij daar?')),
                ('les', models.CharField(max_length=300, verbose_name='Wat leerden wij?')),
                ('goed', models.CharField(blank=True, max_length=300, verbose_name='Wat doen zij goed?')),
            ],
        ),
        migrations.CreateModel(
            name='Zelfbeeld',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('bouwsteen', models.CharField(choices=[('producten', 'Producten, diensten en kanalen'), ('processen', 'Processen en besturing'), ('systemen', 'Systemen en informatie'), ('leiderschap', 'Leiderschap en personeel')], max_length=20, verbose_name='Welke bouwsteen?')),
                ('fase', models.PositiveSmallIntegerField(choices=[(1, '1. Dienst geeft antwoord'), (2, '2. Kanaal geeft antwoord'), (3, '3. Frontoffice geeft antwoord'), (4, '4. Gemeente geeft antwoord'), (5, '5. Overheid geeft antwoord')], verbose_name='In welke fase zijn wij?')),
                ('bewijs', models.CharField(max_length=300, verbose_name='Waaraan zie je dat?')),
                ('op', models.DateField(verbose_name='Wanneer bekeken?')),
            ],
        ),
        migrations.CreateModel(
            name='Bevinding',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('onderwerp', models.CharField(choices=[('prestaties', 'Prestaties'), ('producten', 'Producten, diensten en kanalen'), ('processen', 'Processen en besturing'), ('systemen', 'Systemen en informatie'), ('leiderschap', 'Leiderschap en personeel')], max_length=20, verbose_name='Waar gaat het over?')),
                ('groep', models.CharField(choices=[('inwoner', 'Inwoners'), ('ondernemer', 'Ondernemers'), ('organisatie', 'Organisaties'), ('raad', 'Raadsleden'), ('college', 'College'), ('management', 'Leidinggevenden'), ('medewerker', 'Medewerkers')], max_length=20, verbose_name='Wie vindt dit?')),
                ('aard', models.CharField(choices=[('feit', 'Een feit'), ('mening', 'Een mening'), ('conclusie', 'Een conclusie')], default='mening', max_length=10, verbose_name='Wat is het?')),
                ('huidig', models.CharField(max_length=300, verbose_name='Hoe is het nu?')),
                ('gewenst', models.CharField(blank=True, max_length=300, verbose_name='Hoe willen wij het?')),
                ('bron', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programma.bron', verbose_name='Uit welke bron?')),
                ('interview', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programma.interview', verbose_name='Uit welk gesprek?')),
                ('waarde', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programma.waarde', verbose_name='Bij welke waarde hoort het?')),
            ],
        ),
        migrations.CreateModel(
            name='Vertaling',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('waarde', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vertalingen', to='programma.waarde')),
                ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organisatie.team')),
                ('tekst', models.CharField(max_length=500)),
                ('op', models.DateField()),
                ('opgenomen', models.BooleanField(null=True)),
                ('reden', models.CharField(blank=True, max_length=300)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('waarde', 'team'), name='one_vertaling_of_a_team'), models.CheckConstraint(condition=models.Q(models.Q(('opgenomen', False), _negated=True), models.Q(('reden', ''), _negated=True), _connector='OR'), name='vertaling_left_out_with_reason')],
            },
        ),
        migrations.CreateModel(
            name='Deelproject',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programma.plan', verbose_name='Bij welk programma?')),
                ('naam', models.CharField(max_length=120, verbose_name='Hoe heet het?')),
                ('thema', models.CharField(choices=[('visie', 'Visie'), ('digitaal', 'Digitale dienstverlening'), ('kcc', 'Klantcontactcentrum'), ('hrm', 'Personeel en houding'), ('zaakgericht', 'Zaakgericht werken'), ('overig', 'Overig')], max_length=20, verbose_name='Bij welk thema hoort het?')),
                ('eigenaar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Wie leidt het?')),
                ('resultaat', models.CharField(blank=True, max_length=300, verbose_name='Wat is er klaar als wij klaar zijn?')),
                ('indicator_code', models.CharField(blank=True, max_length=60, verbose_name='Aan welk cijfer zie je dat?')),
                ('doel', models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True, verbose_name='Wat moet dat cijfer worden?')),
                ('van', models.DateField(verbose_name='Eerste dag')),
                ('tot', models.DateField(verbose_name='Laatste dag')),
                ('stand', models.CharField(choices=[('concept', 'Nog niet begonnen'), ('gestart', 'Bezig'), ('klaar', 'Klaar')], default='concept', max_length=10)),
                ('bereikt', models.CharField(blank=True, max_length=300)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('tot__gte', models.F('van'))), name='deelproject_ends_after_it_begins'), models.CheckConstraint(condition=models.Q(('stand', 'concept'), models.Q(('doel__isnull', False), models.Q(('resultaat', ''), _negated=True), models.Q(('indicator_code', ''), _negated=True)), _connector='OR'), name='deelproject_is_steered_on_a_result')],
            },
        ),
        migrations.CreateModel(
            name='Gelezen',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stuk', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='gelezen', to='programma.stuk')),
                ('medewerker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('op', models.DateField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('stuk', 'medewerker'), name='read_once_by_somebody')],
            },
        ),
        migrations.CreateModel(
            name='Uitwisseling',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('voorbeeld', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programma.voorbeeld', verbose_name='Van wie?')),
                ('wat', models.CharField(max_length=200, verbose_name='Wat krijgen wij?')),
                ('eigenaar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='Wie let erop?')),
                ('uiterlijk', models.DateField(verbose_name='Uiterlijk op')),
                ('ontvangen_op', models.DateField(blank=True, null=True, verbose_name='Ontvangen op')),
            ],
        ),
        migrations.CreateModel(
            name='Mijlpaal',
            fields=[
                ('id', models.UUIDField(default=loket.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('deelproject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mijlpalen', to='programma.deelproject', verbose_name='Van welk deelproject?')),
                ('naam', models.CharField(max_length=200, verbose_name='Wat is er dan?')),
                ('uiterlijk', models.DateField(verbose_name='Uiterlijk op')),
                ('gehaald_op', models.DateField(blank=True, null=True, verbose_name='Gehaald op')),
            ],
        ),
    ]
