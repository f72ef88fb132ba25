"""What one does with a mail, each thing with what the klantcontact says then, and how it is undone."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from django.db.models import F
from django.utils import timezone

from loket.berichten.models import Bericht, State
from loket.documenten.models import Document
from loket.examples.town import set_up_zaaktypen
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.mail import commands
from loket.mail.commands.admit import reference_of
from loket.mail.models import Mailbericht
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import member_choices
from loket.post.models import Poststuk
from loket.zaken.models import Zaakinformatieobject
from loket.zaken.queries.aanvrager import aanvrager_of
from loket.zaken.tests.conftest import zaak, zaaktype, zaaktypen_of_module

__all__ = ["zaak", "zaaktype", "zaaktypen_of_module"]
pytestmark = pytest.mark.django_db


def again(it):
    return Mailbericht.objects.select_related("klantcontact").get(id=it.id)


def refused(command, **told):
    with pytest.raises(Refused) as why:
        command(**told)
    return [refusal.code for refusal in why.value.refusals]


def test_an_answer_goes_out_as_text_and_the_mail_is_done(arrives, fatima):
    it = arrives()
    commands.answer_mail(mail_id=it.id, tekst="Wij halen het papier op maandag op.", product="oud-papier", by=fatima)
    told = Bericht.objects.get(about=f"mail:{it.id}:antwoord:0")
    assert told.to == "joke@bewoner.example"
    assert told.subject == f"Re: Oud papier [{reference_of(it)}]"
    assert told.text.startswith("Wij halen het papier op maandag op.")
    assert (told.personal, told.in_reply_to) == (True, "een@bewoner.example")
    it = again(it)
    assert it.toestand == "beantwoord"
    assert it.klaar_op is not None
    assert (it.klantcontact.resultaat, it.klantcontact.product) == ("beantwoord", "oud-papier")
    assert it.klantcontact.reactie == "Wij halen het papier op maandag op."


def test_an_answer_waits_ten_seconds_and_can_be_taken_back_for_that_long(arrives, fatima):
    it = arrives()
    commands.answer_mail(mail_id=it.id, tekst="Op maandag.", by=fatima)
    told = Bericht.objects.get(about__contains=":antwoord:")
    assert told.not_before - timezone.now() > timedelta(seconds=8)
    commands.undo_last_step(mail_id=it.id, by=fatima)
    told.refresh_from_db()
    it = again(it)
    assert (told.state, it.toestand, it.klantcontact.resultaat, it.klaar_op) == (State.WITHDRAWN, "open", "", None)


def test_what_is_sent_is_not_taken_back(arrives, fatima):
    it = arrives()
    commands.answer_mail(mail_id=it.id, tekst="Op maandag.", by=fatima)
    now = timezone.now()
    Bericht.objects.filter(about__contains=":antwoord:").update(
        state=State.SENT, sent_at=now + timedelta(seconds=11), message_id="<x@y>"
    )
    assert refused(commands.undo_last_step, mail_id=it.id, by=fatima) == ["undo-too-late"]
    assert again(it).toestand == "beantwoord"


def test_after_an_undo_another_answer_goes_out(arrives, fatima):
    it = arrives()
    for text in ("Op maandag.", "Op dinsdag."):
        commands.answer_mail(mail_id=it.id, tekst=text, by=fatima)
        if text == "Op maandag.":
            commands.undo_last_step(mail_id=it.id, by=fatima)
    texts = Bericht.objects.filter(about__contains=":antwoord:", state=State.WAITING).values_list("text", flat=True)
    assert [text.split("\n")[0] for text in texts] == ["Op dinsdag."]


def test_an_answer_needs_words_and_an_address(arrives, fatima):
    assert refused(commands.answer_mail, mail_id=arrives().id, tekst="  ", by=fatima) == ["answer-missing"]
    nameless = arrives(sender="Joke", id="naamloos@bewoner.example")
    assert refused(commands.answer_mail, mail_id=nameless.id, tekst="Ja", by=fatima) == ["no-address"]


def test_it_is_answered_once(arrives, fatima):
    it = arrives()
    commands.answer_mail(mail_id=it.id, tekst="Ja", by=fatima)
    assert refused(commands.answer_mail, mail_id=it.id, tekst="Nog eens", by=fatima) == ["mail-not-open"]


def test_another_team_does_not_get_at_it_and_the_own_team_does(arrives, fatima, lena):
    it = arrives()
    assert refused(commands.close_mail, mail_id=it.id, reden="Klaar", by=lena) == ["mail-of-other-team"]
    commands.assign_mail(mail_id=it.id, team="verlichting", by=fatima)
    commands.close_mail(mail_id=it.id, reden="Lamp brandt weer", by=lena)
    assert again(it).toestand == "afgesloten"


def test_assigning_keeps_the_last_day_and_names_only_people_of_the_team(arrives, fatima, lena):
    it = arrives()
    assert refused(commands.assign_mail, mail_id=it.id, team="groen", behandelaar_id=UUID(lena.id), by=fatima) == [
        "not-in-team"
    ]
    assert refused(commands.assign_mail, mail_id=it.id, team="nergens", by=fatima) == ["team-missing"]
    commands.assign_mail(mail_id=it.id, team="verlichting", behandelaar_id=UUID(lena.id), by=fatima)
    now = again(it)
    assert (now.team_id, now.behandelaar, now.uiterlijk) == (
        "verlichting",
        Medewerker.objects.get(id=lena.id),
        it.uiterlijk,
    )


def test_the_last_step_is_taken_back_although_the_clock_was_set_back(arrives, postbus, lena):
    postbus.team_id = "verlichting"
    postbus.save()
    it = arrives()
    commands.assign_mail(mail_id=it.id, team="verlichting", behandelaar_id=UUID(lena.id), by=lena)
    it.stappen.update(op=F("op") + timedelta(hours=1))
    commands.assign_mail(mail_id=it.id, team="groen", by=lena)
    assert commands.undo_last_step(mail_id=it.id, by=lena).behandelaar_id == UUID(lena.id)


def test_who_gave_it_away_can_take_it_back(arrives, postbus, lena):
    postbus.team_id = "verlichting"
    postbus.save()
    it = arrives()
    commands.assign_mail(mail_id=it.id, team="groen", by=lena)
    commands.undo_last_step(mail_id=it.id, by=lena)
    assert again(it).team_id == "verlichting"


def test_closing_needs_a_reason(arrives, fatima):
    assert refused(commands.close_mail, mail_id=arrives().id, reden="", by=fatima) == ["reason-missing"]


def test_to_another_government_with_notice_to_the_sender(arrives, fatima):
    it = arrives("De dijk lekt bij paal 12.", subject="Dijk")
    commands.forward_mail(mail_id=it.id, organisatie="Waterschap De Kust", adres="info@dekust.example", by=fatima)
    on = Bericht.objects.get(to="info@dekust.example")
    notice = Bericht.objects.get(about__contains=":door-bericht:")
    assert "De dijk lekt bij paal 12." in on.text
    assert "artikel 2:3" in on.text
    assert notice.to == "joke@bewoner.example"
    assert "Waterschap De Kust gaat hierover." in notice.text
    it = again(it)
    assert (it.toestand, it.klantcontact.resultaat) == ("doorgestuurd", "doorverwezen")
    assert it.klantcontact.verwezen_naar == "Waterschap De Kust"


def test_forwarding_to_ourselves_or_to_nobody_is_refused(arrives, fatima):
    it = arrives()
    told = {"mail_id": it.id, "by": fatima}
    assert refused(commands.forward_mail, organisatie="Wij", adres="groen@bergen.example", **told) == ["address-ours"]
    assert refused(commands.forward_mail, organisatie="", adres="niets", **told) == [
        "organisation-missing",
        "address-wrong",
    ]


def test_spam_and_back_again(arrives, fatima):
    it = arrives()
    commands.mark_spam(mail_id=it.id, by=fatima)
    assert again(it).toestand == "spam"
    commands.admit_mail(mail_id=it.id, by=fatima)
    it = again(it)
    assert (it.toestand, it.klantcontact.resultaat) == ("open", "")


def test_what_was_taken_for_automatic_becomes_work(arrives, fatima):
    it = arrives(heads=["List-Id: <buurt.example>"])
    commands.admit_mail(mail_id=it.id, by=fatima)
    it = again(it)
    assert it.toestand == "open"
    assert it.klantcontact.onderwerp == "Oud papier"
    assert not Bericht.objects.exists()  # a list gets no receipt, also now


def test_a_zaak_that_a_person_looked_at_is_tied_and_untied(arrives, fatima, zaak):
    it = arrives()
    commands.put_with_zaak(mail_id=it.id, zaaknummer=zaak.identificatie.lower(), by=fatima)
    now = again(it)
    assert (now.toestand, now.zaak, now.klantcontact.resultaat) == ("zaak", zaak, "zaak_gestart")
    assert now.klantcontact.onderwerpobjecten.get().object_id == str(zaak.id)
    assert [each.titel for each in papers(zaak)] == ["E-mail: Oud papier"]
    commands.undo_last_step(mail_id=it.id, by=fatima)
    now = again(it)
    assert (now.toestand, now.zaak) == ("open", None)
    assert not now.klantcontact.onderwerpobjecten.exists()
    assert not papers(zaak)
    assert not Document.objects.exists()


def test_a_number_of_no_zaak_is_refused_and_so_is_one_that_one_may_not_know(arrives, fatima, lena, zaak, postbus):
    it = arrives()
    assert refused(commands.put_with_zaak, mail_id=it.id, zaaknummer="ZAAK-1", by=fatima) == ["zaak-missing"]
    commands.assign_mail(mail_id=it.id, team="verlichting", by=fatima)
    assert refused(commands.put_with_zaak, mail_id=it.id, zaaknummer=zaak.identificatie, by=lena) == ["zaak-missing"]


def test_a_new_zaak_of_a_mail_has_the_sender_as_who_asked(arrives, fatima, zaaktype):
    it = arrives()
    commands.open_zaak_of_mail(mail_id=it.id, zaaktype=str(zaaktype.id), naam="", by=fatima)
    zaak = again(it).zaak
    assert (zaak.omschrijving, again(it).toestand) == ("Oud papier", "zaak")
    assert aanvrager_of(zaak.id).mail == "joke@bewoner.example"
    assert len(papers(zaak)) == 1


def test_who_may_not_open_zaken_is_refused(arrives, fatima, lena, zaaktype):
    it = arrives()
    commands.assign_mail(mail_id=it.id, team="verlichting", by=fatima)
    asked = {"mail_id": it.id, "naam": "", "by": lena}
    assert refused(commands.open_zaak_of_mail, zaaktype=str(zaaktype.id), **asked) == ["not-allowed"]


def papers(zaak):
    return Document.objects.filter(id__in=Zaakinformatieobject.objects.filter(zaak=zaak).values("informatieobject"))


def test_two_people_do_not_take_the_same_mail(arrives, fatima):
    it = arrives()
    commands.take_mail(mail_id=it.id, by=fatima)
    other = replace(fatima, id=str(Medewerker.objects.exclude(id=fatima.id).first().id))
    assert refused(commands.take_mail, mail_id=it.id, by=other) == ["mail-taken"]


def test_the_same_question_twice_is_merged_only_of_one_sender(arrives, fatima):
    first, second = arrives(), arrives(id="twee@bewoner.example")
    other = arrives(sender="piet@bewoner.example", id="piet@bewoner.example")
    assert refused(commands.merge_mails, mail_id=other.id, met=first.id, by=fatima) == ["merge-other-sender"]
    assert refused(commands.merge_mails, mail_id=first.id, met=first.id, by=fatima) == ["merge-with-itself"]
    commands.merge_mails(mail_id=second.id, met=first.id, by=fatima)
    assert (again(second).toestand, again(second).zelfde_als) == ("samengevoegd", first)
    assert again(first).toestand == "open"


def test_a_colleague_of_the_team_gets_it_and_another_does_not(arrives, fatima, lena):
    it, members = arrives(), dict(member_choices("kcc"))
    other = next(id for id in members if str(id) != fatima.id)
    commands.give_mail(mail_id=it.id, collega=str(other), by=fatima)
    assert (again(it).behandelaar_id, again(it).team_id) == (other, "kcc")
    assert refused(commands.give_mail, mail_id=it.id, collega=lena.id, by=fatima) == ["not-in-team"]
    assert refused(commands.give_mail, mail_id=it.id, collega="", by=fatima) == ["colleague-missing"]


def test_two_mails_are_not_merged_into_each_other(arrives, fatima):
    first, second = arrives(), arrives(id="twee@bewoner.example")
    commands.merge_mails(mail_id=second.id, met=first.id, by=fatima)
    assert refused(commands.merge_mails, mail_id=first.id, met=second.id, by=fatima) == ["merge-with-itself"]
    assert again(first).toestand == "open"


def test_a_second_question_becomes_a_mail_of_its_own(arrives, fatima):
    it = arrives("Hoe laat open? En de lamp is stuk.")
    part = commands.split_mail(mail_id=it.id, onderwerp="Lamp", tekst="De lamp is stuk.", by=fatima)
    assert (part.onderwerp, part.tekst, part.toestand) == ("Lamp", "De lamp is stuk.", "open")
    assert part.uiterlijk == it.uiterlijk
    assert part.klantcontact.vervolg_op == it.klantcontact
    assert Bericht.objects.count() == 1  # one receipt for one mail


def test_as_a_letter_it_keeps_the_day_on_which_the_mail_reached_us(arrives, fatima):
    set_up_zaaktypen(only=["KAPPEN"])
    it = arrives(at=timezone.now() - timedelta(days=9))
    commands.hand_to_post(mail_id=it.id, by=fatima)
    letter = Poststuk.objects.get()
    assert letter.ontvangen_op == local(it.ontvangen_op).date()
    assert (letter.kanaal, letter.onderwerp, letter.naam) == ("email", "Oud papier", "Joke de Wit")
    document = Document.objects.get(id=letter.document_id)
    assert (document.titel, document.ontvangstdatum) == ("Oud papier", letter.ontvangen_op)
    now = again(it)
    assert (now.toestand, now.klantcontact.verwezen_naar) == ("post", f"Post {letter.nummer}")
    assert history_of("mail", it.id)[0].kind == "mail.MailHandedToPost"
    assert refused(commands.undo_last_step, mail_id=it.id, by=fatima) == ["undo-nothing"]


def test_nothing_done_is_nothing_to_undo(arrives, fatima):
    assert refused(commands.undo_last_step, mail_id=arrives().id, by=fatima) == ["undo-nothing"]


def test_the_audit_trail_holds_no_address_and_no_text(arrives, fatima):
    it = arrives()
    commands.answer_mail(mail_id=it.id, tekst="Geheim antwoord", by=fatima)
    told = str([row.facts for row in history_of("mail", it.id)])
    assert "joke" not in told
    assert "Geheim" not in told
