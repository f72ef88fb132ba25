"""Each code that somebody types to come in, and the test that shows that who guesses is stopped.

A secret in an address: tests/test_every_door.py. A signed call of another system: loket/kernel/tests/test_signed.py.
"""

import importlib
import pkgutil
import re

import pytest
from django import forms
from django.utils import timezone

import loket
from launch.places import ROOT
from loket.examples.cast import LENA
from loket.examples.town import set_up_town
from loket.kernel.models import RateWindow
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import actor_for
from loket.toegang.commands import change_password
from loket.toegang.commands.recovery import prove_recovery_code, renew_recovery_codes
from loket.toegang.tries import OF_ACCOUNT, PER

LOG_IN, SECOND = "loket/toegang/tests/test_log_in.py::", "loket/toegang/tests/test_second_step.py::"
CODES = {
    "toegang.forms.LogInForm": LOG_IN
    + "test_after_ten_tries_the_account_is_shut_for_a_while_and_the_right_password_too",
    "toegang.forms.CodeForm": f"{SECOND}test_the_second_step_is_shut_after_ten_tries",
    "toegang.forms.RecoveryForm": "tests/test_codes.py::test_recovery_codes_are_shut_after_ten_tries_and_open_again",
    "toegang.forms.ChangePasswordForm": "tests/test_codes.py::test_the_old_password_is_asked_so_many_times",
    "mijn.forms.follow.FollowForm": "loket/mijn/tests/test_follow.py::test_who_guesses_is_stopped",
    "formulieren.forms.tekenen.CodeForm": "loket/formulieren/tests/test_medetekenen.py"
    "::test_who_has_only_the_link_reads_nothing_and_gets_nowhere_by_guessing",
}
# The name of a thing that is looked up or given a name, by staff or where everybody may see it.
NO_WAY_IN = {
    "archief.forms.ExcludeForm",
    "archief.forms.HoldForm",
    "balie.forms.arrange.VoorrangForm",
    "basisregistraties.forms.ForwardForm",
    "formulieren.forms.kenmerk.KenmerkForm",
    "formulieren.forms.norm.NormForm",
    "klantcontacten.forms.compliment.ComplimentForm",
    "mail.forms.PostbusForm",
    "meldingen.forms.melder.NumberForm",
    "meldingen.forms.open311.asked.AskedForm",
    "meldingen.forms.open311.sent.ReportedForm",
    "mijn.forms.own.AddressForm",
    "organisatie.forms.record.SkillForm",
    "organisatie.forms.record.TeamForm",
    "post.forms.vastleggen.VastleggenForm",
    "raad.forms.staff.AgendapuntForm",
    "waardering.forms.meting.MethodeForm",
    "wijkagenda.forms.BronForm",
    "zaken.forms.aanvrager.AanvragerFields",
    "zaken.forms.aanvrager.CallerForm",
    "zaken.forms.aanvrager.PartyForm",
    "zaken.forms.steps.RelateForm",
}
LOOKS_LIKE_A_CODE = re.compile("code|password|wachtwoord|sleutel|^old$|pin$|token|kenmerk|nummer|secret")


OF_LOKET = re.compile(r"loket\.(?!.*\btests\b)")  # a form of a test is no way in


def forms_of(kind):
    for each in kind.__subclasses__():
        yield each
        yield from forms_of(each)


def test_every_form_that_asks_a_code_is_known_here():
    for module in pkgutil.walk_packages(loket.__path__, "loket."):
        if ".forms" in module.name:
            importlib.import_module(module.name)
    asks = {
        f"{form.__module__.removeprefix('loket.')}.{form.__name__}"
        for form in forms_of(forms.Form)
        if OF_LOKET.match(form.__module__) and any(map(LOOKS_LIKE_A_CODE.search, form.base_fields))
    }
    assert sorted(asks - set(CODES) - NO_WAY_IN) == [], "Is it a way in? Limit how often one may try, and say it here"
    assert sorted((set(CODES) | NO_WAY_IN) - asks) == [], "These are gone"


@pytest.mark.parametrize("form", CODES)
def test_each_has_a_test_with_many_tries(form):
    path, _, name = CODES[form].partition("::")
    assert f"def {name}(" in (ROOT / path).read_text()


@pytest.fixture
def lena(db):
    set_up_town(addresses=False)
    return Medewerker.objects.get(email=LENA.email)


def later():
    RateWindow.objects.update(started_at=timezone.now() - PER)


@pytest.mark.django_db
def test_recovery_codes_are_shut_after_ten_tries_and_open_again(lena):
    """Also with a right one, and in the words of any other wrong one until then."""
    [right, *_] = renew_recovery_codes(medewerker_id=lena.id, by=actor_for(lena))
    said = set()
    for number in range(OF_ACCOUNT):
        with pytest.raises(Refused) as wrong:
            prove_recovery_code(medewerker=lena, code=f"aaaa-bbbb-{number:04}" if number % 2 else "")
        said.add(wrong.value.refusal)
    assert len(said) == 1, "a code that is no code is told as one that is nobody's"
    with pytest.raises(Refused) as shut:
        prove_recovery_code(medewerker=lena, code=right)
    assert shut.value.refusal.code == "log-in-locked"
    later()
    prove_recovery_code(medewerker=lena, code=right)


@pytest.mark.django_db
def test_the_old_password_is_asked_so_many_times(lena):
    lena.set_password("een-heel-oud-wachtwoord-1")
    lena.save()
    told = {"medewerker_id": lena.id, "new": "een-splinternieuw-woord-9", "keep_session": "", "by": actor_for(lena)}
    for _ in range(OF_ACCOUNT):
        with pytest.raises(Refused):
            change_password(old="geraden", **told)
    with pytest.raises(Refused) as shut:
        change_password(old="een-heel-oud-wachtwoord-1", **told)
    assert shut.value.refusal.code == "log-in-locked"
    later()
    change_password(old="een-heel-oud-wachtwoord-1", **told)
