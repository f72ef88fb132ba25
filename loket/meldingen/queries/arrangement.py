"""How the town arranged it: the kinds that are in use, and the team that gets one."""

from dataclasses import dataclass
from datetime import date

from loket.kernel.language import words_here
from loket.meldingen.models import Category, CategoryGroup, Route
from loket.meldingen.rules.routing import RouteLine
from loket.meldingen.rules.routing import team_for as team_code_for
from loket.organisatie.models import Team


@dataclass(frozen=True, slots=True)
class Tile:
    """A choice on the form: the group, its icon, and what most people mean by it."""

    code: str
    name: str
    name_en: str
    icon: str
    usual: str

    @property
    def name_here(self) -> str:
        return words_here(self.name, self.name_en)


def tiles() -> list[Tile]:
    rows = CategoryGroup.objects.order_by("position").values_list("code", "name", "name_en", "icon", "usual_id")
    return [Tile(code, name, name_en, icon, usual or "") for code, name, name_en, icon, usual in rows]


def active_category(code: str, *, on: date) -> Category | None:
    return Category.objects.active_on(on).filter(code=code).first()


def active_categories(*, on: date) -> list[Category]:
    return list(Category.objects.active_on(on).select_related("group").order_by("group__position", "name"))


def route_lines() -> list[RouteLine]:
    """The routing table, in one statement."""
    return [RouteLine(*row) for row in Route.objects.values_list("group_id", "category_id", "wijk_id", "team__code")]


def team_for(category: Category, wijk: str | None) -> Team:
    """The team by the routing table; the contact centre when no line fits."""
    code = team_code_for(route_lines(), category=category.code, group=category.group_id, wijk=wijk)
    return Team.objects.get(code=code)
