"""The editors of the demo town at work: a statute, texts that wait, doubts, and pages that nobody looked at in time."""

from datetime import date, timedelta
from uuid import UUID

from django.utils import timezone

from loket.examples.cast import AICHA, FATIMA, OMAR, TINEKE, Person
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM, VISITOR
from loket.organisatie.models import Medewerker
from loket.redactie import commands
from loket.redactie.models import Page
from loket.redactie.queries.kinds import kinds
from loket.redactie.queries.page import content_now

OVERDUE = (12, 40, 3, 25, 8)  # days
DOUBTS = (
    ("Het bedrag is anders dan op mijn rekening. Klopt dit nog?", FATIMA),
    ("Hier staat dat ik moet bellen. Maar er neemt niemand op.", None),
    ("De link naar het formulier doet niets.", None),
)
FINDINGS = (
    (
        "2.1.1",
        "De kaart is lastig met een schermlezer.",
        "U hoort niet welke punten op de kaart staan.",
        "Typ een adres. Of gebruik de lijst onder de kaart.",
        "Wij maken de punten op de kaart leesbaar.",
        120,
    ),
    (
        "3.1.2",
        "De knop om een foto te kiezen volgt de taal van uw apparaat.",
        "De knop kan in een andere taal staan.",
        "De uitleg erboven is wel in het Nederlands.",
        "Wij maken een eigen knop.",
        200,
    ),
)


def set_up_redactie() -> None:
    _set_statutes()
    _set_statement(timezone.localdate())


def edit_a_little(*, today: date) -> None:
    _let_some_grow_old(today)
    _doubt_some()
    _write_some(today)


def _set_statutes() -> None:
    head = _id(TINEKE)
    for kind in kinds():
        commands.set_statute(
            kind=kind.code,
            four_eyes=True,
            legal_check=False,
            review_months=12,
            take_down_days=None if kind.code == "nieuws" else 90,
            remind_days=[30, 7],
            signal_days=5,
            head_editor_id=head,
            by=SYSTEM,
        )


def _set_statement(today: date) -> None:
    commands.set_statement(status="C", investigated_on=None, investigated_by="", report_url="", by=SYSTEM)
    for criterion, what, effect, instead, plan, days in FINDINGS:
        commands.put_finding(
            criterion=criterion,
            what=what,
            effect=effect,
            instead=instead,
            plan=plan,
            mended_before=today + timedelta(days=days),
            by=SYSTEM,
        )


def _let_some_grow_old(today: date) -> None:
    """No command makes a page overdue: only time does."""
    pages = Page.objects.published().order_by("slug")[: 40 * len(OVERDUE) : 40]
    for page, days in zip(pages, OVERDUE, strict=False):
        Page.objects.filter(id=page.id).update(review_on=today - timedelta(days=days))


def _doubt_some() -> None:
    pages = Page.objects.published().filter(kind="product").order_by("-slug")[:30:10]
    for page, (text, someone) in zip(pages, DOUBTS, strict=False):
        by = actor(someone) if someone else VISITOR
        commands.signal_page(kind=page.kind, slug=page.slug, text=text, by=by)


def _write_some(today: date) -> None:
    """One text waits for the final editor, and one stands in a draft."""
    by = actor(AICHA)
    for page in Page.objects.published().filter(kind="pagina").order_by("slug")[:1]:
        content, number = content_now(page)
        content = {**content, "summary": f"{content['summary']} Dit lieten wij nakijken."[:400]}
        commands.propose(
            page_id=page.id,
            content=content,
            base_number=number,
            review_on=today + timedelta(days=300),
            note="Een zin erbij",
            by=by,
        )
    commands.start_page(
        kind="nieuws",
        slug="nieuwe-bankjes-in-het-park",
        title="Nieuwe bankjes in het park",
        owner=_id(OMAR),
        review_on=today + timedelta(days=180),
        by=by,
    )


def _id(person: Person) -> UUID:
    return Medewerker.objects.get(email=person.email).id
