"""One klacht as people of ours treat it, through the commands, from the day it came in until its end or now."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import F, Value
from django.db.models.fields import CharField
from django.db.models.functions import Cast, Concat

from loket.berichten.models import Bericht, State
from loket.examples.cast import KEES, RUBEN, YASMIN
from loket.examples.klachten.slots import Slot
from loket.examples.klachten.stories import AFSPRAAK, BEVINDING, CONCLUSIES, NO_TREATMENT, REASON, TAKEN_BACK, TALK
from loket.examples.town import actor
from loket.examples.zaken.clock import living_at
from loket.kernel.actor import VISITOR, Actor
from loket.kernel.text import AMSTERDAM
from loket.klachten import commands
from loket.klachten.commands import Told
from loket.klachten.models import Klacht, Oordeel, Soort
from loket.klachten.rules.oordeel import Part
from loket.termijnen.calendar import next_working_day

Step = tuple[int, Callable[[date], object]]  # after how many days, and what is done on that day
SENT_AFTER = timedelta(seconds=12)


class Treatment:
    """Of one klacht, by one handler."""

    def __init__(self, slot: Slot, told: Told, *, oorzaak: str, team: str, number: int) -> None:
        self.slot, self.told, self.oorzaak, self.team = slot, told, oorzaak, team
        self.coordinator, self.handler = actor(YASMIN), actor((RUBEN, KEES)[number % 2])
        self.klacht = Klacht()

    def live(self, *, send_key: UUID, now: datetime) -> Klacht:
        at = datetime.combine(self.slot.day, time(9, 12), AMSTERDAM)
        with living_at(at):
            by = VISITOR if self.slot.kanaal == "website" else self.coordinator
            self.klacht = commands.receive_klacht(
                self.told, kanaal=self.slot.kanaal, send_key=send_key, ontvangen_op=self.slot.day, by=by
            )
        for days, do in sorted(self._steps(), key=lambda step: step[0]):
            day = next_working_day(self.slot.day + timedelta(days=days))
            at = max(datetime.combine(day, time(10, 5), AMSTERDAM), at + timedelta(minutes=9))
            if at > now:
                break
            with living_at(at):
                do(at.date())
        self._send()
        return Klacht.objects.get(id=self.klacht.id)

    def _steps(self) -> Iterator[Step]:
        id, by, end = self.klacht.id, self.handler, (self.slot.ends - self.slot.day).days
        yield 1, lambda day: commands.assign_klacht(klacht_id=id, behandelaar_id=UUID(by.id), by=self.coordinator)
        yield (
            2,
            lambda day: commands.split_klacht(
                klacht_id=id, parts=self._parts(), oorzaak=self.oorzaak, team=self.team, by=by
            ),
        )
        yield 4, lambda day: commands.note_talk(klacht_id=id, op=day, afspraak=TALK, by=by)
        match self.slot.oordeel:
            case Oordeel.INFORMEEL_OPGELOST:
                yield end, lambda day: commands.settle_klacht(klacht_id=id, afspraak=AFSPRAAK, akkoord_op=day, by=by)
            case Oordeel.NIET_IN_BEHANDELING:
                told = {"grond": "bezwaar", "toelichting": NO_TREATMENT}
                yield end, lambda day: commands.decline_klacht(klacht_id=id, **told, by=by)
            case Oordeel.INGETROKKEN:
                yield end, lambda day: commands.withdraw_klacht(klacht_id=id, toelichting=TAKEN_BACK, by=by)
            case _:
                yield from self._inquiry(id, by, end)

    def _inquiry(self, id: UUID, by: Actor, end: int) -> Iterator[Step]:
        yield 7, lambda day: commands.start_inquiry(klacht_id=id, by=by)
        yield 11, lambda day: commands.hear(klacht_id=id, wie="klager", op=day, verslag=TALK, by=by)
        if self.slot.longer:
            yield 30, lambda day: commands.take_longer(klacht_id=id, weken=4, reden=REASON, by=by)
        yield end, lambda day: commands.judge_klacht(klacht_id=id, parts=self._judged(), conclusie=CONCLUSIES[0], by=by)

    def _parts(self) -> list[tuple[str, str]]:
        """One kind, or more when it is a combination; of what is founded in part there are two."""
        if self.slot.soort == Soort.GECOMBINEERD:
            return [(Soort.GEEN_REACTIE, "Het lange wachten"), (Soort.BEJEGENING, "De toon van het gesprek")]
        first = (self.slot.soort, "Wat er gebeurde")
        return [first, (self.slot.soort, "Hoe wij daarna reageerden")] if self._in_part else [first]

    @property
    def _in_part(self) -> bool:
        return self.slot.oordeel == Oordeel.DEELS_GEGROND

    def _judged(self) -> dict[int, Part]:
        ends = [Oordeel.GEGROND, Oordeel.ONGEGROND] if self._in_part else [Oordeel(self.slot.oordeel)] * 2
        judged = [Part(oordeel, BEVINDING, "voortvarendheid") for oordeel in ends]
        return dict(enumerate(judged[: len(self._parts())], start=1))

    def _send(self) -> None:
        """What was written then, went out then."""
        id = Cast("id", CharField())
        Bericht.objects.filter(about__startswith=f"klacht:{self.klacht.id}:").update(
            state=State.SENT,
            attempts=1,
            sent_at=F("written_at") + SENT_AFTER,
            message_id=Concat(Value("<"), id, Value("@gemeente.example>")),
        )
