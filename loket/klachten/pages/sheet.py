"""The figures of a report as tables, as lines for a spreadsheet, and as text for the PDF."""

from collections.abc import Iterator, Mapping
from typing import Any

from loket.klachten.models import Jaarverslag
from loket.klachten.rules.jaar import NVT

TABLES = (
    ("ontvangen_per_soort", "Klachten naar soort"),
    ("oordelen", "Hoe liepen ze af?"),
    ("per_team", "Over welk team?"),
    ("per_kanaal", "Hoe kwamen ze binnen?"),
    ("oorzaken", "Oorzaken"),
    ("maatregelen", "Maatregelen"),
    ("ombudsman", "Bij de ombudsman"),
)


def shown(cijfers: Mapping[str, Any]) -> dict[str, Any]:
    """What the template of a report reads."""
    before = dict(cijfers["gegrond_ervoor"])
    founded = [(name, before.get(name, NVT), now) for name, now in cijfers["gegrond_per_soort"]]
    return {
        "figures": {**cijfers, "before": cijfers["jaar"] - 1},
        "founded": founded,
        "founded_before": sum(before.values()) if before else NVT,
        "tables": [(title, cijfers[name]) for name, title in TABLES],
    }


def lines_of(cijfers: Mapping[str, Any]) -> Iterator[tuple[str, str, object]]:
    """Table, what, how many."""
    for name, number in cijfers["gegrond_per_soort"]:
        yield "Gegronde klachten", name, number
    yield "Gegronde klachten", "Samen", cijfers["gegrond"]
    if cijfers["ouder"]:
        return
    for name in ("ontvangen", "schriftelijk", "nog_open", "deels_gegrond", "complimenten"):
        yield "Alle klachten", name.replace("_", " "), cijfers[name]
    for name, label in (("gemiddeld", "gemiddeld in dagen"), ("langste", "langste in dagen")):
        yield "Hoe lang", label, NVT if cijfers[name] is None else cijfers[name]
    for name, label in (("op_tijd", "op tijd klaar, procent"), ("in_gesprek", "opgelost in gesprek, procent")):
        yield "Hoe lang", label, NVT if cijfers[name] is None else cijfers[name]
    for name, title in TABLES:
        for label, number in cijfers[name]:
            yield title, label, number


def text_of(report: Jaarverslag) -> str:
    """In markdown, as letters are written: a heading and a list for each table."""
    blocks = [report.inleiding]
    title = ""
    for table, what, number in lines_of(report.cijfers):
        if table != title:
            blocks.append(f"## {table}")
            title = table
            blocks.append("")
        blocks[-1] += f"- {what}: {str(number).replace('.', ',') if isinstance(number, float) else number}\n"
    if report.cijfers["ouder"]:
        blocks.append(f"Van dit jaar kennen wij alleen deze cijfers. Bron: {report.cijfers['bron']}.")
    elif report.cijfers["nog_open"]:
        blocks.append(f"Op de dag van dit verslag liepen er nog {report.cijfers['nog_open']} klachten.")
    if report.lessen:
        blocks += ["## Wat wij leerden", report.lessen]
    return "\n\n".join(block for block in blocks if block)
