from loket.outside.postbus.files import mails_in

ONE = b"From: a@b.example\nSubject: een\n\nHallo\nFrom hier af\n"
TWO = b"From: b@b.example\nSubject: twee\n\nDag\n"


def test_one_mail_in_a_file(tmp_path):
    (tmp_path / "een.eml").write_bytes(ONE)
    assert list(mails_in(tmp_path / "een.eml")) == [ONE]


def test_an_mbox_is_cut_where_a_mail_begins(tmp_path):
    box = tmp_path / "box"
    box.write_bytes(b"From a@b Tue Mar  3\n" + ONE + b"\nFrom b@b Tue Mar  3\n" + TWO + b"\n")
    assert list(mails_in(box)) == [ONE, TWO]


def test_in_an_mbox_a_line_that_was_marked_gets_its_words_back(tmp_path):
    (tmp_path / "box").write_bytes(b"From a@b Tue\nSubject: x\n\n>From mij\n>>From mij\n> From mij\n")
    assert list(mails_in(tmp_path / "box")) == [b"Subject: x\n\nFrom mij\n>From mij\n> From mij\n"]


def test_a_maildir_gives_what_is_new_and_seen_and_not_what_is_being_written(tmp_path):
    for part, raw in (("new", ONE), ("cur", TWO), ("tmp", b"half")):
        (tmp_path / part).mkdir()
        (tmp_path / part / "1.host").write_bytes(raw)
    assert sorted(mails_in(tmp_path)) == sorted([ONE, TWO])


def test_a_folder_of_files(tmp_path):
    (tmp_path / "b.eml").write_bytes(TWO)
    (tmp_path / "a.eml").write_bytes(ONE)
    (tmp_path / ".verborgen").write_bytes(b"x")
    assert list(mails_in(tmp_path)) == [ONE, TWO]


def test_an_empty_file_is_an_empty_mail(tmp_path):
    (tmp_path / "leeg").write_bytes(b"")
    assert list(mails_in(tmp_path / "leeg")) == [b""]
