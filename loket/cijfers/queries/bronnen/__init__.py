"""Where figures come from: each source reads the tables of one capability, and says which counts it gives."""

from loket.cijfers.queries.bronnen.balie import BALIE
from loket.cijfers.queries.bronnen.brieven import BRIEVEN
from loket.cijfers.queries.bronnen.formulieren import AANVRAGEN
from loket.cijfers.queries.bronnen.gebruik import GEBRUIK
from loket.cijfers.queries.bronnen.klachten import KLACHTEN
from loket.cijfers.queries.bronnen.klantcontacten import KLANTCONTACTEN, TERUGBELLEN
from loket.cijfers.queries.bronnen.mail import MAIL
from loket.cijfers.queries.bronnen.meldingen import MELDINGEN
from loket.cijfers.queries.bronnen.steekproef import STEEKPROEF
from loket.cijfers.queries.bronnen.telefonie import DOORVERBINDINGEN, GESPREKKEN
from loket.cijfers.queries.bronnen.waardering import WAARDERING
from loket.cijfers.queries.bronnen.zaken import ZAKEN
from loket.cijfers.rules.bron import Bron, Telling

BRONNEN: tuple[Bron, ...] = (
    KLANTCONTACTEN,
    TERUGBELLEN,
    GESPREKKEN,
    DOORVERBINDINGEN,
    MAIL,
    BALIE,
    ZAKEN,
    MELDINGEN,
    KLACHTEN,
    BRIEVEN,
    AANVRAGEN,
    WAARDERING,
    STEEKPROEF,
    GEBRUIK,
)
TELLINGEN: dict[str, tuple[Bron, Telling]] = {
    telling.code: (bron, telling) for bron in BRONNEN for telling in bron.tellingen
}

__all__ = ["BRONNEN", "TELLINGEN"]
