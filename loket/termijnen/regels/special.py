"""Terms of special laws: Omgevingswet, Woo, Wmo 2015, debt help, privacy, alcohol licence, and products by by-law."""

from dataclasses import replace

from loket.termijnen.length import Length, Unit
from loket.termijnen.period import Period
from loket.termijnen.regel import Extension, Shift, TermijnRegel, Variant
from loket.termijnen.regels.awb import APPLICATIONS, COSTS, REPAIR
from loket.termijnen.suspension import SuspensionKind

WEEKS = Unit.WEEKS
NO_SILENT_PERMIT = f"{COSTS} De vergunning komt er dan niet vanzelf."

OMGEVINGSWET = (
    TermijnRegel(
        "ow_regular_decision",
        "Omgevingsvergunning, gewone procedure",
        Length(8, WEEKS),
        law="Omgevingswet 16.64 lid 1",
        variants=(
            Variant(
                "consent_needed",
                "Een andere overheid moet instemmen",
                Length(12, WEEKS),
                "Omgevingswet 16.64 lid 1",
            ),
        ),
        extension=Extension(
            Period(weeks=6), "Omgevingswet 16.64 lid 2", note="Langer maken mag 1 keer. Wij vertellen het op tijd."
        ),
        suspensions=REPAIR,
        penalty=True,
        if_late=NO_SILENT_PERMIT,
    ),
    TermijnRegel(
        "ow_extended_decision",
        "Omgevingsvergunning, uitgebreide procedure",
        Length(6, Unit.MONTHS),
        law="Awb 3:18 lid 1",
        extension=Extension(
            Period(weeks=6),
            "Omgevingswet 16.66 lid 3",
            note="Langer maken mag 1 keer. Wij vertellen het binnen 8 weken na ontvangst.",
        ),
        suspensions=REPAIR,
        penalty=True,
        if_late=NO_SILENT_PERMIT,
    ),
)

WOO = (
    TermijnRegel(
        "woo_decision",
        "Beslissen op een Woo-verzoek",
        Length(4, WEEKS),
        law="Woo 4.4 lid 1",
        extension=Extension(Period(weeks=2), "Woo 4.4 lid 2", note="Wij vertellen op tijd waarom."),
        suspensions=(SuspensionKind.REPAIR, SuspensionKind.WOO_VIEWS),
        if_late="Een dwangsom geldt hier niet (Woo 8.2). De rechter kan er wel een opleggen.",
    ),
    TermijnRegel(
        "woo_specify_request",
        "Vragen om een Woo-verzoek preciezer te maken",
        Length(2, WEEKS),
        law="Woo 4.1 lid 5",
    ),
    TermijnRegel(
        "woo_disclosure",
        "Woo: documenten geven als een ander bezwaar heeft",
        Length(2, WEEKS),
        law="Woo 4.4 lid 5",
        starts="de dag waarop het besluit bekend is gemaakt",
        ends="de laatste dag dat wij wachten",
        note="Vraagt die ander de rechter om te stoppen? Dan wachten wij op de rechter.",
    ),
)

CARE = (
    TermijnRegel(
        "wmo_investigation",
        "Wmo: onderzoek na een melding",
        Length(6, WEEKS),
        law="Wmo 2015 2.3.2 lid 1",
        starts="de dag van de melding",
        if_late="De inwoner kan een aanvraag doen zonder ons onderzoek.",
        note="Wij bevestigen de ontvangst van de melding.",
    ),
    TermijnRegel(
        "wmo_personal_plan",
        "Wmo: een persoonlijk plan geven",
        Length(7, Unit.DAYS),
        law="Wmo 2015 2.3.2 lid 2",
        starts="de dag van de melding",
    ),
    TermijnRegel(
        "wmo_decision",
        "Wmo: beslissen op een aanvraag",
        Length(2, WEEKS),
        law="Wmo 2015 2.3.5 lid 2",
        suspensions=REPAIR,
        penalty=True,
        if_late=COSTS,
    ),
    TermijnRegel(
        "debt_first_talk",
        "Hulp bij schulden: eerste gesprek",
        Length(4, WEEKS),
        law="Wgs 4 lid 1",
        starts="de dag van het verzoek om hulp",
    ),
    TermijnRegel(
        "debt_first_talk_urgent",
        "Hulp bij schulden: eerste gesprek bij spoed",
        Length(3, Unit.WORKING_DAYS),
        law="Wgs 4 lid 2",
        starts="de dag van het verzoek om hulp",
        note="Spoed is: uit huis gezet, afgesloten van energie of water, of uit de zorgverzekering.",
    ),
)

PRIVACY = (
    TermijnRegel(
        "gdpr_request",
        "Antwoord op een verzoek over uw gegevens (AVG)",
        Length(1, Unit.MONTHS),
        law="AVG 12 lid 3",
        shift=Shift.EU,
        extension=Extension(Period(months=2), "AVG 12 lid 3", note="Wij laten het weten binnen de eerste maand."),
        if_late="De inwoner kan klagen bij de Autoriteit Persoonsgegevens.",
    ),
)

_DEFAULT = APPLICATIONS[0]
_BY_LAW = "Staat er een andere termijn in de verordening? Dan geldt die."
PERMITS = (
    TermijnRegel(
        "alcohol_licence",
        "Alcoholvergunning",
        Length(3, Unit.MONTHS),
        law="Alcoholwet",
        suspensions=REPAIR,
        penalty=True,
        if_late=COSTS,
    ),
    replace(_DEFAULT, name="subsidy_decision", title="Subsidie", note=_BY_LAW),
    replace(_DEFAULT, name="parking_permit_decision", title="Parkeervergunning", note=_BY_LAW),
    replace(_DEFAULT, name="event_permit_decision", title="Evenementenvergunning", note=_BY_LAW),
)
