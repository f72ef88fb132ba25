"""Makes a town's theme out of a few hues: the colours of every part, light and dark, with their contrast checked.

Token names are those of NL Design System ("basis"); the contrast floors are those of WCAG 2.2 (1.4.3, 1.4.6, 1.4.11).
"""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path

from loket.huisstijl.colour import contrast, oklch_to_hex

THEMES = Path(__file__).parent / "themes"
ROLES = (
    "default accent-1 accent-2 accent-3 info positive warning negative highlight disabled".split()  # noqa: SIM905
)
ALIASES = ("action-1", "action-2", "selected")  # these follow the town's own colour, accent-1

# Each step of a role: its lightness, and which share of the role's chroma it gets.
Steps = dict[str, tuple[float, float]]
NAMES = [
    *("bg-document", "bg-subtle", "bg-default", "bg-hover", "bg-active"),
    *("border-subtle", "border-default", "border-hover", "border-active"),
    *("color-subtle", "color-default", "color-hover", "color-active", "color-document"),
]


def _steps(*pairs: tuple[float, float]) -> Steps:
    return dict(zip(NAMES, pairs, strict=True))


# fmt: off
LIGHT = _steps(
    (1.0, 0), (.978, .16), (.952, .32), (.925, .45), (.895, .55), (.86, .45), (.615, .75), (.54, .9), (.46, 1),
    (.475, .95), (.415, 1), (.36, .95), (.32, .9), (.235, .6),
)
LIGHT_INVERSE = _steps(
    (.235, .6), (.30, .8), (.415, 1), (.36, .95), (.31, .9), (.50, .9), (.62, .8), (.72, .7), (.80, .6),
    (.93, .3), (1.0, 0), (1.0, 0), (1.0, 0), (1.0, 0),
)
DARK = _steps(
    (.205, .55), (.235, .6), (.275, .65), (.315, .7), (.35, .75), (.385, .6), (.60, .7), (.67, .7), (.74, .7),
    (.765, .65), (.83, .7), (.88, .55), (.91, .45), (.965, .12),
)
DARK_INVERSE = _steps(
    (.965, .12), (.91, .4), (.83, .75), (.89, .55), (.93, .4), (.74, .6), (.62, .6), (.52, .6), (.44, .6),
    (.30, .6), (.19, .5), (.16, .5), (.16, .5), (.16, .5),
)
# fmt: on

_UNSAFE = re.compile(r"[;{}<]")
TEXT_ON_SURFACE = (
    ("color-document", "bg-active", 7.0),
    ("color-default", "bg-active", 4.5),
    ("color-active", "bg-active", 4.5),
    ("color-subtle", "bg-default", 4.5),
)


class ThemeRefused(Exception):
    """The theme cannot be used; `faults` says why, one line each."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True)
class Theme:
    """What a town chooses: two fonts, how round corners are, and a hue with its strength (chroma) per role."""

    font: str
    mono: str
    radius: dict[str, str]
    roles: dict[str, tuple[float, float]]
    logo: str = ""


def theme_file(chosen: str) -> Path:
    """`chosen` is a path to a JSON file, or a name in themes/; nothing chosen is Bergen's."""
    return Path(chosen) if chosen.endswith(".json") else THEMES / f"{chosen or 'bergen'}.json"


def look_of(chosen: str, what: str = "static") -> str:
    """In which folder its look is made: each theme has one of its own, for towns may share a checkout."""
    file = theme_file(chosen)
    if file == theme_file(""):
        return what
    which = hashlib.sha256(str(file).encode()).hexdigest()[:8] if chosen.endswith(".json") else "of"
    return f"{what}-{which}-{file.stem}"


def accent_of(theme: Theme) -> str:
    """The town's own colour as text on white: "#04516f"."""
    return oklch_to_hex(*_shade(LIGHT["color-default"], theme.roles["accent-1"]))


def read_theme(path: Path) -> Theme:
    """The theme in a JSON file; ThemeRefused names every fault in it."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise ThemeRefused([f"{path.name} cannot be read: {fault}"]) from None
    if not isinstance(data, dict):
        raise ThemeRefused([f"{path.name} must hold an object"])
    if faults := _faults_in(data):
        raise ThemeRefused([f"{path.name}: {fault}" for fault in faults])
    roles = {role: (float(hue), float(chroma)) for role, (hue, chroma) in data["roles"].items()}
    return Theme(data["font"], data["mono"], dict(data["radius"]), roles, data.get("logo", ""))


def _faults_in(data: dict[str, object]) -> list[str]:
    faults = [f"{key} is missing" for key in ("font", "mono") if not isinstance(data.get(key), str)]
    faults += [f"{key} may not hold ; {{ }} or <" for key in ("font", "mono") if _UNSAFE.search(str(data.get(key)))]
    radius, roles = data.get("radius"), data.get("roles")
    for size in ("sm", "md", "lg"):
        if not (isinstance(radius, dict) and re.fullmatch(r"\d{1,2}px", str(radius.get(size)))):
            faults.append(f"radius {size} must be written as 6px")
    for role in ROLES:
        pair = roles.get(role) if isinstance(roles, dict) else None
        if not (isinstance(pair, list) and len(pair) == 2 and all(_is_number(part) for part in pair)):
            faults.append(f"role {role} must be [hue, chroma]")
        elif not (0 <= pair[0] <= 360 and 0 <= pair[1] <= 0.4):
            faults.append(f"role {role}: hue runs from 0 to 360, chroma from 0 to 0.4")
    return faults


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def theme_css(theme: Theme) -> str:
    """The style sheet of a theme; ThemeRefused when a pair of colours misses its contrast."""
    light, light_faults = _colours(theme, LIGHT, LIGHT_INVERSE, document="#ffffff")
    dark_document = oklch_to_hex(*_shade(DARK["bg-document"], theme.roles["default"]))
    dark, dark_faults = _colours(theme, DARK, DARK_INVERSE, document=dark_document)
    faults = [f"light: {fault}" for fault in light_faults] + [f"dark: {fault}" for fault in dark_faults]
    if faults:
        raise ThemeRefused(faults)
    night = "color-scheme:dark;--basis-focus-outline-color:#ffdd33;" + dark
    return (
        f".lk-theme{{color-scheme:light;{_shape(theme)}{_surfaces(theme)}{light}}}\n"
        f".lk-theme--dark{{{night}}}\n"
        f"@media (prefers-color-scheme:dark){{.lk-theme--auto{{{night}}}}}\n"
    )


def _shade(step: tuple[float, float], role: tuple[float, float]) -> tuple[float, float, float]:
    (lightness, share), (hue, chroma) = step, role
    return lightness, chroma * share, hue


def _colours(theme: Theme, steps: Steps, inverse: Steps, *, document: str) -> tuple[str, list[str]]:
    out: list[str] = []
    faults: list[str] = []
    for role, hue in theme.roles.items():
        plain = {name: oklch_to_hex(*_shade(step, hue)) for name, step in steps.items()} | {"bg-document": document}
        turned = {name: oklch_to_hex(*_shade(step, hue)) for name, step in inverse.items()}
        if role != "disabled":
            faults += [f"{role} {fault}" for fault in why_not_readable(plain, turned)]
        out += [f"--basis-color-{role}-{name}:{colour};" for name, colour in plain.items()]
        out += [f"--basis-color-{role}-inverse-{name}:{colour};" for name, colour in turned.items()]
    for alias in ALIASES:
        for name in (*NAMES, *(f"inverse-{name}" for name in NAMES)):
            out.append(f"--basis-color-{alias}-{name}:var(--basis-color-accent-1-{name});")
    return "".join(out), faults


def why_not_readable(plain: dict[str, str], inverse: dict[str, str]) -> list[str]:
    """Each pair of colours of one role that misses its contrast: text 4.5 (7 for running text), borders 3."""
    pairs = [(plain, text, surface, floor) for text, surface, floor in TEXT_ON_SURFACE]
    pairs += [(plain, "border-default", "bg-document", 3.0)]
    pairs += [(inverse, "color-default", surface, 4.5) for surface in ("bg-default", "bg-hover", "bg-active")]
    return [
        f"{front} on {back}: {got:.2f} < {floor}"
        for colours, front, back, floor in pairs
        if (got := contrast(colours[front], colours[back])) < floor
    ]


def _surfaces(theme: Theme) -> str:
    """The few large planes: hero, bar, and the drawing of the landscape."""
    hue, chroma = theme.roles["accent-1"]
    sand, grain = theme.roles["accent-2"]
    planes = {
        "hero-bg": (0.41, chroma * 0.95, hue),
        "bar-bg": (0.29, chroma * 0.6, hue),
        "art-1": (0.53, chroma * 0.95, hue),
        "art-2": (0.82, grain * 1.2, sand),
        "art-3": (0.935, grain * 0.65, sand),
    }
    return "".join(f"--lk-{name}:{oklch_to_hex(*shade)};" for name, shade in planes.items())


def _shape(theme: Theme) -> str:
    tokens = {
        "text-font-family-default": theme.font,
        "text-font-family-monospace": theme.mono,
        "heading-font-family": theme.font,
        "border-radius-sm": theme.radius["sm"],
        "border-radius-md": theme.radius["md"],
        "border-radius-lg": theme.radius["lg"],
        "form-control-border-radius": theme.radius["sm"],
    }
    return "".join(f"--basis-{name}:{value};" for name, value in tokens.items())
