"""A mail with what came along: erased by the page, it is gone from the tables and from the disk."""

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.avg.commands import erase_person
from loket.avg.queries.whose import whose
from loket.avg.tests.people import partij_of
from loket.documenten.commands.content import REMOVE
from loket.documenten.jobs import remove_content
from loket.examples.cast import SANNE
from loket.examples.town import actor
from loket.mail.commands import take_in
from loket.mail.models import Bijlage, Mailbericht, Postbus
from loket.mail.tests.written import parts

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SECRET = b"ZegelInDeBijlageDicht"
LETTER = ("Content-Type: text/plain; charset=utf-8", "Hierbij mijn loonstrook.")
PAYSLIP = (
    'Content-Type: text/plain; name=loonstrook.txt\nContent-Disposition: attachment; filename="loonstrook.txt"',
    SECRET.decode(),
)


@pytest.fixture
def ans(town):
    return partij_of("ans")


def arrives(who, toestand="beantwoord"):
    """A real one, by the way that all mail comes."""
    box, _ = Postbus.objects.get_or_create(adres="info@bergen.example", defaults={"naam": "Info", "team_id": "kcc"})
    raw = parts(LETTER, PAYSLIP, sender=f"{who}@inwoner.example", id=f"{who}@inwoner.example", subject="Loonstrook")
    mail = take_in(raw, postbus=box).mail
    Mailbericht.objects.filter(id=mail.id).update(toestand=toestand)
    return mail


def on_the_disk(folder):
    """The files in which these words stand."""
    return [path for path in folder.rglob("*") if path.is_file() and SECRET in path.read_bytes()]


def work_off():
    """What a worker does after the commit."""
    for waits in ProcrastinateJob.objects.filter(task_name=REMOVE, status="todo"):
        remove_content(**waits.args)


def erase(sanne, partij):
    assert sanne.post(f"/werk/avg/klant/{partij}/wissen/", {"sure": "on"}).status_code == 302
    work_off()


def test_the_file_goes_with_the_mail(ans, sanne, tmp_path):
    arrives("ans")
    bep = arrives("bep")
    assert Bijlage.objects.filter(naam="loonstrook.txt").count() == 2
    assert len(on_the_disk(tmp_path)) == 2
    erase(sanne, ans)
    assert [path.name for path in on_the_disk(tmp_path)] == [bep.bestand.rpartition("/")[2]]
    assert list(Bijlage.objects.values_list("mail", flat=True)) == [bep.id]


def test_what_we_must_still_answer_stays_with_its_file(ans, sanne, tmp_path):
    arrives("ans", toestand="open")
    erase(sanne, ans)
    assert len(on_the_disk(tmp_path)) == 1
    assert Bijlage.objects.count() == 1


def test_a_mail_that_was_split_keeps_its_file_as_long_as_one_half_stays(ans, sanne, tmp_path):
    """Both halves were read out of one file."""
    first = arrives("ans")
    second = arrives("bep")
    Mailbericht.objects.filter(id=second.id).update(van="ans@inwoner.example", toestand="open", bestand=first.bestand)
    erase(sanne, ans)
    assert (tmp_path / "documenten" / first.bestand).exists()
    Mailbericht.objects.filter(id=second.id).update(toestand="beantwoord")
    erase_person(whose("klant", ans), by=actor(SANNE))
    work_off()
    assert not (tmp_path / "documenten" / first.bestand).exists()
