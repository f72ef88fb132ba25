"""A field says what it is, what is wrong with it, and ties both to the control, for who sees and for who hears."""

import re
from html.parser import HTMLParser

import pytest
from django import forms
from django.template import Context, Template

CHOICES = [("lantaarn", "Straatlantaarn"), ("afval", "Afval")]


class Report(forms.Form):
    kind = forms.ChoiceField(label="Wat is er?", choices=CHOICES, widget=forms.RadioSelect)
    place = forms.CharField(label="Adres", help_text="Straat en nummer")
    mail = forms.EmailField(label="E-mailadres", required=False, error_messages={"invalid": "Dit is geen mailadres"})
    photo = forms.FileField(label="Foto", required=False)
    follow = forms.BooleanField(label="Volg", required=False)
    secret = forms.CharField(required=False, widget=forms.HiddenInput)


class Tags(HTMLParser):
    """The tags of a page with their attributes, in order."""

    def __init__(self, html):
        super().__init__()
        self.all = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.all.append((tag, dict(attrs)))

    def attrs_of(self, **wanted):
        return next(attrs for _, attrs in self.all if wanted.items() <= attrs.items())


def shown(form, tag):
    return Template("{% load huisstijl %}" + tag).render(Context({"form": form, "icons": {"lantaarn": "bulb"}}))


def test_an_explanation_is_tied_to_its_field():
    tags = Tags(shown(Report(), "{% field form.place %}"))
    assert tags.attrs_of(name="place")["aria-describedby"] == "id_place_uitleg"
    assert ("p", {"class": "utrecht-form-field-description", "id": "id_place_uitleg"}) in tags.all


def test_an_error_is_tied_to_its_field_and_what_was_typed_stays():
    tags = Tags(shown(Report({"mail": "jan@"}), "{% field form.mail %}"))
    field = tags.attrs_of(name="mail")
    assert (field["value"], field["aria-invalid"], field["aria-describedby"]) == ("jan@", "true", "id_mail_fout")
    assert "utrecht-textbox--invalid" in field["class"].split()
    assert tags.attrs_of(id="id_mail_fout")


@pytest.mark.parametrize(
    ("tag", "says"),
    [
        ("{% field form.mail %}", True),
        ("{% field form.photo %}", True),
        ("{% field form.place %}", False),
        ("{% field form.kind %}", False),
    ],
)
def test_only_an_optional_field_says_so(tag, says):
    assert ("(niet verplicht)" in shown(Report(), tag)) == says


def test_choices_are_one_group_with_a_question_and_icons():
    html = shown(Report({"kind": "afval"}), '{% field form.kind kind="pick" icons=icons %}')
    tags = Tags(html)
    assert [tag for tag, _ in tags.all][:2] == ["fieldset", "legend"]
    assert [attrs["id"] for tag, attrs in tags.all if tag == "input"] == ["id_kind_0", "id_kind_1"]
    assert "checked" in tags.attrs_of(id="id_kind_1")
    assert html.count("#bulb") == 1


def test_a_hidden_field_shows_nothing():
    assert re.sub(r"<input[^>]*>", "", shown(Report(), "{% field form.secret %}")).strip() == ""


def test_what_people_typed_is_never_markup():
    html = shown(Report({"place": '"><script>alert(1)</script>'}), "{% field form.place %}{% error_summary form %}")
    assert "<script>" not in html


def test_the_summary_leads_to_each_field_in_order():
    html = shown(Report({"mail": "jan@"}), "{% error_summary form %}")
    assert re.findall(r'<a href="#(\w+)">([^<]+)</a>', html) == [
        ("id_kind_0", "Kies een antwoord: Wat is er?"),
        ("id_place", "Vul in: Adres"),
        ("id_mail", "Dit is geen mailadres"),
    ]
    assert "Verbeter 3 punten." in html
    assert Tags(html).attrs_of(id="fouten")["tabindex"] == "-1"


def test_one_fault_is_one_point():
    html = shown(Report({"kind": "afval"}), "{% error_summary form %}")
    assert "Verbeter 1 punt." in html


def test_a_fault_of_the_whole_form_is_in_the_summary_too():
    form = Report({"kind": "afval", "place": "x"})
    form.add_error(None, "Deze melding is al afgehandeld.")
    assert "<li>Deze melding is al afgehandeld.</li>" in shown(form, "{% error_summary form %}")


def test_a_good_form_has_no_summary():
    assert shown(Report({"kind": "afval", "place": "x"}), "{% error_summary form %}").strip() == ""
