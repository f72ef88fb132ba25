"""One appointment as its visitor reads it: on the page, in a mail, in a calendar, in a QR code."""

import io
from dataclasses import dataclass
from datetime import datetime

import segno
from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from loket.afspraken.models import Afspraak, Kind, State
from loket.afspraken.queries.afspraak import token_of
from loket.afspraken.queries.free import soorten
from loket.afspraken.rules.code import code_words
from loket.afspraken.rules.ical import MEDIA_TYPE, Event, calendar
from loket.afspraken.rules.visit import needs_of
from loket.afspraken.rules.wording import clock_words, when_words
from loket.berichten.rules import File
from loket.kernel.language import link_of_reader
from loket.kernel.text import local


@dataclass(frozen=True, slots=True)
class Told:
    """`where` is what to do to be there: an address, the link of a video call, or that we come to you.

    That, and the links, are in the language of who reads it: what a page or a message is written in.
    """

    afspraak: Afspraak
    when: str
    until: str
    code: str
    link: str | Promise
    place: str
    where: str | Promise
    video: str
    needs: list[str]

    @property
    def path(self) -> str:
        """The own page of the visitor, on this site."""
        return str(self.link).removeprefix(settings.PUBLIC_URL)

    @property
    def link_to_move(self) -> str:
        return f"{self.link}verzetten/"

    def as_calendar(self) -> str:
        return calendar([self._event()])

    def as_calendar_file(self) -> File:
        return File("afspraak.ics", MEDIA_TYPE, self.as_calendar().encode())

    def as_qr_file(self) -> File:
        drawing = io.BytesIO()
        segno.make(str(self.link), error="m", micro=False).save(drawing, kind="png", scale=8, border=4)
        return File("qr-code.png", "image/png", drawing.getvalue())

    def as_qr_drawing(self) -> str:
        """SVG, to stand in a page."""
        drawing = segno.make(str(self.link), error="m", micro=False)
        title = gettext("QR-code van afspraak %(code)s") % {"code": self.code}
        return str(drawing.svg_inline(scale=4, border=4, light="white", title=title))

    def _event(self) -> Event:
        row = self.afspraak
        bring = [f"{gettext('Neem mee:')} {', '.join(self.needs)}."] if self.needs else []
        change = f"{gettext('Verzetten of afzeggen')}: {self.link}"
        return Event(
            uid=f"{row.id}@loket",
            sequence=row.version - 1 + (row.state == State.CANCELLED),
            changed_at=row.made_at,
            start=row.start,
            end=row.end,
            title=f"{gettext('Afspraak gemeente')}: {row.onderwerp}",
            place=self.video or str(self.where),
            text="\n".join([f"Code {self.code}.", *bring, change]),
            url=str(self.link),
            cancelled=row.state in (State.CANCELLED, State.DISPLACED),
        )


def told(afspraak: Afspraak, *, at: datetime | None = None) -> Told:
    """`at`: another moment than its own. One statement, and one for the place when it was not fetched with it."""
    start = at or afspraak.start
    place = afspraak.locatie
    ways: dict[Kind, str | Promise] = {
        Kind.DESK: f"{place.name}, {place.address}",
        Kind.VIDEO: _("Met beeldbellen"),
        Kind.HOME: format_lazy(_("Bij u thuis: {address}"), address=afspraak.address or ""),
    }
    return Told(
        afspraak,
        when_words(start, today=local(timezone.now()).date()),
        clock_words(start + (afspraak.end - afspraak.start)),
        code_words(afspraak.code),
        link_of_reader("afspraken:mine", token_of(afspraak.id)),
        place.name,
        ways[Kind(afspraak.kind)],
        video_of(afspraak),
        needs_of(soorten(afspraak.soorten)),
    )


def video_of(afspraak: Afspraak) -> str:
    """The room of a video call: the same for visitor and medewerker, and nobody can guess it."""
    if afspraak.kind != Kind.VIDEO or not settings.VIDEO_URL:
        return ""
    room = salted_hmac("loket.afspraken.video", afspraak.id.hex, algorithm="sha256").hexdigest()[:32]
    return settings.VIDEO_URL.replace("{room}", room)
