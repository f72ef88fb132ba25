"""A form with a key of its own tells the same words once, and other words as another thing."""

from uuid import uuid4

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from loket.kernel.sent import KEY, SentForm, key_of
from tests.test_one_line import every_form


class Question(SentForm):
    vraag = forms.CharField()


def told(**values):
    form = Question(values)
    assert form.is_valid()
    return form.cleaned_data[KEY]


def test_the_same_words_have_the_same_key():
    key = uuid4()
    assert told(send_key=key, vraag="Een") == told(send_key=key, vraag="Een ")
    assert told(send_key=key, vraag="Een") != told(send_key=key, vraag="Twee")
    assert told(send_key=key, vraag="Een") != told(send_key=uuid4(), vraag="Een")
    assert told(vraag="Een") != told(vraag="Een"), "a program without a key sends two"


@pytest.mark.parametrize(("name", "content", "same"), [("a", b"x", True), ("b", b"x", False), ("a", b"y", False)])
def test_a_file_counts_by_what_is_in_it(name, content, same):
    key = uuid4()
    first = key_of(key, {"files": [SimpleUploadedFile("a", b"x")]})
    assert (key_of(key, {"files": [SimpleUploadedFile(name, content)]}) == first) is same


def test_a_new_page_has_a_new_key():
    assert Question()[KEY].value() != Question()[KEY].value()


def test_each_form_with_a_key_makes_another_of_other_words():
    with_key = [
        form for form in every_form() if KEY in getattr(form, "base_fields", {}) and ".tests." not in form.__module__
    ]
    bare = [form.__name__ for form in with_key if not issubclass(form, SentForm) and not hasattr(form, "key")]
    assert bare == ["FollowForm"], "Make it a SentForm. A follower counts by address: follow_melding"
    assert len(with_key) > 6
