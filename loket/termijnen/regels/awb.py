"""Terms of the Algemene wet bestuursrecht: applications, views on a draft, objections, complaints."""

from loket.termijnen.length import Length, Unit
from loket.termijnen.period import Period
from loket.termijnen.regel import Extension, FirstDay, Shift, TermijnRegel, Variant
from loket.termijnen.suspension import SuspensionKind

REPAIR = (SuspensionKind.REPAIR,)
WEEKS = Unit.WEEKS
COSTS = (
    "De aanvrager kan ons vragen om haast te maken: de ingebrekestelling. "
    "Duurt het daarna langer dan 2 weken? Dan betalen wij een dwangsom."
)
REASONABLE = Extension(law="Awb 4:14 lid 3", note="Wij laten het weten voor de termijn voorbij is.")

APPLICATIONS = (
    TermijnRegel(
        "awb_default_decision",
        "Beslissen op een aanvraag (als geen wet een termijn noemt)",
        Length(8, WEEKS),
        law="Awb 4:13 lid 2",
        extension=REASONABLE,
        suspensions=REPAIR,
        penalty=True,
        if_late=COSTS,
    ),
    TermijnRegel(
        "incomplete_not_treated",
        "Laten weten dat wij een onvolledige aanvraag niet behandelen",
        Length(4, WEEKS),
        law="Awb 4:5 lid 4",
        starts="de dag van aanvulling of het einde van de hersteltermijn",
        if_late="Wij moeten de aanvraag dan gewoon beoordelen.",
    ),
    TermijnRegel(
        "views_on_draft",
        "Zienswijze geven op een ontwerpbesluit",
        Length(6, WEEKS),
        law="Awb 3:16 lid 1",
        starts="de eerste dag van de terinzagelegging",
        start_law="Awb 3:16 lid 2",
        first_day=FirstDay.SAME_DAY,
    ),
    TermijnRegel(
        "no_views_decision",
        "Beslissen als niemand een zienswijze gaf",
        Length(4, WEEKS),
        law="Awb 3:18 lid 4",
        starts="de laatste dag voor zienswijzen",
        penalty=True,
        if_late=COSTS,
    ),
)

OBJECTIONS = (
    TermijnRegel(
        "objection_filing",
        "Bezwaar maken",
        Length(6, WEEKS),
        law="Awb 6:7",
        starts="de dag waarop het besluit is verstuurd",
        start_law="Awb 6:8 lid 1",
        if_late="Wij behandelen het bezwaar niet, tenzij er een goede reden is (Awb 6:11).",
    ),
    TermijnRegel(
        "objection_post_receipt",
        "Bezwaar per post: uiterlijk ontvangen",
        Length(1, WEEKS),
        law="Awb 6:9 lid 2",
        starts="de laatste dag om bezwaar te maken",
        after="objection_filing",
        note="Dit geldt alleen als het bezwaar op tijd op de post is gedaan.",
    ),
    TermijnRegel(
        "objection_decision",
        "Beslissen op een bezwaar",
        Length(6, WEEKS),
        law="Awb 7:10 lid 1",
        starts="de laatste dag om bezwaar te maken",
        after="objection_filing",
        variants=(Variant("committee", "Er is een adviescommissie", Length(12, WEEKS), "Awb 7:10 lid 1, 7:13"),),
        extension=Extension(Period(weeks=6), "Awb 7:10 lid 3", further_law="Awb 7:10 lid 4"),
        suspensions=REPAIR,
        suspension_law="Awb 7:10 lid 2",
        penalty=True,
        if_late=COSTS,
    ),
    TermijnRegel(
        "hearing_documents",
        "Stukken indienen voor de hoorzitting",
        Length(10, Unit.DAYS),
        law="Awb 7:4 lid 1",
        starts="de dag van de hoorzitting",
        first_day=FirstDay.BACKWARDS,
    ),
)

COMPLAINTS = (
    TermijnRegel(
        "complaint",
        "Een klacht afhandelen",
        Length(6, WEEKS),
        law="Awb 9:11 lid 1",
        starts="de dag van ontvangst van de klacht",
        variants=(Variant("adviser", "Er is een adviseur of commissie", Length(10, WEEKS), "Awb 9:11 lid 1"),),
        extension=Extension(Period(weeks=4), "Awb 9:11 lid 2", further_law="Awb 9:11 lid 3"),
        if_late="De klager kan naar de ombudsman. Een dwangsom geldt hier niet.",
    ),
    TermijnRegel(
        "complaint_not_treated_notice",
        "Laten weten dat wij een klacht niet behandelen",
        Length(4, WEEKS),
        law="Awb 9:8 lid 3",
        starts="de dag van ontvangst van de klacht",
    ),
    TermijnRegel(
        "ombudsman_term",
        "Naar de ombudsman gaan",
        Length(1, Unit.YEARS),
        law="Awb 9:24 lid 1",
        starts="de dag van ons oordeel over de klacht",
        if_late="De ombudsman hoeft de klacht dan niet te onderzoeken.",
    ),
)

AFTERMATH = (
    TermijnRegel(
        "penalty_decision",
        "Vaststellen hoe hoog de dwangsom is",
        Length(2, WEEKS),
        law="Awb 4:18",
        starts="de laatste dag van de dwangsom",
    ),
    TermijnRegel(
        "silent_permit_in_force",
        "Vergunning van rechtswege: in werking",
        Length(3, Unit.DAYS),
        law="Awb 4:20b lid 3",
        starts="de laatste dag om te beslissen",
        ends="de dag van inwerking",
        shift=Shift.NONE,
        note="Dit geldt alleen als een regel dit zegt. Bij de Omgevingswet geldt het niet.",
    ),
    TermijnRegel(
        "silent_permit_publication",
        "Vergunning van rechtswege: bekendmaken",
        Length(2, WEEKS),
        law="Awb 4:20c lid 1",
        starts="de laatste dag om te beslissen",
        note="Dit geldt alleen als een regel dit zegt. Bij de Omgevingswet geldt het niet.",
        if_late="De aanvrager kan ons in gebreke stellen (Awb 4:20d).",
    ),
)
