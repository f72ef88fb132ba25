"""The forms of the demo town, as they stand in the files beside this one, in the short hand in which they are written.

`blok` takes a step from `_blokken.toml`; a question without `grondslag` has that of its form; "soort is koop" is a
condition, "koop: Ik koop" a choice, "balie" a way beside the website. `concept = true`: not published in the demo.
`engels/` has the English of each text, in a file for each form, and of what several forms say in `_gedeeld.toml`.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from loket.formulieren.rules.content import Formulierinhoud, read
from loket.formulieren.rules.engels import kept

HERE = Path(__file__).parent / "formulieren"
Told = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    slug: str
    naam: str
    product: str
    concept: bool
    inhoud: Formulierinhoud


def voorbeelden() -> Iterator[Voorbeeld]:
    """Every form, by the name of its file. Raises ValueError that names the file."""
    for path in sorted(HERE.glob("[!_]*.toml")):
        try:
            told = tomllib.loads(path.read_text(encoding="utf-8"))
            head = told.pop("naam"), told.pop("product"), told.pop("concept", False)
            inhoud = read(written_out(told))
            yield Voorbeeld(path.stem, *head, kept(inhoud, head[0], _engels("_gedeeld") | _engels(path.stem)))
        except (KeyError, ValueError) as error:
            raise ValueError(f"{path.name}: {error}") from None


def written_out(told: Told) -> Told:
    """A form in the words of its capability."""
    grondslag = told.pop("grondslag", "")
    kanalen = [{"soort": kind, "tekst": _blokken()["kanalen"][kind]} for kind in told.get("kanalen", [])]
    stappen = [_stap(stap, grondslag) for stap in told["stappen"]]
    berekeningen = [_berekening(each) for each in told.get("berekeningen", [])]
    return {**told, "kanalen": kanalen, "stappen": stappen, "berekeningen": berekeningen}


def _stap(stap: Told, grondslag: str) -> Told:
    if name := stap.pop("blok", ""):
        stap = {**_blokken()[name], **stap}
    return {**_with_condition(stap), "vragen": [_vraag(each, grondslag) for each in stap["vragen"]]}


def _vraag(vraag: Told, grondslag: str) -> Told:
    told = {"grondslag": grondslag, **_with_condition(vraag)}
    if "opties" in told:
        told["opties"] = [_optie(text) for text in told["opties"]]
    if "vragen" in told:
        told["vragen"] = [_vraag(each, grondslag) for each in told["vragen"]]
    return told


def _optie(text: str) -> Told:
    code, _, label = text.partition(": ")
    return {"code": code, "label": label}


def _berekening(told: Told) -> Told:
    rows = [_with_condition(row) for row in told.get("tabel", [])]
    return {**told, "tabel": rows} if rows else told


def _with_condition(told: Told) -> Told:
    return {**told, "als": {"tests": [_test(text) for text in told["als"]]}} if "als" in told else told


def _test(text: str) -> Told:
    vraag, hoe, *rest = text.split(" ", 2)
    return {"vraag": vraag, "hoe": hoe, "waarde": " ".join(rest)}


def _engels(name: str) -> dict[str, str]:
    path = HERE / "engels" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


@cache
def _blokken() -> Told:
    return tomllib.loads((HERE / "_blokken.toml").read_text(encoding="utf-8"))
