"""How a regulation is found."""

from loket.zoeken.rules.findable import Findable


def findable_regeling(slug: str, citeertitel: str, title: str, about: str, text: str, soort: str) -> Findable:
    return Findable(
        kind="regeling",
        ref=slug,
        url=f"/regelgeving/{slug}/",
        title=citeertitel,
        summary=about,
        text=f"{title}\n{text}",
        facts={"soort": soort},
    )
