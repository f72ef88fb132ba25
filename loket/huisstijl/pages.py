"""The styleguide: every part of the look on one page, for who builds pages and for the accessibility test."""

from dataclasses import dataclass

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

KINDS = [("lantaarn", "Straatlantaarn"), ("afval", "Afval"), ("weg", "Weg of stoep"), ("groen", "Groen en bomen")]
ICONS = {"lantaarn": "bulb", "afval": "trash", "weg": "road", "groen": "tree"}


@dataclass(frozen=True)
class MenuItem:
    label: str
    url: str
    icon: str = ""
    current: bool = False
    badge: str = ""
    late: bool = False
    prominent: bool = False


PUBLIC_MENU = [
    MenuItem("Onderwerpen", "#onderwerpen"),
    MenuItem("Melding doen", "#melding", current=True),
    MenuItem("Contact", "#contact"),
    MenuItem("Mijn gemeente", "#mijn", icon="user", prominent=True),
]
RAIL = [
    MenuItem("Start", "#start", "home"),
    MenuItem("Werk", "#werk", "clipboard-list", current=True, badge="2", late=True),
    MenuItem("Post", "#post", "mail", badge="12"),
    MenuItem("Cijfers", "#cijfers", "chart-bar"),
]


class ExampleForm(forms.Form):
    """A field of each kind."""

    kind = forms.ChoiceField(label="Wat is er aan de hand?", choices=KINDS, widget=forms.RadioSelect)
    place = forms.CharField(label="Typ een adres of plek", help_text="Bijvoorbeeld: Voorbeeldstraat 12, Bergen")
    lamp = forms.ChoiceField(label="Welke lantaarn is het?", choices=[("", "Dat weet ik niet"), ("417", "Paal 0417")])
    more = forms.CharField(label="Wilt u nog iets vertellen?", required=False, widget=forms.Textarea({"rows": 3}))
    photo = forms.FileField(label="Foto", required=False, help_text="Zet geen mensen of kentekens op de foto.")
    channel = forms.ChoiceField(
        label="Hoe wilt u bericht?", choices=[("mail", "E-mail"), ("sms", "Sms")], widget=forms.RadioSelect
    )
    urgency = forms.ChoiceField(
        label="Hoe snel moet het?", choices=[("laag", "Kan wachten"), ("hoog", "Vandaag")], widget=forms.RadioSelect
    )
    topics = forms.MultipleChoiceField(
        label="Waarover?", required=False, choices=KINDS, widget=forms.CheckboxSelectMultiple
    )
    follow = forms.BooleanField(label="Ik wil deze melding volgen", required=False)
    latitude = forms.CharField(required=False, widget=forms.HiddenInput)
    longitude = forms.CharField(required=False, widget=forms.HiddenInput)


@require_safe
def styleguide(request: HttpRequest, layout: str = "public") -> HttpResponse:
    """In a demo only. `?fouten` shows the form with its errors."""
    if not (settings.DEMO or settings.DEBUG or settings.TESTING):
        raise Http404
    wrong = "fouten" in request.GET
    context = {
        "layout": f"huisstijl/{layout}.html",
        "staff": layout == "staff",
        "form": ExampleForm({"lamp": "999"} if wrong else None, auto_id="id_%s"),
        "icons": ICONS,
        "channel_words": {"mail": "Wij mailen u binnen 1 werkdag.", "sms": "Alleen naar een 06-nummer."},
        "menu": RAIL if layout == "staff" else PUBLIC_MENU,
        "search_url": "/huisstijl/",
        "search_label": "Zoek inwoner, melding of collega",
        "teams": [("Burgerzaken", 96), ("Wmo en zorg", 91), ("Openbare ruimte", 78), ("Belastingen", 9)],
        "weeks": [(f"wk {week}", value) for week, value in zip(range(36, 48), WEEKS, strict=True)],
        "page": Paginator(range(95), 20).page(2),
        "now": timezone.now(),
        "toast": {"text": "Melding M-2026-0398 is afgehandeld.", "undo_url": "#terug"} if layout == "staff" else None,
    }
    return render(request, "huisstijl/styleguide.html", context, status=422 if wrong else 200)


WEEKS = (81, 83, 79, 84, 86, 85, 88, 87, 84, 89, 90, 88)
