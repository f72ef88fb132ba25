"""The start set: kinds of meldingen, tiles and routes for a town of 30,000. A town changes them afterwards."""

import json
from pathlib import Path
from typing import Any

from django.db import transaction

from loket.gebied.models import Wijk
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.meldingen.events import StandardLoaded
from loket.meldingen.models import Category, CategoryGroup, Route
from loket.meldingen.rules.arrange import why_not_arrange
from loket.organisatie.models import Team

DATA = Path(__file__).parent.parent / "data"


@transaction.atomic
def load_standard(*, by: Actor) -> None:
    """Put the start set in the tables. What the town changed since stays as it is: only what lacks is added."""
    refuse(why_not_arrange(by))
    kinds = _read("categories.json")
    groups = [_group(number, row) for number, row in enumerate(kinds["groups"], start=1)]
    CategoryGroup.objects.bulk_create(groups, ignore_conflicts=True)
    categories = [_category(row) for row in kinds["categories"]]
    Category.objects.bulk_create(categories, ignore_conflicts=True)
    for row in kinds["groups"]:
        CategoryGroup.objects.filter(code=row["code"], usual=None).update(usual_id=row["usual"])
    if not Route.objects.exists():
        Route.objects.bulk_create(_route(row) for row in _read("routes.json") if _fits_town(row))
    announce(StandardLoaded("meldingen", len(categories)), by=by)


def _group(position: int, row: dict[str, Any]) -> CategoryGroup:
    names = {name: row[name] for name in ("code", "name", "name_en", "icon")}
    return CategoryGroup(**names, position=position)


def _category(row: dict[str, Any]) -> Category:
    fields = {name: value for name, value in row.items() if name != "group"}
    return Category(group_id=row["group"], **fields)


def _route(row: dict[str, Any]) -> Route:
    return Route(
        group_id=row.get("group"), category_id=row.get("category"), wijk_id=row.get("wijk"), team_id=row["team"]
    )


def _fits_town(row: dict[str, Any]) -> bool:
    """Whether the team of this line works here, and the wijk is one of ours."""
    wijk = row.get("wijk")
    return Team.objects.filter(code=row["team"]).exists() and (wijk is None or Wijk.objects.filter(code=wijk).exists())


def _read(name: str) -> Any:
    return json.loads((DATA / name).read_text())
