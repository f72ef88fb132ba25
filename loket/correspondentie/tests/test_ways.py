"""Digital ways besides mail: in Mijn with a mail that tells so (Awb 2:10), and in the Berichtenbox with a proof."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.berichten.commands import mark_unreachable
from loket.berichten.events import BerichtCameBack, BerichtFailed
from loket.berichten.mail import message_id_of
from loket.berichten.models import Bericht
from loket.correspondentie import commands, reactions
from loket.correspondentie.jobs import deliver_to_box
from loket.correspondentie.models import Berichtsoort, Brief, Staat, Weg
from loket.correspondentie.queries.own import letters_to
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.kernel.secrets import blind_index
from loket.kernel.text import AMSTERDAM
from loket.outside.berichtenbox import BoxUnreachable
from loket.outside.berichtenbox.fake import NO_BOX, FakeBox
from loket.partijen.models import DigitaalAdres, Partij, Toestemming
from loket.zaken.models import Rol

pytestmark = pytest.mark.django_db
BSN = "999993653"


@pytest.fixture
def known(opened, settings, tmp_path):
    """A zaak of somebody whose BSN we know."""
    settings.DATA_DIR = tmp_path

    def known(bsn=BSN):
        zaak = opened()
        Rol.objects.filter(zaak=zaak, omschrijving_generiek="initiator").update(bsn=bsn, bsn_index=blind_index(bsn))
        return zaak

    return known


@pytest.fixture
def by_way(begun, known, jannie):
    def by_way(weg, zaak=None, kind="procesbericht"):
        Berichtsoort.objects.filter(code=kind).update(wegen=["email", "post", "mijn", "box"])
        return begun(zaak=zaak or known(), weg=weg)

    return by_way


def codes(caught):
    return [each.code for each in caught.value.refusals]


def test_it_stands_in_mijn_and_a_mail_says_only_that_it_is_there(by_way, jannie):
    brief = commands.send_brief(brief_id=by_way(Weg.MIJN).id, by=jannie)
    assert (brief.staat, brief.verzonden_op is not None) == (Staat.VERZONDEN, True)
    [notice] = Bericht.objects.filter(about=f"bericht-in-mijn:brief:{brief.id}")
    assert (notice.to, notice.subject) == ("anna@inwoner.example", "Er staat een bericht voor u klaar")
    assert brief.zaak.identificatie not in notice.text
    assert "http" not in notice.text
    assert not Bericht.objects.filter(about=f"zaak:{brief.zaak_id}:brief:{brief.id}").exists()
    [shown] = letters_to([brief.zaak_id], names=[], emails=[])
    assert (shown.id, shown.weg) == (brief.id, "mijn")


@pytest.mark.parametrize("clock", [(9, 0), (20, 59), (21, 0), (23, 59), (7, 59)])
def test_the_notice_goes_within_48_hours_whatever_the_hour(by_way, jannie, monkeypatch, clock):
    """Awb 2:10. The longest wait is a night."""
    at = datetime(2026, 12, 24, *clock, tzinfo=AMSTERDAM)
    brief = by_way(Weg.MIJN)
    monkeypatch.setattr("loket.correspondentie.commands.send.timezone.now", lambda: at)
    commands.send_brief(brief_id=brief.id, by=jannie)
    notice = Bericht.objects.get(about__startswith="bericht-in-mijn:")
    assert at <= notice.not_before <= at + timedelta(hours=11)


def test_who_cannot_log_in_or_hear_of_it_is_not_written_to_in_mijn(by_way, opened, known, jannie):
    with pytest.raises(Refused) as caught:
        commands.send_brief(brief_id=by_way(Weg.MIJN, opened()).id, by=jannie)
    assert codes(caught) == ["no-login"]
    brief = by_way(Weg.MIJN)
    commands.change_brief(brief_id=brief.id, email="", by=jannie)
    with pytest.raises(Refused) as caught:
        commands.send_brief(brief_id=brief.id, by=jannie)
    assert codes(caught) == ["no-address"]


def test_an_official_message_stands_in_mijn_only_for_who_said_so(by_way, jannie):
    Berichtsoort.objects.filter(code="procesbericht").update(toestemming=True)
    brief = by_way(Weg.MIJN)
    with pytest.raises(Refused) as caught:
        commands.send_brief(brief_id=brief.id, by=jannie)
    assert codes(caught) == ["no-consent"]
    address = DigitaalAdres.objects.create(
        partij=Partij.objects.create(soort_partij="persoon", gemaakt_op=timezone.now(), gewijzigd_op=timezone.now()),
        soort_digitaal_adres="email",
        adres=brief.email,
        gevonden_als=brief.email,
    )
    Toestemming.objects.create(
        digitaal_adres=address, soort_bericht="procesbericht", gegeven_op=timezone.now(), bron="telefoon"
    )
    assert commands.send_brief(brief_id=brief.id, by=jannie).staat == Staat.VERZONDEN


@pytest.mark.parametrize("fate", ["failed", "came back"])
def test_a_notice_that_does_not_arrive_needs_another_way(by_way, jannie, fate):
    """Awb 2:11: nobody knows that there is something to read."""
    brief = commands.send_brief(brief_id=by_way(Weg.MIJN).id, by=jannie)
    notice = Bericht.objects.get(about__startswith="bericht-in-mijn:")
    if fate == "failed":
        reactions.hear_that_it_failed(BerichtFailed(notice.id, notice.about, "address-refused"))
    else:
        mark_unreachable(addresses=[notice.to], message_id=message_id_of(notice))
        reactions.hear_that_it_came_back(BerichtCameBack(notice.id, notice.about))
    brief.refresh_from_db()
    assert brief.staat == Staat.NIET_BEZORGD
    by_post = commands.send_again(brief_id=brief.id, weg=Weg.POST, by=jannie)
    assert by_post.staat == Staat.TE_POSTEN


def test_a_mail_that_bounces_is_not_delivered(begun, jannie):
    brief = commands.send_brief(brief_id=begun().id, by=jannie)
    bericht = Bericht.objects.get(about=f"zaak:{brief.zaak_id}:brief:{brief.id}")
    reactions.hear_that_it_came_back(BerichtCameBack(bericht.id, bericht.about))
    brief.refresh_from_db()
    assert brief.staat == Staat.NIET_BEZORGD


def test_a_besluit_goes_into_the_box_and_the_proof_is_kept(by_way, jannie, tmp_path):
    brief = commands.send_brief(brief_id=by_way(Weg.BOX).id, by=jannie)
    assert (brief.staat, brief.verzonden_op) == (Staat.ONDERWEG, None)
    [job] = ProcrastinateJob.objects.filter(task_name=deliver_to_box.name)
    deliver_to_box(**job.args)
    deliver_to_box(**job.args)
    brief.refresh_from_db()
    assert (brief.staat, brief.bewijs[:5], brief.verzonden_op is not None) == (Staat.VERZONDEN, "fake-", True)
    [put] = FakeBox(tmp_path / "berichtenbox").messages()
    assert (put.bsn, put.subject, put.reference) == (BSN, brief.onderwerp, f"brief:{brief.id}")
    assert history_of("correspondentie", brief.id)[0].kind == "correspondentie.BriefDelivered"
    assert BSN not in str([each.facts for each in history_of("correspondentie", brief.id)])


def test_who_has_no_box_gets_it_another_way(by_way, known, jannie):
    brief = commands.send_brief(brief_id=by_way(Weg.BOX, known(NO_BOX)).id, by=jannie)
    commands.deliver_to_box(brief_id=brief.id)
    brief.refresh_from_db()
    assert (brief.staat, brief.verzonden_op) == (Staat.NIET_BEZORGD, None)


def test_a_link_that_is_down_is_tried_for_a_day_and_then_somebody_must_choose(by_way, jannie, tmp_path):
    brief = commands.send_brief(brief_id=by_way(Weg.BOX).id, by=jannie)
    (tmp_path / "berichtenbox").mkdir()
    (tmp_path / "berichtenbox" / "down").touch()
    with pytest.raises(BoxUnreachable):
        commands.deliver_to_box(brief_id=brief.id)
    brief.refresh_from_db()
    assert brief.staat == Staat.ONDERWEG
    Brief.objects.update(klaar_op=timezone.now() - timedelta(hours=31))
    commands.deliver_to_box(brief_id=brief.id)
    brief.refresh_from_db()
    assert brief.staat == Staat.NIET_BEZORGD


def test_without_a_number_nothing_goes_to_the_box(by_way, opened, jannie):
    with pytest.raises(Refused) as caught:
        commands.send_brief(brief_id=by_way(Weg.BOX, opened()).id, by=jannie)
    assert codes(caught) == ["no-bsn"]


def test_a_letter_that_is_destroyed_meanwhile_is_no_trouble():
    commands.deliver_to_box(brief_id=UUID(int=1))
