from datetime import UTC, datetime

from loket.mail.rules.message import Address, Fault
from loket.mail.rules.reading import read_mail
from loket.mail.tests.written import mail


def test_an_ordinary_mail():
    read = read_mail(mail())
    assert read.sender == Address("joke@bewoner.example", "Joke de Wit")
    assert read.to == (Address("info@bergen.example"),)
    assert read.subject == "Oud papier"
    assert read.message_id == "een@bewoner.example"
    assert read.sent_at == datetime(2026, 3, 3, 9, 12, tzinfo=UTC)
    assert read.text == "Wanneer halen jullie het oud papier op?"
    assert read.faults == ()


def test_a_subject_in_parts_and_in_another_character_set_is_read():
    assert read_mail(mail(subject="=?utf-8?q?Caf=C3=A9?= =?utf-8?q?_op_het_plein?=")).subject == "Café op het plein"
    assert read_mail(mail(subject="=?iso-8859-1?B?Z2Vw6XN0?=")).subject == "gepést"


def test_a_subject_that_is_broken_is_shown_as_it_stands():
    assert read_mail(mail(subject="=?utf-8?b?%%%?=")).subject != ""
    assert read_mail(mail(subject="=?no-such-set?q?caf=E9?=")).subject == "café"


def test_eight_bits_that_nobody_encoded_are_read_as_utf_8_or_as_windows_writes():
    assert read_mail(mail(subject="Café")).subject == "Café"
    assert read_mail(b"From: a@b.example\nSubject: Caf\xe9\n\nHallo").subject == "Café"


def test_signs_that_turn_or_hide_text_are_left_out_of_names_and_subjects():
    read = read_mail(mail(subject="factuur\u202efdp.exe", sender='"Ge\u200bmeente" <x@y.example>'))
    assert read.subject == "factuurfdp.exe"
    assert read.sender.name == "Gemeente"


def test_a_line_end_in_an_encoded_subject_does_not_make_a_new_head():
    assert read_mail(mail(subject="=?utf-8?q?Hallo=0D=0ABcc=3A_x=40y.example?=")).subject == "HalloBcc: x@y.example"


def test_an_answer_goes_to_reply_to_when_there_is_one():
    assert read_mail(mail()).answer_to == "joke@bewoner.example"
    assert read_mail(mail(heads=["Reply-To: Thuis <thuis@bewoner.example>"])).answer_to == "thuis@bewoner.example"


def test_an_address_is_found_in_a_broken_from():
    assert read_mail(mail(sender='"Bakker, Jan" <jan@bakker.example')).sender.address == "jan@bakker.example"
    assert read_mail(mail(sender="jan@bakker.example (Jan)")).sender.address == "jan@bakker.example"


def test_no_sender_is_a_fault_and_not_the_end():
    read = read_mail(mail(sender="Joke"))
    assert read.sender.address == ""
    assert read.faults == (Fault.NO_SENDER,)


def test_the_mails_that_it_answers_the_nearest_first():
    heads = ["References: <oud@x.example>\r\n <twee@x.example>", "In-Reply-To: <twee@x.example>"]
    assert read_mail(mail(heads=heads)).ids == ("twee@x.example", "oud@x.example")


def test_a_message_id_without_brackets_counts_too():
    raw = mail().replace(b"<een@bewoner.example>", b"een@bewoner.example")
    assert read_mail(raw).message_id == "een@bewoner.example"


def test_a_date_that_does_not_exist_is_no_date():
    assert read_mail(mail().replace(b"3 Mar 2026", b"31 Feb 2026")).sent_at is None


def test_bytes_without_any_head_are_unreadable():
    assert read_mail(b"").faults == (Fault.UNREADABLE,)
    assert not read_mail(b"\n\nhallo").readable
