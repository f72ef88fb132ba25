"""Subjects are what people want: the menu names no afdeling of ours (S-82)."""

import pytest

from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.producten.commands import put_onderwerp
from loket.producten.models import Onderwerp

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("Afdeling Belastingen", "subject-of-the-organisation"),
        ("Openbare Ruimte", "title-names-department"),
        ("Vragen aan Team Groen", "subject-of-the-organisation"),
        ("Burgerzaken", "title-names-department"),  # of Team Burgerzaken
        ("Juridische zaken en meer", "title-names-department"),
        ("Klantcontactcentrum", "title-names-department"),
    ],
)
def test_a_subject_is_not_called_after_an_afdeling(town, label, code):
    with pytest.raises(Refused) as refused:
        put_onderwerp(code="proef", label=label, by=SYSTEM)
    assert refused.value.refusal.code == code
    assert refused.value.refusal.field == "label"
    assert not Onderwerp.objects.filter(code="proef").exists()


def test_an_ordinary_word_may_be_a_subject_though_a_team_is_called_so_too(town):
    for label in ("Belastingen", "Vergunningen", "Inwoners en groen"):  # the town has a Team Vergunningen
        assert put_onderwerp(code="proef", label=label, by=SYSTEM).label == label
