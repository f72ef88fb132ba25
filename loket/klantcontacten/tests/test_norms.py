"""The town chooses its norms, for all and for a team; what was promised before stays."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA, LENA, SANNE
from loket.examples.town import actor
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.klantcontacten import commands
from loket.klantcontacten.models import Norm, Resultaat
from loket.klantcontacten.queries.norm import all_norms, level_for, norms_of
from loket.klantcontacten.rules.ending import Verslag, results_for
from loket.klantcontacten.rules.internetaak import Promise, last_moment, tried_enough
from loket.klantcontacten.rules.norm import USUAL, Norms, lower_of
from loket.organisatie.kept import forget_gemeente
from loket.organisatie.models import Gemeente, Medewerker
from loket.producten.rules.content import Level

FRIDAY = datetime(2026, 11, 27, 14, tzinfo=UTC)  # three o'clock in Bergen


@pytest.mark.parametrize(
    ("norms", "spoed", "until"),
    [
        (USUAL, False, datetime(2026, 11, 30, 16, tzinfo=UTC)),  # Monday, closing
        (USUAL, True, datetime(2026, 11, 27, 16, tzinfo=UTC)),
        (Norms(terugbel_uren=2), False, datetime(2026, 11, 27, 16, tzinfo=UTC)),
        (Norms(terugbel_uren=4), False, datetime(2026, 11, 30, 10, tzinfo=UTC)),  # two on Friday, two on Monday
        (Norms(terugbel_uren=4), True, datetime(2026, 11, 27, 16, tzinfo=UTC)),  # urgent stays as it is
        (Norms(spoed_uren=1), True, datetime(2026, 11, 27, 15, tzinfo=UTC)),
    ],
)
def test_the_promise_is_counted_in_working_hours(norms, spoed, until):
    assert last_moment(FRIDAY, spoed=spoed, norms=norms) == until


def test_working_hours_skip_a_holiday():
    """Christmas 2026 is a Friday and a Saturday: four hours from Thursday at three end on Monday at eleven."""
    thursday = datetime(2026, 12, 24, 14, tzinfo=UTC)
    until = last_moment(thursday, spoed=False, norms=Norms(terugbel_uren=4))
    assert until == datetime(2026, 12, 28, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("norms", "enough"),
    [(USUAL, False), (Norms(pogingen=2, poging_dagen=1), True), (Norms(pogingen=2, poging_dagen=2), False)],
)
def test_two_tries_on_one_day_are_enough_where_the_team_chose_so(norms, enough):
    assert tried_enough([FRIDAY, FRIDAY], norms) is enough


@pytest.mark.parametrize(
    ("product", "team", "level"),
    [
        (Level.HANDLE, 3, Level.HANDLE),
        (Level.HANDLE, 1, Level.ANSWER),
        (Level.ANSWER, 3, Level.ANSWER),
        (None, 3, None),
        (None, 1, Level.ANSWER),
        (Level.REFER, 2, Level.REFER),
    ],
)
def test_the_lowest_level_counts(product, team, level):
    """S-157."""
    assert lower_of(product, Norms(kcc_niveau=team)) == level


def test_a_team_of_level_one_is_offered_no_zaak():
    assert Resultaat.ZAAK_GESTART not in results_for(lower_of(None, Norms(kcc_niveau=1)))
    assert Resultaat.ZAAK_GESTART in results_for(lower_of(None, USUAL))


@pytest.fixture
def sanne(town):
    return actor(SANNE)


def test_a_team_has_its_own_or_those_of_the_town(sanne, django_assert_num_queries):
    assert norms_of("groen") == USUAL
    commands.keep_norms(norms=Norms(pogingen=5), by=sanne)
    commands.keep_norms(team="groen", norms=Norms(pogingen=2), by=sanne)
    with django_assert_num_queries(1):
        assert norms_of("groen").pogingen == 2
    assert norms_of("kcc").pogingen == norms_of(None).pogingen == norms_of("").pogingen == 5
    assert [(row.name, row.own) for row in all_norms() if row.own] == [("Hele gemeente", True), ("Team Groen", True)]
    commands.drop_norms(team="groen", by=sanne)
    assert norms_of("groen").pogingen == 5


def test_kept_twice_it_is_one_row_and_each_time_somebody_is_named(sanne):
    for pogingen in (4, 5):
        commands.keep_norms(norms=Norms(pogingen=pogingen), by=sanne)
    norm = Norm.objects.get()
    told = [(row.by_name, row.facts["pogingen"]) for row in history_of("klantcontacten", norm.id)]
    assert sorted(told) == [("Sanne Sleutel", 4), ("Sanne Sleutel", 5)]


@pytest.mark.parametrize(
    ("norms", "field"),
    [
        (Norms(pogingen=10), "pogingen"),
        (Norms(terugbel_uren=81), "terugbel_uren"),
        (Norms(in_een_keer=101), "in_een_keer"),
        (Norms(pogingen=2, poging_dagen=3), "poging_dagen"),
        (Norms(kcc_niveau=4), "kcc_niveau"),
    ],
)
def test_what_cannot_be_is_refused(sanne, norms, field):
    with pytest.raises(Refused) as refused:
        commands.keep_norms(norms=norms, by=sanne)
    assert [each.field for each in refused.value.refusals] == [field]


def test_who_may_not_changes_nothing(town):
    for change in (lambda by: commands.keep_norms(norms=USUAL, by=by), lambda by: commands.drop_norms(team="", by=by)):
        with pytest.raises(Refused):
            change(actor(FATIMA))
    assert not Norm.objects.exists()


def test_what_is_promised_follows_the_norm_of_the_team_that_calls(sanne, monkeypatch):
    by = actor(FATIMA)
    monkeypatch.setattr("django.utils.timezone.now", lambda: FRIDAY)
    commands.keep_norms(team="groen", norms=Norms(terugbel_uren=4), by=sanne)
    kept = []
    for number, team in enumerate(("groen", "verlichting")):
        verslag = Verslag(kanaal="telefoon", onderwerp="Boom", resultaat="terugbelverzoek")
        contact = commands.close_klantcontact(verslag=verslag, begonnen_op=FRIDAY, by=by)
        promise = Promise(team=team, telefoonnummer=f"061234567{number}", vraag="Wanneer?")
        kept.append(commands.promise_call_back(klantcontact_id=contact.id, promise=promise, by=by).uiterlijk)
    assert kept == [datetime(2026, 11, 30, 10, tzinfo=UTC), datetime(2026, 11, 30, 16, tzinfo=UTC)]


def test_an_agent_goes_no_further_than_the_team(sanne):
    commands.keep_norms(team="kcc", norms=Norms(kcc_niveau=1), by=sanne)
    assert level_for("", by=actor(FATIMA)) == Level.ANSWER
    verslag = Verslag(kanaal="telefoon", onderwerp="Boom", resultaat="zaak_gestart")
    with pytest.raises(Refused) as refused:
        commands.close_klantcontact(verslag=verslag, begonnen_op=FRIDAY, by=actor(FATIMA))
    assert refused.value.refusal.code == "level-too-low"


PAGE = "/beheer/klantcontacten/normen/"
TYPED = {
    "terugbel_uren": "",
    "spoed_uren": "",
    "pogingen": "3",
    "poging_dagen": "2",
    "kcc_niveau": "3",
    "in_een_keer": "85",
    "knelpunt_aantal": "12",
    "knelpunt_dagen": "1",
    "knelpunt_werkdagen": "2",
    "raadsvraag_werkdagen": "10",
}


@pytest.fixture
def beheer(town, client):
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    return client


def test_the_page_changes_them_and_puts_them_back(beheer):
    assert beheer.post(f"{PAGE}groen/", TYPED | {"terugbel_uren": "4"}).status_code == 302
    assert norms_of("groen") == Norms(terugbel_uren=4, in_een_keer=85)
    page = beheer.get(PAGE).content.decode()
    assert "4 werkuren" in page
    assert page.count("eigen</span>") == 1
    beheer.post(f"{PAGE}groen/weg/")
    assert norms_of("groen") == USUAL


def test_what_is_wrong_stands_at_the_field_and_what_was_typed_stays(beheer):
    answer = beheer.post(f"{PAGE}gemeente/", TYPED | {"pogingen": "veel", "in_een_keer": "77"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Kies een getal van 1 tot en met 9." in page
    assert 'value="77"' in page
    assert beheer.get(f"{PAGE}bestaat-niet/").status_code == 404


def test_only_who_arranges_comes_in(town, client):
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert client.get(PAGE).status_code == 403
    assert client.post(f"{PAGE}gemeente/", TYPED).status_code == 403


def test_a_channel_that_is_off_cannot_be_chosen_and_stays_readable(sanne, beheer):
    """S-22."""
    by = actor(FATIMA)
    verslag = Verslag(kanaal="post", onderwerp="Brief", resultaat="beantwoord")
    kept = commands.close_klantcontact(verslag=verslag, begonnen_op=timezone.now(), by=by)
    page = beheer.get("/beheer/organisatie/gemeente/").content.decode()
    assert 'name="channels_off"' in page
    Gemeente.objects.update(channels_off=["post"])
    forget_gemeente()
    with pytest.raises(Refused) as refused:
        commands.close_klantcontact(verslag=verslag, begonnen_op=FRIDAY, by=by)
    assert refused.value.refusal.code == "channel-off"
    kept.refresh_from_db()
    assert kept.kanaal == "post"
    shown = beheer.get("/werk/klantcontacten/cijfers/?periode=dit-jaar").content.decode()
    assert '<th scope="row">Post</th>' in shown
