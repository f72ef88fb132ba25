"""What we ship is known, and may be shipped under the EUPL-1.2."""

import json
import re

import pytest

from launch.places import ROOT
from launch.sbom import document, parts, sbom
from launch.trouble import Trouble

# Free to join with a work under EUPL-1.2: permissive ones, and those that ask their own terms for themselves only.
FITS = {
    *("EUPL-1.2", "MIT", "MIT-0", "MIT-CMU", "ISC", "0BSD", "Zlib", "CC0-1.0", "PSF-2.0"),
    *("BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "OFL-1.1", "MPL-2.0"),
    *("LGPL-2.1-only", "LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later"),
}


def fits(expression):
    """Of licences that one may choose from, one must fit; of those that hold together, all."""
    return any(all(name.strip("() ") in FITS for name in choice.split(" AND ")) for choice in expression.split(" OR "))


def test_every_part_has_a_licence_that_fits():
    assert [(part.name, part.licence) for part in parts() if not fits(part.licence)] == []


@pytest.mark.parametrize("expression", ["", "GPL-3.0-only", "MIT AND SSPL-1.0", "proprietary"])
def test_another_licence_is_told(expression):
    assert not fits(expression)


def test_what_pyproject_asks_for_is_in_it():
    asked = re.findall(
        r'^    "([a-z0-9-]+)', (ROOT / "pyproject.toml").read_text().partition("[dependency-groups]")[0], re.M
    )
    names = {part.name for part in parts() if part.kind == "pypi"}
    assert len(asked) > 20
    assert set(asked) - names == set()


def test_the_look_is_in_it_and_what_is_only_for_tests_is_not():
    names = {part.name for part in parts()}
    assert {"leaflet", "htmx.org", "@utrecht/root-css"} <= names
    assert not {"axe-core", "koa", "pytest", "schemathesis"} & names


def test_the_file_is_cyclonedx(tmp_path):
    assert sbom([str(tmp_path / "sbom.json")]) == 0
    told = json.loads((tmp_path / "sbom.json").read_text())
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    [django] = [each for each in told["components"] if each["name"] == "django"]
    assert django["purl"] == f"pkg:pypi/django@{django['version']}"
    assert django["licenses"] == [{"expression": "BSD-3-Clause"}]
    assert "pkg:npm/%40utrecht/root-css@4.1.1" in {each["purl"] for each in told["components"]}
    assert len({each["bom-ref"] for each in told["components"]}) == len(told["components"])


def test_it_is_the_same_each_time():
    assert document() == document()


def test_a_word_too_many_is_told():
    with pytest.raises(Trouble):
        sbom(["een", "twee"])
