"""Of what menus and bars are made."""

from dataclasses import dataclass


@dataclass(frozen=True)
class MenuItem:
    """A line of a menu; `lang` when it is said in another language. `badge_url`: fetched once the page stands there.
    `with_town`: the name of the town stands behind it.
    """

    label: str
    url: str
    icon: str = ""
    current: bool = False
    badge: str = ""
    late: bool = False
    prominent: bool = False
    lang: str = ""
    badge_url: str = ""
    with_town: bool = False


@dataclass(frozen=True)
class FooterGroup:
    title: str
    links: list[MenuItem]


@dataclass(frozen=True)
class SiteSearch:
    """The search field above a page: where it sends to, and where it asks for suggestions."""

    label: str
    button: str
    url: str
    suggest_url: str


@dataclass(frozen=True)
class BarPiece:
    """What the bar of staff fetches once the page stands there; `page` is where it leads without script."""

    label: str
    page: str
    url: str


@dataclass(frozen=True)
class TownOnPage:
    """How pages name the town and its telephone."""

    name: str
    tagline: str
    phone: str
    phone_link: str
    email: str
    phone_abroad: str = ""
