"""A brief begins filled in, keeps what was typed, and goes only when it is right."""

from io import BytesIO

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from pypdf import PdfReader

from loket.berichten.models import Bericht
from loket.besluiten.rules.besluittekst import last_day_to_object
from loket.correspondentie import commands
from loket.correspondentie.models import Brief, Staat
from loket.documenten.commands import open_content
from loket.documenten.models import Document
from loket.examples.cast import LENA
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.jobs import deliver
from loket.kernel.models import Delivery
from loket.kernel.refusal import Refused
from loket.kernel.text import date_words
from loket.partijen.models import DigitaalAdres, Partij, Toestemming

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def refusal(command, **told):
    with pytest.raises(Refused) as caught:
        command(**told)
    return [each.code for each in caught.value.refusals]


def text_of(document_id):
    with open_content(document_id=document_id, by=SYSTEM).content as content:
        return "\n".join(page.extract_text() for page in PdfReader(BytesIO(b"".join(content))).pages)


def test_it_begins_with_what_we_know(begun, opened):
    zaak = opened()
    brief = begun(zaak=zaak)
    assert brief.naam == "Anna Vis"
    assert brief.weg == "email"
    assert brief.tekst.startswith(
        "Beste Anna Vis,\n\nWij hebben uw bericht over een eik in de voortuin ontvangen op "
        f"{date_words(timezone.localdate())}. Team Vergunningen behandelt het."
    )
    assert zaak.identificatie in brief.tekst


def test_by_mail_it_goes_once_and_stands_in_the_dossier(begun, jannie):
    brief = begun()
    sent = commands.send_brief(brief_id=brief.id, by=jannie)
    bericht = Bericht.objects.get(about__endswith=f":brief:{brief.id}")
    assert bericht.to == "anna@inwoner.example"
    assert bericht.reply_to == "vergunningen@bergen.example"
    assert bericht.text.startswith("Beste Anna Vis,")
    assert sent.staat == Staat.VERZONDEN
    assert "Beste Anna Vis," in text_of(sent.document_id)
    assert refusal(commands.send_brief, brief_id=brief.id, by=jannie) == ["brief-gone"]
    assert Bericht.objects.filter(about__contains=":brief:").count() == 1


def test_who_left_no_mail_address_gets_a_letter(begun, opened, jannie):
    brief = begun(zaak=opened(email=""))
    sent = commands.send_brief(brief_id=brief.id, by=jannie)
    assert (sent.weg, sent.staat, sent.verzonden_op) == ("post", Staat.TE_POSTEN, None)
    assert "Anna Vis\nDorpsstraat 12\n1861 AA Bergen\n" in text_of(sent.document_id)
    assert commands.post_brieven(brief_ids=[brief.id], by=jannie) == 1
    assert Brief.objects.get(id=brief.id).staat == Staat.VERZONDEN
    assert refusal(commands.post_brieven, brief_ids=[brief.id], by=jannie) == ["not-ready"]


def test_in_english_for_who_reads_that(opened, jannie):
    brief = commands.begin_brief(zaak_id=opened().id, sjabloon="antwoord", taal="en", by=jannie)
    assert brief.onderwerp == "Answer to your question"
    text = brief.tekst.replace("[what is the answer?]", "Yes, you can.")
    commands.change_brief(brief_id=brief.id, weg="post", tekst=text, by=jannie)
    sent = commands.send_brief(brief_id=brief.id, by=jannie)
    assert "Our reference" in text_of(sent.document_id)
    assert "Yes, you can." in text_of(sent.document_id)


def test_what_must_be_filled_in_by_hand_keeps_it_here(begun, jannie):
    brief = begun("antwoord")
    assert refusal(commands.send_brief, brief_id=brief.id, by=jannie) == ["left-open"]
    commands.change_brief(brief_id=brief.id, tekst="Beste Anna,\n\nJa, dat mag.", by=jannie)
    assert commands.send_brief(brief_id=brief.id, by=jannie).staat == Staat.VERZONDEN


def test_everything_that_is_wrong_is_told_at_once(begun, jannie):
    brief = begun(onderwerp="", tekst=" ", email="")
    assert refusal(commands.send_brief, brief_id=brief.id, by=jannie) == [
        "no-address",
        "onderwerp-missing",
        "tekst-missing",
    ]


def test_a_besluit_goes_by_post_and_says_until_when_one_may_object(begun, jannie):
    brief = begun("besluit")
    assert brief.weg == "post"
    last_day = date_words(last_day_to_object(timezone.localdate()).end)
    assert f"Uw bezwaar moet bij ons zijn tot en met {last_day}." in brief.tekst
    commands.change_brief(brief_id=brief.id, weg="email", tekst="U mag het niet.", by=jannie)
    assert refusal(commands.send_brief, brief_id=brief.id, by=jannie) == ["besluit-by-mail", "objection-missing"]
    commands.change_brief(brief_id=brief.id, weg="post", tekst="Nee. U kunt in bezwaar.", by=jannie)
    assert refusal(commands.send_brief, brief_id=brief.id, by=jannie) == ["last-day-missing"]
    commands.change_brief(brief_id=brief.id, tekst=f"Nee. Bezwaar kan tot en met {last_day}.", by=jannie)
    assert commands.send_brief(brief_id=brief.id, by=jannie).staat == Staat.TE_POSTEN


def test_consent_counts_from_the_moment_it_was_given_to_the_moment_it_was_taken_back(begun, jannie):
    """Awb 2:8."""
    from loket.correspondentie.models import Berichtsoort

    Berichtsoort.objects.filter(code="procesbericht").update(toestemming=True)
    brief = begun(weg="email")
    assert refusal(commands.send_brief, brief_id=brief.id, by=jannie) == ["no-consent"]
    now = timezone.now()
    partij = Partij.objects.create(nummer="1", soort_partij="persoon", gemaakt_op=now, gewijzigd_op=now)
    adres = DigitaalAdres.objects.create(
        partij=partij, soort_digitaal_adres="email", adres=brief.email, gevonden_als=brief.email
    )
    yes = Toestemming.objects.create(digitaal_adres=adres, soort_bericht="procesbericht", gegeven_op=now, bron="balie")
    Toestemming.objects.filter(id=yes.id).update(ingetrokken_op=now)
    assert refusal(commands.send_brief, brief_id=brief.id, by=jannie) == ["no-consent"]
    Toestemming.objects.filter(id=yes.id).update(ingetrokken_op=None)
    assert commands.send_brief(brief_id=brief.id, by=jannie).staat == Staat.VERZONDEN


def test_what_went_is_never_changed(begun, jannie):
    """Awb 2:12."""
    brief = begun()
    commands.send_brief(brief_id=brief.id, by=jannie)
    assert refusal(commands.change_brief, brief_id=brief.id, tekst="Toch niet.", by=jannie) == ["brief-gone"]
    assert refusal(commands.throw_away, brief_id=brief.id, by=jannie) == ["brief-gone"]
    with pytest.raises(IntegrityError), transaction.atomic():
        Brief.objects.filter(id=brief.id).update(tekst="Toch niet.")


def test_a_mail_that_was_refused_goes_again_by_post(begun, jannie):
    """Awb 2:11: another way; the second sending counts."""
    from loket.berichten.commands.send import _fail

    brief = begun()
    commands.send_brief(brief_id=brief.id, by=jannie)
    with transaction.atomic():
        _fail(Bericht.objects.get(about__endswith=f":brief:{brief.id}"), "address-refused")
    for delivery in Delivery.objects.waiting().order_by("id"):
        deliver(delivery_id=delivery.id)
    assert Brief.objects.get(id=brief.id).staat == Staat.NIET_BEZORGD
    again = commands.send_again(brief_id=brief.id, weg="post", by=jannie)
    assert (again.staat, again.tekst) == (Staat.TE_POSTEN, brief.tekst)
    assert refusal(commands.send_again, brief_id=brief.id, weg="post", by=jannie) == ["again-already"]
    assert Document.objects.count() == 2


def test_who_may_not_work_on_the_zaak_writes_nothing(begun, opened):
    stranger = actor(LENA)
    zaak = opened()
    assert refusal(commands.begin_brief, zaak_id=zaak.id, sjabloon="ontvangst", by=stranger) == ["zaak-of-other-team"]
    brief = begun(zaak=zaak)
    assert refusal(commands.send_brief, brief_id=brief.id, by=stranger) == ["zaak-of-other-team"]


def test_a_new_version_of_a_template_counts_once_it_is_adopted(begun, jannie):
    commands.write_version(sjabloon="ontvangst", taal="nl", onderwerp="Binnen", tekst="Dag {{ naam }}", by=jannie)
    assert begun().tekst.startswith("Beste Anna Vis")
    adopted = commands.adopt_version(sjabloon="ontvangst", taal="nl", by=jannie)
    assert adopted.nummer == 2
    brief = begun()
    assert (brief.onderwerp, brief.tekst) == ("Binnen", "Dag Anna Vis")
    assert brief.versie_id == adopted.id
    assert refusal(commands.adopt_version, sjabloon="ontvangst", taal="nl", by=jannie) == ["no-draft"]
