"""What people asked for by a form: themselves on the website, or by us on their behalf (S-39, S-97)."""

from loket.cijfers.rules.bron import Bron, Telling, may_any
from loket.formulieren.permissions import OVERDRACHT

AANVRAGEN = Bron(
    code="aanvragen",
    naam="aanvragen",
    rows="formulieren_aanvraag a JOIN formulieren_formulierversie f ON f.id = a.versie_id"
    " JOIN formulieren_formulier s ON s.slug = f.formulier_id",
    where="a.submitted_at IS NOT NULL",
    id="a.id",
    moment="a.submitted_at",
    kanaal="a.kanaal",
    product="s.product",
    facts={"digital": "a.kanaal IN ('formulier', 'website', 'app')"},
    titel="a.kenmerk",
    tellingen=(
        Telling("aanvragen"),
        Telling("aanvragen-digitaal", "digital::int", wrong="NOT digital"),
    ),
    seen=may_any(OVERDRACHT),
    apps=("formulieren",),
)
