"""A draft that nobody touches is tidied away: its editor is warned, and then gets the whole text by mail."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.berichten.commands import write_bericht
from loket.berichten.rules import LONGEST_TEXT
from loket.kernel.actor import SYSTEM
from loket.kernel.outbox import announce
from loket.organisatie.models import Medewerker
from loket.redactie.events import DraftTidied
from loket.redactie.models import Draft
from loket.redactie.queries.addresses import work_address
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.queries.statute import statute_of
from loket.redactie.rules.content.shape import shape_of
from loket.redactie.rules.draft import KEPT_FOR, WARNED_BEFORE, told_in_full

TEMPLATES = "redactie/berichten"
ROOM_AROUND = 1000  # letters of the mail itself


def warn_of_old_drafts() -> int:
    """Two weeks before a draft is tidied away; once, until somebody types at it again."""
    old = Draft.objects.filter(saved_at__lte=timezone.now() - KEPT_FOR + WARNED_BEFORE, warned_at=None)
    return sum(_warn(draft_id) for draft_id in list(old.order_by("saved_at", "id").values_list("id", flat=True)))


def tidy_old_drafts() -> int:
    """Only after that warning. Where nobody is left to get the text, or it is too long for a mail, it stays."""
    now = timezone.now()
    old = Draft.objects.filter(saved_at__lte=now - KEPT_FOR, warned_at__lte=now - WARNED_BEFORE)
    return sum(_tidy(draft_id) for draft_id in list(old.order_by("saved_at", "id").values_list("id", flat=True)))


@transaction.atomic
def _warn(draft_id: UUID) -> int:
    draft = _locked(draft_id)
    someone = _who_hears(draft) if draft else None
    now = timezone.now()
    if draft is None or someone is None or draft.warned_at or draft.saved_at > now - KEPT_FOR + WARNED_BEFORE:
        return 0
    draft.warned_at = now
    draft.save(update_fields=["warned_at"])
    gone_on = timezone.localdate(max(draft.saved_at + KEPT_FOR, now + WARNED_BEFORE))
    write_bericht(
        to=someone.email,
        subject="Je concept blijft niet altijd staan",
        template=f"{TEMPLATES}/draft_old.txt",
        about=f"draft-old:{draft.id}:{draft.saved_at:%Y%m%d%H%M%S}",
        draft=draft,
        someone=someone,
        gone_on=gone_on,
        link=work_address(draft.page_id),
    )
    return 1


@transaction.atomic
def _tidy(draft_id: UUID) -> int:
    draft = _locked(draft_id)
    someone = _who_hears(draft) if draft else None
    if draft is None or someone is None or draft.saved_at > timezone.now() - KEPT_FOR:
        return 0
    text = told_in_full(draft.typed, shape_of(kind_of(draft.page.kind).content))
    if len(text) > LONGEST_TEXT - ROOM_AROUND:
        return 0
    write_bericht(
        to=someone.email,
        subject="Je concept is opgeruimd: hier is de tekst",
        template=f"{TEMPLATES}/draft_tidied.txt",
        about=f"draft-tidied:{draft.id}:{draft.saved_at:%Y%m%d%H%M%S}",
        draft=draft,
        someone=someone,
        text=text or "Niets.",
        link=work_address(draft.page_id),
    )
    announce(DraftTidied(draft.page_id, draft.editor_id), by=SYSTEM)
    draft.delete()
    return 1


def _locked(draft_id: UUID) -> Draft | None:
    """Somebody may be typing at it just now."""
    rows = Draft.objects.select_for_update(of=("self",)).select_related("page__owner", "editor")
    return rows.filter(id=draft_id).first()


def _who_hears(draft: Draft) -> Medewerker | None:
    """Who wrote it; of who left, the owner of the page or the head editor."""
    people = (draft.editor, draft.page.owner, statute_of(draft.page.kind).head_editor)
    return next((someone for someone in people if someone and someone.is_active), None)
