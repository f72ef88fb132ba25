"""Teams, medewerkers, functies and skills come, change and end; each change is told."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from loket.kernel.actor import SYSTEM
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.organisatie import commands, queries
from loket.organisatie.models import Functie, FunctieVervulling, Medewerker, Team
from loket.organisatie.queries import functies_of, skills_of
from loket.organisatie.tests.conftest import actor, give

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def kinds(id):
    return [row.kind.split(".")[1] for row in history_of("organisatie", id)]


def refused_codes(command, **what):
    with pytest.raises(Refused) as refused:
        command(**what)
    return [refusal.code for refusal in refused.value.refusals]


def test_somebody_new_comes_in_a_team_without_a_password(lena):
    assert (lena.email, lena.primary_team_id, lena.has_usable_password()) == (
        "lena@bergen.example",
        "verlichting",
        False,
    )
    assert actor(lena).teams == {"verlichting"}
    assert kinds(lena.id) == ["MedewerkerHired"]


def test_an_address_is_of_one_medewerker_however_it_is_written(lena):
    again = {"email": " LENA@bergen.example ", "first_name": "L", "last_name": "L", "by": SYSTEM}
    assert refused_codes(commands.hire_medewerker, **again) == ["email-taken"]


def test_who_has_no_right_changes_nothing(lena, omar):
    who = {"email": "nieuw@bergen.example", "first_name": "N", "last_name": "N"}
    assert refused_codes(commands.hire_medewerker, **who, by=actor(lena)) == ["may-not-manage"]
    assert refused_codes(commands.end_employment, medewerker_id=omar.id, by=actor(lena)) == ["may-not-manage"]
    assert refused_codes(commands.add_functie, name="Alles", permissions=[], by=actor(lena)) == ["may-not-manage"]


def test_teams_change_but_not_ones_own(lena, sanne):
    values = {"email": lena.email, "first_name": "Lena", "last_name": "Lichtveld"}
    commands.change_medewerker(medewerker_id=lena.id, teams=["serviceteam"], **values, by=actor(sanne))
    assert actor(lena).teams == {"serviceteam"}
    assert Medewerker.objects.get(id=lena.id).primary_team_id == "serviceteam"
    assert history_of("organisatie", lena.id)[0].facts["fields"] == ["primary_team_id", "teams"]
    own = {"email": sanne.email, "first_name": "Sanne", "last_name": "Sleutel", "teams": ["verlichting"]}
    codes = refused_codes(commands.change_medewerker, medewerker_id=sanne.id, **own, by=actor(sanne))
    assert codes == ["rights-to-oneself"]


def test_who_left_comes_in_no_more_and_comes_back_without_the_old_password(lena):
    lena.set_password("paarse fiets in de duinen")
    lena.save()
    commands.end_employment(medewerker_id=lena.id, by=SYSTEM)
    assert queries.signed_in(lena.id) is None
    commands.resume_employment(medewerker_id=lena.id, by=SYSTEM)
    back, as_actor = queries.signed_in(lena.id)
    assert (back.has_usable_password(), back.left_at, as_actor.teams) == (False, None, {"verlichting"})
    assert kinds(lena.id) == ["EmploymentResumed", "EmploymentEnded", "MedewerkerHired"]


def test_nothing_is_told_when_nothing_changed(lena):
    team = Team.objects.get(code="verlichting")
    commands.change_team(code="verlichting", name=team.name, afdeling_id=team.afdeling_id, by=SYSTEM)
    assert kinds("verlichting") == ["TeamAdded"]
    commands.change_team(code="verlichting", name="Team Licht", afdeling_id=team.afdeling_id, by=SYSTEM)
    assert history_of("organisatie", "verlichting")[0].facts == {"team": "verlichting", "fields": ["name"]}


def test_a_functie_gives_its_permissions_in_its_days_only(lena):
    today = timezone.localdate()
    functie = commands.add_functie(name="Behandelaar", permissions=["meldingen.behandelen"], by=SYSTEM)
    commands.assign_functie(
        medewerker_id=lena.id,
        functie_id=functie.id,
        first_day=today + timedelta(days=1),
        last_day=today + timedelta(days=2),
        by=SYSTEM,
    )
    given = [queries.actor_for(lena, today=today + timedelta(days=n)).may("meldingen.behandelen") for n in range(4)]
    assert given == [False, True, True, False]


def test_a_functie_out_of_use_gives_nothing(lena):
    functie = give(lena, "Behandelaar", "meldingen.behandelen")
    assert actor(lena).permissions == {"meldingen.behandelen"}
    commands.change_functie(
        functie_id=functie.id, name="Behandelaar", permissions=functie.permissions, active=False, by=SYSTEM
    )
    assert actor(lena).permissions == frozenset()


def test_four_eyes_nobody_gives_rights_to_oneself(sanne, lena):
    by = actor(sanne)
    functie = commands.add_functie(name="Verdeler", permissions=["meldingen.verdelen"], by=by)
    own = {"medewerker_id": sanne.id, "functie_id": functie.id, "first_day": timezone.localdate(), "by": by}
    assert refused_codes(commands.assign_functie, **own) == ["rights-to-oneself"]
    commands.assign_functie(**(own | {"medewerker_id": lena.id}))
    assert actor(lena).permissions == {"meldingen.verdelen"}


def test_four_eyes_also_by_way_of_a_functie_that_one_fills(sanne):
    beheerder = Functie.objects.get(name="Beheerder")
    more = {"functie_id": beheerder.id, "name": "Beheerder", "by": actor(sanne)}
    codes = refused_codes(commands.change_functie, **more, permissions=[*beheerder.permissions, "meldingen.verdelen"])
    assert codes == ["rights-to-oneself"]
    commands.change_functie(**more, permissions=["toegang.beheren"])
    told = history_of("organisatie", beheerder.id)[0].facts
    assert (told["permissions_added"], told["permissions_removed"]) == ([], ["organisatie.beheren"])


def test_four_eyes_also_by_making_ones_own_days_longer(sanne, henk):
    give(henk, "Tweede beheerder", "toegang.beheren")
    filling = FunctieVervulling.objects.get(medewerker=sanne)
    today = timezone.localdate()
    commands.end_functie(filling_id=filling.id, last_day=today, by=actor(sanne))
    longer = {"filling_id": filling.id, "last_day": today + timedelta(days=1), "by": actor(sanne)}
    assert refused_codes(commands.end_functie, **longer) == ["rights-to-oneself"]


def test_the_same_functie_twice_in_the_same_days_is_refused(lena):
    functie = give(lena, "Behandelaar", "meldingen.behandelen")
    again = {"medewerker_id": lena.id, "functie_id": functie.id, "first_day": timezone.localdate(), "by": SYSTEM}
    assert refused_codes(commands.assign_functie, **again) == ["functie_id-taken"]


def test_change_functies_sets_exactly_these_from_today(lena):
    first = give(lena, "Behandelaar", "meldingen.behandelen")
    second = commands.add_functie(name="Verdeler", permissions=["meldingen.verdelen"], by=SYSTEM)
    commands.change_functies(medewerker_id=lena.id, functie_ids=[second.id], by=SYSTEM)
    assert actor(lena).permissions == {"meldingen.verdelen"}
    assert [row.name for row in functies_of(lena.id)] == ["Verdeler"]  # the first never counted a whole day
    assert kinds(first.id) == ["FunctieAdded"]


def test_a_skill_counts_in_its_days_only(lena, omar):
    """S-55."""
    permit = commands.add_skill(code="omgevingsvergunning", name="Omgevingsvergunning", by=SYSTEM)
    days = {"first_day": date(2026, 1, 1), "last_day": date(2026, 6, 30)}
    commands.grant_skill(medewerker_id=lena.id, skill_id=permit.id, **days, by=SYSTEM)
    assert queries.skilled_in("omgevingsvergunning", on=date(2026, 6, 30)) == [(lena.id, "Lena Lichtveld")]
    assert queries.skilled_in("omgevingsvergunning", on=date(2026, 7, 1)) == []
    again = {"medewerker_id": lena.id, "skill_id": permit.id, "first_day": date(2026, 6, 30), "by": SYSTEM}
    assert refused_codes(commands.grant_skill, **again) == ["skill_id-taken"]
    commands.end_skill(held_id=skills_of(lena.id)[0].id, last_day=date(2026, 3, 31), by=SYSTEM)
    assert queries.skilled_in("omgevingsvergunning", on=date(2026, 4, 1)) == []


def test_an_address_opens_an_account_so_it_takes_the_right_to_give_rights(sanne, lena, henk):
    give(henk, "Personeel", "organisatie.beheren")
    values = {"medewerker_id": sanne.id, "first_name": "Sanne", "last_name": "Sleutel", "email": "henk2@bergen.example"}
    assert refused_codes(commands.change_medewerker, **values, by=actor(henk)) == ["email-opens-account"]
    commands.change_medewerker(**(values | {"email": sanne.email, "job_title": "beheerder"}), by=actor(henk))
    commands.change_medewerker(**(values | {"medewerker_id": lena.id}), by=actor(sanne))
    assert Medewerker.objects.get(id=lena.id).email == "henk2@bergen.example"


def test_the_last_who_can_give_rights_stays(sanne, henk):
    beheerder, filling = Functie.objects.get(name="Beheerder"), FunctieVervulling.objects.get(medewerker=sanne)
    by, today = actor(sanne), timezone.localdate()
    change = {"functie_id": beheerder.id, "name": "Beheerder", "by": by}
    attempts = [
        (commands.end_employment, {"medewerker_id": sanne.id, "by": by}),
        (commands.end_functie, {"filling_id": filling.id, "last_day": today + timedelta(days=9), "by": by}),
        (commands.end_functie, {"filling_id": filling.id, "last_day": today - timedelta(days=1), "by": by}),
        (commands.change_functie, {**change, "permissions": ["organisatie.beheren"]}),
        (commands.change_functie, {**change, "permissions": beheerder.permissions, "active": False}),
    ]
    for command, what in attempts:
        assert refused_codes(command, **what) == ["last-administrator"]
    assert actor(sanne).may("toegang.beheren")
    give(henk, "Tweede beheerder", "toegang.beheren")
    commands.end_employment(medewerker_id=sanne.id, by=by)
    assert queries.signed_in(sanne.id) is None


@pytest.mark.django_db(transaction=True)
def test_two_administrators_who_end_each_other_at_once_do_not_both_succeed(sanne, henk):
    give(henk, "Tweede beheerder", "organisatie.beheren", "toegang.beheren")
    start = Barrier(2, timeout=20)

    def end(whom, by):
        start.wait()
        try:
            commands.end_employment(medewerker_id=whom.id, by=by)
        except Refused:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor() as threads:
        pairs = [(henk, actor(sanne)), (sanne, actor(henk))]
        ended = [each.result() for each in [threads.submit(end, *pair) for pair in pairs]]
    assert sorted(ended) == [False, True]
