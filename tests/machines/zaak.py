"""One zaak. Jannie handles it, Tineke may reopen. Eight weeks (Awb 4:13), longer once (4:14), still while it waits."""

from datetime import timedelta

from django.utils import timezone
from hypothesis import strategies as some
from hypothesis.stateful import initialize, invariant, rule

from loket.cijfers.commands.optellen import roll_up
from loket.cijfers.models import Dagcijfer
from loket.cijfers.queries.bronnen import TELLINGEN
from loket.examples.cast import JANNIE, TINEKE
from loket.examples.eigen_zaak import ANS, kapvergunning, zaak_of
from loket.kernel.actor import SYSTEM
from loket.zaken import commands as zaken
from loket.zaken.models import Status, Termijnwijziging, Zaak
from loket.zaken.models.termijn import Oorzaak, Opschorting
from loket.zaken.queries.in_time import ended_in_time
from loket.zaken.queries.worklist import Filter, View, chip_counts, worklist
from tests.machines import by_hand
from tests.machines.machine import UNDO_WITHIN, WORDS, Machine, play, who

WEEKS = {"P1W": 1, "P2W": 2, "P6W": 6, "P30W": 30}  # the law says: a reasonable time
MOVES = ("DeadlineMoved",)
PAPER = ("DocumentCreated", "DocumentAdded")
CLOSES = ("ZaakClosed", "ResultaatSet", "ZaakResumed", *MOVES)
HISTORY = (Status, Termijnwijziging, Opschorting)


class OneZaak(Machine):
    many = 40

    @staticmethod
    def world():
        play(JANNIE, TINEKE)
        OneZaak.kap = kapvergunning(verantwoordelijke="Vergunningen")

    @initialize()
    def open(self):
        self.zaak = zaak_of(self.kap, who=ANS)
        zaken.hand_over_zaak(zaak_id=self.zaak.id, team="vergunningen", behandelaar_id=None, by=SYSTEM)
        self.start = self.today()
        self.longer, self.asked, self.still = 0, None, 0
        self.last_day = by_hand.term(self.start, weeks=8)
        self.step, self.told, self.ready = None, self.trail(), True

    def today(self):
        return timezone.now().astimezone(by_hand.HERE).date()

    def now(self):
        return Zaak.objects.get(id=self.zaak.id)

    def picture(self):
        zaak = Zaak.objects.filter(id=self.zaak.id).values().get()
        return zaak, *(list(kind.objects.filter(zaak=self.zaak).order_by("id").values()) for kind in HISTORY)

    def take(self, command, by, **told):
        """A step, which can be taken back: by the same person, at once, when nothing came after it."""
        before, model = self.picture(), (self.longer, self.asked, self.still, self.last_day)
        done = self.do(command, zaak_id=self.zaak.id, by=who(by), **told)
        if done:
            self.step = (done.id, by, timezone.now(), before, model)
            self.nothing_went(before)
        return done

    def nothing_went(self, before):
        for rows, kind in zip(before[1:], HISTORY, strict=True):
            ids = {row["id"] for row in rows}
            assert ids <= set(kind.objects.filter(zaak=self.zaak).values_list("id", flat=True)), kind

    def count_the_term(self):
        """What the law says now, with the days that it stood still until today."""
        waits = (self.today() - self.asked).days if self.asked else 0
        self.last_day = by_hand.term(self.start, weeks=8, longer=self.longer, stood_still=self.still + waits)

    def go_further(self, there):
        if self.asked:
            self.still += by_hand.days_still(self.asked, there)
            self.asked = None
            self.count_the_term()

    @rule(step=some.integers(0, 3), by=some.sampled_from([JANNIE, TINEKE]), words=WORDS)
    def set_a_status(self, step, by, words):
        before = self.now()
        told = {"statustype_id": self.kap.statustypen[step].id, "toelichting": words}
        also = ("ZaakClosed", "ZaakReopened")
        done = self.take(zaken.take_next_status, by, tells="StatusToTell", also=also, **told)
        assert not (done and before.einddatum and by == JANNIE), "who may not reopen, sets no status on a closed zaak"

    @rule(weeks=some.sampled_from([*WEEKS, "P-2W", "twee"]), words=WORDS)
    def take_longer(self, weeks, words):
        before, was = self.now(), self.last_day
        done = self.take(
            zaken.take_longer, JANNIE, duur=weeks, reden=words, tells="ZaakExtended", also=(*MOVES, *PAPER)
        )
        if done:
            assert not before.einddatum, "a closed zaak takes no longer"
            assert not self.longer, "once (Awb 4:14)"
            assert self.today() <= was, "before it is over"
            self.longer = WEEKS[weeks]
            self.count_the_term()

    @rule(words=WORDS)
    def wait(self, words):
        done = self.take(zaken.stand_still, JANNIE, reden=words, tells="ZaakSuspended", also=MOVES)
        if done:
            assert self.asked is None
            self.asked = self.today()
            self.count_the_term()

    @rule(days=some.integers(-9, 2))
    def go_on(self, days):
        tot = self.today() + timedelta(days=days)
        done = self.take(zaken.go_on, JANNIE, tot=tot, tells="ZaakResumed", also=MOVES)
        if done:
            assert self.asked <= tot, "after we asked"
            self.go_further(tot)

    @rule(by=some.sampled_from([JANNIE, TINEKE]))
    def finish(self, by):
        before, told = self.now(), {"resultaattype_id": self.kap.resultaattypen[0].id}
        if self.take(zaken.finish, by, tells="StatusToTell", also=CLOSES, **told):
            assert not before.einddatum, "it ends once"
            self.go_further(self.today())

    @rule(by=some.sampled_from([JANNIE, TINEKE]), words=WORDS)
    def reopen(self, by, words):
        before = self.now()
        done = self.take(zaken.open_again, by, reden=words, tells="StatusToTell", also=("ZaakReopened",))
        assert not done or (before.einddatum and by == TINEKE), "what is closed, by who may"

    @rule(by=some.sampled_from([JANNIE, TINEKE]))
    def take_back(self, by):
        if self.step:
            stap, taker, at, before, model = self.step
            done = self.do(zaken.undo_stap, stap_id=stap, by=who(by), tells="StapUndone", also=PAPER)
            if done:
                assert by == taker
                assert timezone.now() <= at + UNDO_WITHIN + timedelta(seconds=1)
                assert self.picture() == before, "all as it was"
                self.longer, self.asked, self.still, self.last_day = model
                self.step = None

    @invariant()
    def the_term_is_that_of_the_law(self):
        if self.ready:
            zaak = self.now()
            assert zaak.uiterlijke_einddatum_afdoening == self.last_day
            assert Termijnwijziging.objects.filter(zaak=zaak, oorzaak=Oorzaak.VERLENGD).count() <= 1, "once (Awb 4:14)"
            last = Termijnwijziging.objects.filter(zaak=zaak).order_by("-id").first()
            assert last is None or last.nieuw == self.last_day

    @invariant()
    def it_waits_once_and_not_when_it_is_closed(self):
        if self.ready:
            waits = Opschorting.objects.filter(zaak=self.zaak, tot=None).count()
            assert waits == (self.asked is not None)
            assert not (waits and self.now().einddatum)

    @invariant()
    def it_is_closed_by_its_last_status(self):
        if self.ready:
            zaak, end = self.now(), self.kap.statustypen[-1].id
            assert (zaak.einddatum is not None) == (str(zaak.laatste_status.statustype_id) == str(end))
            newest = Status.objects.filter(zaak=zaak).order_by("-datum_status_gezet", "-id").first()
            assert newest.id == zaak.laatste_status_id

    @invariant()
    def the_worklist_counts_it_once(self):
        if self.ready:
            is_open, today = self.now().einddatum is None, self.today()
            late = is_open and self.asked is None and self.last_day <= today
            counted = chip_counts(Filter(), today=today, by=who(JANNIE))
            waits = is_open and self.asked is not None
            assert counted == {"MINE": 0, "LATE": late, "UNOWNED": is_open, "WAITING": waits, "ALL": is_open}

    def the_figures_agree(self):
        zaak, today = self.now(), self.today()
        for view in View:
            shown = [row.id for row in worklist(Filter(view), today=today, by=who(JANNIE)).items]
            counted = chip_counts(Filter(), today=today, by=who(JANNIE)).get(view.name, zaak.einddatum is not None)
            assert len(shown) == counted, view
        days = {"first": self.start, "last": today}
        in_time = zaak.einddatum is not None and zaak.einddatum <= self.last_day
        assert ended_in_time(**days) == (zaak.einddatum is not None, in_time)
        roll_up(days["first"], days["last"], bronnen=[TELLINGEN["zaken-klaar"][0]])
        kept = Dagcijfer.objects.filter(soort="", telling__in=["zaken-klaar", "zaken-op-tijd"])
        closed = [("zaken-klaar", 1, 1), ("zaken-op-tijd", int(in_time), 1)]
        found = kept.order_by("telling").values_list("telling", "teller", "noemer")
        assert list(found) == (closed if zaak.einddatum else [])
