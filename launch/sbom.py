"""`start.py sbom`: what Loket is made of, as CycloneDX 1.6 in JSON: every package with its version and its licence.

Read from the lock files and from what is installed, so without a network. What is only there for tests is not in it.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any
from urllib.parse import quote

from launch.places import ROOT
from launch.trouble import Trouble

# As SPDX writes it, what packages say in words of their own; and what one does not say, read in its sources.
IN_OTHER_WORDS = {
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "MIT License": "MIT",
    "LGPL": "LGPL-2.1-or-later",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
UNSAID = {"pyrage": "MIT"}
LOCKED = re.compile(r"^([A-Za-z0-9._-]{1,100})==([A-Za-z0-9.+!-]{1,60})", re.MULTILINE)


@dataclass(frozen=True)
class Part:
    """`kind`: of which registry. `licence`: an SPDX expression, empty when nobody says it."""

    kind: str
    name: str
    version: str
    licence: str

    @property
    def purl(self) -> str:
        return f"pkg:{self.kind}/{quote(self.name, safe='/')}@{self.version}"


def sbom(arguments: list[str]) -> int:
    if len(arguments) > 1:
        raise Trouble("See: python3 start.py sbom [FILE]")
    written = json.dumps(document(), indent=2) + "\n"
    if arguments:
        Path(arguments[0]).write_text(written)
    else:
        sys.stdout.write(written)
    return 0


def document() -> dict[str, Any]:
    """Without a time or a number of its own: the same locks give the same file."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "name": "loket", "licenses": [{"license": {"id": "EUPL-1.2"}}]}
        },
        "components": [_told(part) for part in parts()],
    }


def parts() -> list[Part]:
    return sorted({*_of_python(), *_of_the_look()}, key=lambda part: (part.kind, part.name, part.version))


def _told(part: Part) -> dict[str, Any]:
    told = {"type": "library", "name": part.name, "version": part.version, "purl": part.purl, "bom-ref": part.purl}
    licences = [{"expression": part.licence}] if part.licence else []
    return {**told, "licenses": licences}


def _of_python() -> Iterator[Part]:
    """Some are locked twice, for other versions of Python: what is installed tells the licence of both."""
    for name, version in LOCKED.findall((ROOT / "requirements.lock").read_text()):
        yield Part("pypi", name.lower(), version, licence_of(name))


def licence_of(name: str) -> str:
    """Empty when it is not installed (of another machine), or says nothing."""
    try:
        about = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return UNSAID.get(name, "")
    of_list = [
        each.rpartition(" :: ")[2] for each in about.get_all("Classifier") or [] if each.startswith("License ::")
    ]
    one, other = ((about.get_all(field) or [""])[0] for field in ("License-Expression", "License"))
    said = str(one) or str(other).strip() or " AND ".join(of_list)
    return IN_OTHER_WORDS.get(said, said) or UNSAID.get(name, "")


def _of_the_look() -> Iterator[Part]:
    """What the browser gets: of the packages of npm those that are not for tests."""
    for where, told in json.loads((ROOT / "package-lock.json").read_text())["packages"].items():
        if where and not told.get("dev"):
            yield Part("npm", where.rpartition("node_modules/")[2], told["version"], told.get("license", ""))
