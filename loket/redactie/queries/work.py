"""What editors and owners have to do."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from loket.kernel.actor import Actor
from loket.redactie.models import Draft, LinkUse, Page, PageState, Signal, Stage, Statute, Version
from loket.redactie.permissions import FINAL, LEGAL, WEBMASTER
from loket.redactie.queries.kinds import kinds
from loket.redactie.rules.roles import person_id

MOST = 200
NO_AFDELING, NO_CODE = "Geen afdeling", "geen"


@dataclass(frozen=True, slots=True)
class PageRow:
    id: UUID
    kind: str
    slug: str
    title: str
    state: str
    review_on: date
    reviewed_on: date | None
    owner: str
    owner_works: bool
    afdeling: str
    late: bool
    stage: str = ""

    @property
    def state_words(self) -> str:
        return "Over tijd" if self.late else str(PageState(self.state).label)


@dataclass(frozen=True, slots=True)
class WaitingRow:
    version_id: UUID
    page_id: UUID
    title: str
    kind: str
    number: int
    stage: str
    by_name: str
    at: datetime
    note: str

    @property
    def stage_words(self) -> str:
        return str(Stage(self.stage).label)


@dataclass(frozen=True, slots=True)
class DraftRow:
    page_id: UUID
    title: str
    kind: str
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """Of an afdeling: how many pages, how many overdue, and which share is not (0 to 100)."""

    code: str  # in addresses
    afdeling: str
    pages: int
    overdue: int

    @property
    def score(self) -> int:
        return 100 * (self.pages - self.overdue) // self.pages if self.pages else 100


@dataclass(frozen=True, slots=True)
class SignalRow:
    id: UUID
    page_id: UUID
    title: str
    text: str
    sender: str
    received_at: datetime
    answer_by: date
    owner: str
    late: bool


@dataclass(frozen=True, slots=True)
class BrokenRow:
    url: str
    trouble: str
    since: datetime
    page_id: UUID
    title: str
    owner: str
    told: bool


def my_pages(by: Actor, *, today: date, most: int = MOST) -> list[PageRow]:
    """What this person answers for; what must be looked at first comes first."""
    mine = Page.objects.filter(owner_id=person_id(by)).order_by("review_on", "title")
    return _pages(mine[:most], today)


def pages(
    *,
    today: date,
    words: str = "",
    kind: str = "",
    state: str = "",
    afdeling: str = "",
    start: int = 0,
    most: int = 50,
) -> tuple[list[PageRow], bool]:
    """All pages, and whether there are more. `state`: one of PageState, "overdue" or "ownerless".

    `afdeling` is the code of a ScoreRow.
    """
    found = Page.objects.order_by("title", "id")
    for word in words.split()[:6]:
        found = found.filter(Q(title__icontains=word) | Q(slug__icontains=word))
    if kind:
        found = found.filter(kind=kind)
    if afdeling == NO_CODE:
        found = found.filter(afdeling=None)
    elif afdeling:
        found = found.filter(afdeling=UUID(afdeling))
    if state == "overdue":
        found = found.overdue(today).order_by("review_on", "title")
    elif state == "ownerless":
        found = found.filter(owner__is_active=False)
    elif state:
        found = found.filter(state=state)
    rows = _pages(found[start : start + most + 1], today)
    return rows[:most], len(rows) > most


def waiting_for(by: Actor, *, most: int = MOST) -> list[WaitingRow]:
    """Texts that this person may bring further: not one's own where four eyes are asked."""
    wanted = Q(pk=None)
    if by.may(FINAL):
        alone = [code for code, four in four_eyes().items() if not four]
        wanted |= Q(stage=Stage.REVIEW) & (~Q(by_id=by.id) | Q(page__kind__in=alone))
    if by.may(LEGAL):
        wanted |= Q(stage=Stage.LEGAL) & ~Q(by_id=by.id)
    return _waiting(Version.objects.filter(wanted).order_by("at")[:most])


def returned_to(by: Actor, *, most: int = MOST) -> list[WaitingRow]:
    """My texts that came back, and that I did not write anew."""
    later = Version.objects.filter(page=OuterRef("page"), number__gt=OuterRef("number"))
    mine = Version.objects.filter(stage=Stage.RETURNED, by_id=by.id or None).exclude(returned_by=by.name)
    return _waiting(mine.exclude(Exists(later)).order_by("-at")[:most])


def drafts_of(by: Actor, *, most: int = MOST) -> list[DraftRow]:
    rows = Draft.objects.filter(editor_id=person_id(by)).order_by("-saved_at")[:most]
    return [DraftRow(*row) for row in rows.values_list("page_id", "page__title", "page__kind", "saved_at")]


def scores(*, today: date) -> list[ScoreRow]:
    """The share of published pages that is not overdue, the worst afdeling first."""
    found = Page.objects.published().values_list("afdeling", "afdeling__name")
    counted = found.annotate(n=Count("id"), late=Count("id", filter=Q(review_on__lt=today)))
    rows = [ScoreRow(str(code or NO_CODE), name or NO_AFDELING, n, late) for code, name, n, late in counted]
    return sorted(rows, key=lambda row: (row.score, row.afdeling))


def open_signals(by: Actor, *, today: date, most: int = MOST) -> list[SignalRow]:
    """Those of one's own pages; the final editor and webmaster see all. Who has waited longest comes first."""
    found = Signal.objects.filter(answered_at=None)
    if not (by.may(FINAL) or by.may(WEBMASTER)):
        found = found.filter(page__owner_id=person_id(by))
    rows = found.select_related("page__owner").order_by("answer_by", "received_at")[:most]
    return [_signal(row, today) for row in rows]


def broken_links(by: Actor, *, most: int = MOST) -> list[BrokenRow]:
    found = LinkUse.objects.filter(link__broken_since__isnull=False)
    if not (by.may(FINAL) or by.may(WEBMASTER)):
        found = found.filter(page__owner_id=person_id(by))
    uses = found.select_related("link", "page__owner").order_by("link__broken_since", "link__url", "page__title")
    return [
        BrokenRow(
            use.link.url,
            use.link.trouble,
            _surely(use.link.broken_since),
            use.page_id,
            use.page.title,
            use.page.owner.name,
            use.told_at is not None,
        )
        for use in uses[:most]
    ]


def four_eyes() -> dict[str, bool]:
    """Of each kind whether somebody else must look."""
    return {each.code: True for each in kinds()} | dict(Statute.objects.values_list("kind", "four_eyes"))


def _pages(found: "QuerySet[Page]", today: date) -> list[PageRow]:
    return [
        PageRow(
            page.id,
            page.kind,
            page.slug,
            page.title,
            page.state,
            page.review_on,
            page.reviewed_on,
            page.owner.name,
            page.owner.is_active,
            page.afdeling.name if page.afdeling else NO_AFDELING,
            page.state == PageState.PUBLISHED and page.review_on < today,
        )
        for page in found.select_related("owner", "afdeling")
    ]


def _waiting(versions: "QuerySet[Version]") -> list[WaitingRow]:
    fields = ("id", "page_id", "page__title", "page__kind", "number", "stage", "by_name", "at", "note")
    return [WaitingRow(*row) for row in versions.values_list(*fields)]


def _signal(row: Signal, today: date) -> SignalRow:
    sender = row.sender_name or ("Bezoeker, met mailadres" if row.email else "Bezoeker")
    late = row.answer_by < today
    owner = row.page.owner.name
    return SignalRow(row.id, row.page_id, row.page.title, row.text, sender, row.received_at, row.answer_by, owner, late)


def _surely(at: datetime | None) -> datetime:
    assert at
    return at
