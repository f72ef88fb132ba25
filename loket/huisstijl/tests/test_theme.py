"""A town makes its own look, and cannot make one that people cannot read."""

import json
import re
from pathlib import Path

import pytest

from loket.huisstijl.colour import contrast, oklch_to_hex
from loket.huisstijl.theme import ThemeRefused, read_theme, theme_css, why_not_readable

THEMES = Path(__file__).parent.parent / "themes"


@pytest.fixture
def bergen():
    return json.loads((THEMES / "bergen.json").read_text())


def refused(tmp_path, data):
    path = tmp_path / "town.json"
    path.write_text(data if isinstance(data, str) else json.dumps(data))
    with pytest.raises(ThemeRefused) as caught:
        theme_css(read_theme(path))
    return caught.value.faults


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),  # the ends of the scale
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),  # the lightest grey that WCAG lets carry text on white
        ("#ffffff", "#767676", 4.54),
    ],
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert round(contrast(one, other), 2) == ratio


@pytest.mark.parametrize(
    ("shade", "colour"),
    [
        ((1, 0, 0), "#ffffff"),
        ((0, 0, 0), "#000000"),
        ((0.627955, 0.257683, 29.2339), "#ff0000"),  # the red of CSS, from CSS Color 4
    ],
)
def test_colours_come_out_as_css_defines_them(shade, colour):
    assert oklch_to_hex(*shade) == colour


def test_a_colour_that_no_screen_shows_gets_greyer_not_lighter():
    assert oklch_to_hex(0.5, 0.4, 150) == oklch_to_hex(0.5, 0.4 * 0.96**24, 150)


@pytest.mark.parametrize("path", sorted(THEMES.glob("*.json")), ids=lambda path: path.stem)
def test_every_theme_that_we_ship_can_be_read(path):
    css = theme_css(read_theme(path))
    assert [css.count(name) for name in (".lk-theme{", ".lk-theme--dark{", ".lk-theme--auto{")] == [1, 1, 1]


def test_the_brand_colour_of_bergen(bergen):
    css = theme_css(read_theme(THEMES / "bergen.json"))
    assert "--basis-color-accent-1-inverse-bg-default:#035274;" in css
    assert "--basis-color-action-1-color-default:var(--basis-color-accent-1-color-default);" in css


def test_a_pair_without_enough_contrast_is_named():
    grey = dict.fromkeys(
        [
            "color-document",
            "color-default",
            "color-active",
            "color-subtle",
            "border-default",
            "bg-active",
            "bg-default",
        ],
        "#888888",
    )
    white = dict.fromkeys(["color-default", "bg-default", "bg-hover", "bg-active"], "#ffffff")
    assert why_not_readable(grey | {"bg-document": "#ffffff"}, white) == [
        "color-document on bg-active: 1.00 < 7.0",
        "color-default on bg-active: 1.00 < 4.5",
        "color-active on bg-active: 1.00 < 4.5",
        "color-subtle on bg-default: 1.00 < 4.5",
        "color-default on bg-default: 1.00 < 4.5",
        "color-default on bg-hover: 1.00 < 4.5",
        "color-default on bg-active: 1.00 < 4.5",
    ]


def test_a_theme_that_misses_its_contrast_is_refused(bergen, tmp_path, monkeypatch):
    from loket.huisstijl import theme

    monkeypatch.setitem(theme.LIGHT, "color-subtle", (0.75, 0.95))
    faults = refused(tmp_path, bergen)
    assert faults[0].startswith("light: default color-subtle on bg-default: ")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"font": 3}, "town.json: font is missing"),
        ({"mono": "x; } body { display: none"}, "town.json: mono may not hold ; { } or <"),
        ({"radius": {"sm": "4px", "md": "6px", "lg": "url(x)"}}, "town.json: radius lg must be written as 6px"),
    ],
)
def test_a_fault_in_the_file_is_named(bergen, tmp_path, change, fault):
    assert refused(tmp_path, bergen | change) == [fault]


def test_all_faults_are_named_at_once(bergen, tmp_path):
    bergen["roles"]["accent-1"] = [400, 0.1]
    bergen["roles"]["negative"] = "red"
    assert refused(tmp_path, bergen) == [
        "town.json: role accent-1: hue runs from 0 to 360, chroma from 0 to 0.4",
        "town.json: role negative must be [hue, chroma]",
    ]


@pytest.mark.parametrize("text", ["", "{", "[]"])
def test_a_file_that_is_no_theme_is_refused(tmp_path, text):
    assert len(refused(tmp_path, text)) == 1


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ThemeRefused):
        read_theme(tmp_path / "nowhere.json")


def test_one_token_changes_the_look_of_every_page(bergen, tmp_path):
    """S-80: all pages take their colours from one style sheet (test_house_style), and that from the theme."""
    path = tmp_path / "town.json"
    found = []
    for hue in (235, 300):
        bergen["roles"]["accent-1"][0] = hue
        path.write_text(json.dumps(bergen))
        found.append(set(re.findall(r"--basis-color-action-1-[\w-]+:[^;}]+", theme_css(read_theme(path)))))
    before, after = found
    assert before
    assert not [line for line in before & after if line.partition(":")[2].startswith("#") and "ffffff" not in line]
    layouts = Path(__file__).parent.parent / "templates" / "huisstijl"
    for layout in ("page.html", "plain.html"):
        assert (layouts / layout).read_text().count('rel="stylesheet"') == 1, layout
    for layout in ("public.html", "staff.html", "error.html"):
        assert 'rel="stylesheet"' not in (layouts / layout).read_text(), layout
