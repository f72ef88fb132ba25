"""A form shows what a command refused, where the person looks for it."""

from django import forms
from django.test import RequestFactory

from loket.kernel.forms import carried_out, show_refusals, typed
from loket.kernel.refusal import Refusal, Refused, refuse


class Question(forms.Form):
    name = forms.CharField()


def test_each_refusal_stands_beside_its_field_or_on_top():
    form = Question({"name": "x"})
    assert form.is_valid()
    show_refusals(form, Refused(Refusal("a", "Kies een andere naam.", "name"), Refusal("b", "Nu niet.", "elsewhere")))
    assert form.errors == {"name": ["Kies een andere naam."], "__all__": ["Nu niet."]}


def test_what_fits_is_carried_out_and_what_is_refused_is_shown():
    done, refusal = [], Refusal("a", "Kies een andere naam.", "name")
    form = Question({"name": "x"})
    assert carried_out(form, done.append)
    assert done == [{"name": "x"}]
    assert not carried_out(Question({"name": ""}), done.append)
    assert len(done) == 1
    assert not carried_out(form, lambda told: refuse(refusal))
    assert form.errors == {"name": ["Kies een andere naam."]}


def test_an_empty_form_that_was_sent_is_typed_too():
    requests = RequestFactory()
    assert typed(requests.get("/")) is None
    assert typed(requests.post("/", {})) is not None
