"""What Loket itself wants to know of a zaaktype and its steps, beside the standard: in our own files only."""

from typing import Any

from loket.zgw.wire import Body, Text20, Text100, Text200, Text1000, Whole


class OwnOfZaaktype(Body, kw_only=True):
    """`termijnregel` is a rule of loket.termijnen, or only the name of one."""

    termijnregel: dict[str, Any] | None = None
    servicenorm_werkdagen: Whole | None = None
    van_rechtswege: bool = False
    dwangsom: bool = False
    upl_naam: Text100 = ""
    kcc_niveau: Whole | None = None
    kanaalvolgorde: list[Text20] = []
    bsn_grondslag: Text200 = ""


class OwnOfStatustype(Body, kw_only=True):
    burgertekst: Text1000 = ""
