"""One mail with all that one must know to answer it."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from loket.berichten.models import State
from loket.berichten.queries import BerichtRow, berichten_about, is_unreachable
from loket.mail.models import TRAYS, Bijlage, Mailbericht, Mailstap, Toestand
from loket.mail.rules.message import FAULT_WORDS, Fault
from loket.partijen.queries.find import PartijRow, partijen_by_email

MOST = 20


@dataclass(frozen=True, slots=True)
class MailView:
    """`klanten` are those who have this address. `gesprek` is what was said before, `zelfde` what the same sender
    still has open.
    """

    mail: Mailbericht
    bijlagen: list[Bijlage]
    klanten: tuple[PartijRow, ...]
    gesprek: list[Mailbericht]
    zelfde: list[Mailbericht]
    delen: list[Mailbericht]
    stappen: list[Mailstap]
    berichten: list[BerichtRow]
    teruggekomen: bool
    late: bool
    fouten: list[str] = field(default_factory=list)

    @property
    def open(self) -> bool:
        return self.mail.toestand == Toestand.OPEN

    @property
    def answerable(self) -> bool:
        """An answer carries the number of its klantcontact."""
        return self.open and self.mail.klantcontact_id is not None

    @property
    def unsure(self) -> bool:
        """Whether something that we wrote came through."""
        return any(each.state == State.UNSURE for each in self.berichten)

    @property
    def in_tray(self) -> bool:
        return self.mail.toestand in TRAYS

    @property
    def shut(self) -> bool:
        """Its attachments are not opened."""
        return self.mail.toestand in (Toestand.BESMET, Toestand.WACHT)

    @property
    def undoable(self) -> bool:
        left = [stap for stap in self.stappen if stap.ongedaan_op is None]
        return bool(left) and left[-1].soort not in ("gesplitst", "terug", "post")


def mail_view(mail_id: UUID, *, now: datetime) -> MailView | None:
    joined = ("team", "behandelaar", "postbus", "klantcontact", "zaak", "genoemde_zaak", "genoemd", "zelfde_als")
    mail = Mailbericht.objects.select_related(*joined).filter(id=mail_id).first()
    if mail is None:
        return None
    return MailView(
        mail=mail,
        bijlagen=list(mail.bijlagen.all()),
        klanten=partijen_by_email(mail.van, most=5),
        gesprek=_thread(mail),
        zelfde=_same_sender(mail),
        delen=list(Mailbericht.objects.filter(deel_van=mail).order_by("id")),
        stappen=list(mail.stappen.select_related("door")),
        berichten=berichten_about(f"mail:{mail.id}:"),
        teruggekomen=bool(mail.van) and is_unreachable(mail.van),
        late=mail.toestand == Toestand.OPEN and mail.uiterlijk < now,
        fouten=[FAULT_WORDS[Fault(code)] for code in mail.fouten if code in FAULT_WORDS],
    )


def _thread(mail: Mailbericht) -> list[Mailbericht]:
    """The other mails of this conversation, the newest first."""
    first = mail.eerste_id or mail.id
    found = Mailbericht.objects.filter(id=first) | Mailbericht.objects.filter(eerste_id=first)
    return list(found.exclude(id=mail.id).select_related("klantcontact").order_by("-ontvangen_op")[:MOST])


def _same_sender(mail: Mailbericht) -> list[Mailbericht]:
    if not mail.van:
        return []
    found = Mailbericht.objects.filter(van=mail.van, toestand=Toestand.OPEN).exclude(id=mail.id)
    return list(found.order_by("-ontvangen_op")[:5])
