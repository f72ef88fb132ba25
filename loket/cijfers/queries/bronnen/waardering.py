"""What people think of us. Which answer is whose is known nowhere, so none is ever listed."""

from loket.cijfers.rules.bron import Bron, Telling, may_any

WAARDERING = Bron(
    code="waardering",
    naam="antwoorden op onze vraag",
    rows="waardering_antwoord w",
    id="w.id",
    moment="w.dag",
    is_day=True,
    kanaal="w.kanaal",
    product="w.product",
    team="w.team",
    facts={"cijfer": "w.cijfer", "duidelijk": "w.duidelijkheid", "moeite": "w.moeite"},
    tellingen=(
        Telling("rapportcijfer", "cijfer", "cijfer IS NOT NULL"),
        Telling("duidelijkheid", "duidelijk", "duidelijk IS NOT NULL"),
        Telling("moeite", "moeite", "moeite IS NOT NULL"),
    ),
    seen=may_any(),
    apps=("waardering",),
)
