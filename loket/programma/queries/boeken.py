"""Which books there are, in the order in which a programme is made."""

from datetime import date
from typing import Any

from loket.kernel.text import date_words
from loket.programma.models import (
    Advies,
    Bevinding,
    Bron,
    Budget,
    Deelproject,
    Interview,
    Kader,
    Keuze,
    Klankbordlid,
    Mijlpaal,
    Plan,
    Rijpheid,
    Toets,
    Uitwisseling,
    Voorbeeld,
    Waarde,
    Zelfbeeld,
)
from loket.programma.queries.boek import Boek
from loket.programma.rules.plan import late_words, why_not_period, why_not_within
from loket.programma.rules.toets import points_words, toets_words, why_not_toets


def _day(day: date | None) -> str:
    return date_words(day) if day else ""


def _gap(each: Any, _today: date) -> str:
    """S-87: without a wish it is not complete; S-19: without a ground it is flagged."""
    if not each.gewenst:
        return "Onvolledig"
    return "" if each.bron_id or each.interview_id else "Zonder bron"


BOEKEN: dict[str, Boek] = {
    each.code: each
    for each in (
        Boek(
            "programma", "Programma", "Waar wij heen willen, en in welke jaren.", "Nieuw programma", Plan,
            ("naam", "doel", "bron", "eigenaar", "van", "tot", "verlengd"),
            lambda p: (p.naam, [("Doel", p.doel), ("Staat in", p.bron), ("Wie", p.eigenaar.name),
                                ("Loopt", f"{_day(p.van)} tot en met {_day(p.tot)}"), ("Verlengd", p.verlengd)]),
            ("-tot",), ("eigenaar",), why_not=why_not_period,
        ),
        Boek(
            "waarden", "Waarden", "Wat wij belangrijk vinden, en wat een klant daarvan merkt.", "Nieuwe waarde", Waarde,
            ("naam", "betekenis", "gedrag", "effect", "grens", "indicator_code"),
            lambda w: (w.naam, [("Betekent", w.betekenis), ("Zo doe je dat", w.gedrag), ("Een klant merkt", w.effect),
                                ("Grens", w.grens), ("Cijfer", w.indicator_code)]),
            ("naam",), vlag=lambda w, _: "" if w.indicator_code else "Nog niet meetbaar",
        ),
        Boek(
            "bronnen", "Bronnen", "Rapporten en onderzoeken waar wij van leren.", "Nieuwe bron", Bron,
            ("titel", "van_wie", "jaar", "adres"),
            lambda b: (b.titel, [("Van", b.van_wie), ("Jaar", str(b.jaar)), ("Adres", b.adres)]),
            ("-jaar", "titel"),
        ),
        Boek(
            "gesprekken", "Gesprekken", "Met wie wij spraken. Namen staan hier niet.", "Nieuw gesprek", Interview,
            ("op", "vorm", "groep", "aantal", "onderwerp"),
            lambda g: (f"{g.get_vorm_display()} met {g.get_groep_display().lower()}", [
                ("Wanneer", _day(g.op)), ("Mensen", str(g.aantal)), ("Over", g.get_onderwerp_display())]),
            ("-op",),
        ),
        Boek(
            "bevindingen", "Bevindingen", "Hoe het is, en hoe wij het willen.", "Nieuwe bevinding", Bevinding,
            ("onderwerp", "groep", "aard", "huidig", "gewenst", "bron", "interview", "waarde"),
            lambda b: (b.huidig, [("Wij willen", b.gewenst), ("Over", b.get_onderwerp_display()),
                                  ("Wie vindt dit", f"{b.get_groep_display()} ({b.get_aard_display().lower()})"),
                                  ("Bron", b.bron.titel if b.bron else ""),
                                  ("Waarde", b.waarde.naam if b.waarde else "")]),
            ("onderwerp", "id"), ("bron", "waarde"), vlag=_gap,
        ),
        Boek(
            "deelprojecten", "Deelprojecten", "Eerst het resultaat, dan beginnen.", "Nieuw deelproject", Deelproject,
            ("plan", "naam", "thema", "eigenaar", "resultaat", "indicator_code", "doel", "van", "tot"),
            lambda d: (d.naam, [("Stand", d.get_stand_display()), ("Thema", d.get_thema_display()),
                                ("Wie", d.eigenaar.name), ("Resultaat", d.resultaat), ("Bereikt", d.bereikt),
                                ("Loopt", f"{_day(d.van)} tot en met {_day(d.tot)}")]),
            ("van", "naam"), ("eigenaar",), why_not=lambda new, _: why_not_within(new),
            vlag=lambda d, today: "" if d.stand == "klaar" else late_words(d.tot, None, today=today),
        ),
        Boek(
            "mijlpalen", "Mijlpalen", "Wat er wanneer is.", "Nieuwe mijlpaal", Mijlpaal,
            ("deelproject", "naam", "uiterlijk", "gehaald_op"),
            lambda m: (m.naam, [("Deelproject", m.deelproject.naam), ("Uiterlijk", _day(m.uiterlijk)),
                                ("Gehaald", _day(m.gehaald_op))]),
            ("uiterlijk",), ("deelproject",),
            vlag=lambda m, today: late_words(m.uiterlijk, m.gehaald_op, today=today),
        ),
        Boek(
            "budget", "Geld en uren", "Wij werken aan alle vier de bouwstenen.", "Nieuwe regel", Budget,
            ("bouwsteen", "jaar", "waarvoor", "euro", "uren"),
            lambda b: (b.waarvoor, [("Bouwsteen", b.get_bouwsteen_display()), ("Jaar", str(b.jaar)),
                                    ("Euro", str(b.euro) if b.euro else ""), ("Uren", str(b.uren) if b.uren else "")]),
            ("-jaar", "bouwsteen"),
        ),
        Boek(
            "besluiten", "Keuzes", "Wat is besloten, en wat ook kon.", "Nieuwe keuze", Keuze,
            ("op", "vraag", "besloten", "anders", "waarom", "door"),
            lambda k: (k.vraag, [("Besloten", k.besloten), ("Kon ook", k.anders), ("Waarom", k.waarom),
                                 ("Wie", k.door), ("Wanneer", _day(k.op))]),
            ("-op",),
        ),
        Boek(
            "gemeenten", "Andere gemeenten", "Wat wij van anderen leren.", "Nieuwe gemeente", Voorbeeld,
            ("gemeente", "bezocht_op", "les", "goed"),
            lambda v: (v.gemeente, [("Wij leerden", v.les), ("Zij doen goed", v.goed),
                                    ("Bezocht", _day(v.bezocht_op))]),
            ("gemeente",),
        ),
        Boek(
            "uitwisselingen", "Afgesproken stukken", "Wat wij van anderen krijgen.", "Nieuwe afspraak", Uitwisseling,
            ("voorbeeld", "wat", "eigenaar", "uiterlijk", "ontvangen_op"),
            lambda u: (u.wat, [("Van", u.voorbeeld.gemeente), ("Wie let erop", u.eigenaar.name),
                               ("Uiterlijk", _day(u.uiterlijk)), ("Ontvangen", _day(u.ontvangen_op))]),
            ("uiterlijk",), ("voorbeeld", "eigenaar"),
            vlag=lambda u, today: late_words(u.uiterlijk, u.ontvangen_op, today=today),
        ),
        Boek(
            "klankbord", "Klankbordgroep", "Collega's die meedenken.", "Nieuw lid", Klankbordlid,
            ("medewerker", "sinds"),
            lambda k: (k.medewerker.name, [("Sinds", _day(k.sinds))]), ("sinds",), ("medewerker",),
        ),
        Boek(
            "adviezen", "Adviezen", "Elk advies krijgt antwoord.", "Nieuw advies", Advies,
            ("op", "advies", "uiterlijk", "antwoord", "antwoord_op"),
            lambda a: (a.advies, [("Gegeven", _day(a.op)),
                                  ("Antwoord", a.antwoord or f"uiterlijk {_day(a.uiterlijk)}")]),
            ("-op",), vlag=lambda a, today: late_words(a.uiterlijk, a.antwoord_op, today=today),
        ),
        Boek(
            "zelfbeeld", "Hoe ver wij zijn", "De vier bouwstenen van Antwoord.", "Nieuwe meting", Zelfbeeld,
            ("bouwsteen", "fase", "bewijs", "op"),
            lambda z: (z.get_bouwsteen_display(), [("Fase", z.get_fase_display()), ("Waaraan je dat ziet", z.bewijs),
                                                   ("Bekeken", _day(z.op))]),
            ("-op", "bouwsteen"),
        ),
        Boek(
            "rijpheid", "Mensenwerk", "De basis op orde, houding en gedrag, helder en open.", "Nieuwe meting", Rijpheid,
            ("punt", "niveau", "bewijs", "op"),
            lambda r: (r.get_punt_display(), [("Hoe ver", r.get_niveau_display()), ("Waaraan je dat ziet", r.bewijs),
                                              ("Bekeken", _day(r.op))]),
            ("-op", "punt"),
        ),
        Boek(
            "toetsen", "Klantvriendelijk?", "Wij kijken om de paar jaar opnieuw naar regels en werkwijzen.",
            "Nieuwe toets", Toets,
            ("wat", "naam", "eigenaar", "bekeken_op", "jaren", "nodig", "begrijpelijk", "een_keer", "tijd", "keus",
             "anders"),
            lambda t: (t.naam, [("Wat", t.get_wat_display()), ("Uitkomst", points_words(t)), ("Anders", t.anders),
                                ("Wie", t.eigenaar.name), ("Bekeken", _day(t.bekeken_op))]),
            ("bekeken_op", "naam"), ("eigenaar",),
            vlag=lambda t, today: toets_words(t.bekeken_op, t.jaren, today=today),
            why_not=lambda new, _: why_not_toets(new),
        ),
        Boek(
            "kaders", "Kaders van anderen", "Afspraken en standaarden die wij volgen.", "Nieuw kader", Kader,
            ("naam", "van_wie", "versie", "gebruik", "bekeken_op"),
            lambda k: (k.naam, [("Van", k.van_wie), ("Versie", k.versie), ("Wij gebruiken het voor", k.gebruik),
                                ("Bekeken", _day(k.bekeken_op))]),
            ("naam",),
        ),
    )
}  # fmt: skip
GROEPEN = (
    ("Wat wij willen", ("programma", "waarden")),
    ("Wat wij vonden", ("bronnen", "gesprekken", "bevindingen")),
    ("Wat wij doen", ("deelprojecten", "mijlpalen", "budget", "besluiten")),
    ("Met wie", ("gemeenten", "uitwisselingen", "klankbord", "adviezen")),
    ("Hoe ver wij zijn", ("zelfbeeld", "rijpheid", "toetsen", "kaders")),
)
