"""The way to a page, as search engines read it (schema.org)."""

from collections.abc import Sequence

HOME = ("Home", "/")


def trail(site: str, *steps: tuple[str, str]) -> dict[str, object]:
    """Home first, the page itself last; each step is (label, path)."""
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": _items(site, [HOME, *steps]),
    }


def _items(site: str, steps: Sequence[tuple[str, str]]) -> list[dict[str, object]]:
    return [
        {"@type": "ListItem", "position": number, "name": label, "item": f"{site}{path}"}
        for number, (label, path) in enumerate(steps, start=1)
    ]
