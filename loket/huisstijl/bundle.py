"""Turns style sheets into one small file and icons into one sprite. Text in, text out; files are for whoever calls."""

import re
from collections.abc import Iterable

_DECLARATION = re.compile(r"""(?<=[{;\s])(--[\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|[^;{}"'])+);?""")
_USE = re.compile(r"var\(\s*(--[\w-]+)")
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_EMPTY_RULE = re.compile(r"(?:^|(?<=[{}]))[^{}]+\{\}")


def imports_of(contents: str) -> list[tuple[str, str]]:
    """The table of contents (css/app.css): which style sheet goes into which layer, in order."""
    return re.findall(r'@import "([^"]+)" layer\((\w+)\);', _COMMENT.sub("", contents))


def bundle_css(sheets: Iterable[tuple[str, str]]) -> str:
    """One style sheet out of (layer, css) pairs: layers kept, comments and unused custom properties dropped."""
    pairs = [(layer, _COMMENT.sub("", css)) for layer, css in sheets]
    kept = tokens_in_use(css for _, css in pairs)
    layers = list(dict.fromkeys(layer for layer, _ in pairs))
    blocks = [f"@layer {layer}{{{_squeezed(_without_unused(css, kept))}}}" for layer, css in pairs]
    return "\n".join([f"@layer {','.join(layers)};", *blocks]) + "\n"


def tokens_in_use(sheets: Iterable[str]) -> set[str]:
    """Custom properties that a rule reads, straight or by way of other custom properties."""
    behind: dict[str, set[str]] = {}
    waiting: list[str] = []
    for css in sheets:
        for name, value in _DECLARATION.findall(css):
            behind.setdefault(name, set()).update(_USE.findall(value))
        waiting += _USE.findall(_DECLARATION.sub("", css))
    kept: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in kept:
            kept.add(name)
            waiting.extend(behind.get(name, ()))
    return kept


def _without_unused(css: str, kept: set[str]) -> str:
    return _DECLARATION.sub(lambda found: found[0] if found[1] in kept else "", css)


def _squeezed(css: str) -> str:
    between_strings = re.split(r"""("[^"]*"|'[^']*')""", css)
    between_strings[::2] = [_without_space(part) for part in between_strings[::2]]
    css = "".join(between_strings).replace(";}", "}")
    while _EMPTY_RULE.search(css):
        css = _EMPTY_RULE.sub("", css)
    return css.strip()


def _without_space(css: str) -> str:
    css = re.sub(r"\s+", " ", css)
    css = re.sub(r"\s*([{};,>])\s*", r"\1", css)
    return re.sub(r":\s+", ":", css)


def latin_font_faces(css: str) -> tuple[str, list[str]]:
    """The @font-face rules for Latin script, upright, with addresses under fonts/; and the files they need."""
    rules, files = [], []
    for rule in re.findall(r"@font-face\s*\{.*?\}", _COMMENT.sub("", css), re.S):
        if found := re.search(r"url\(\./files/([\w-]+-latin(?:-ext)?-wght-normal\.woff2)\)", rule):
            files.append(found[1])
            rules.append(re.sub(r"\s+", " ", rule).replace("./files/", "fonts/"))
    return "\n".join(rules) + "\n", files


def sprite(icons: Iterable[tuple[str, str]]) -> str:
    """One SVG with a symbol per (name, svg) pair; each takes the colour of the text beside it."""
    symbols = []
    for name, svg in icons:
        drawing = re.search(r"<svg[^>]*>(.*)</svg>", svg, re.S)
        body = re.sub(r"\s+", " ", drawing[1]).strip() if drawing else ""
        symbols.append(
            f'<symbol id="{name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75"'
            f' stroke-linecap="round" stroke-linejoin="round">{body}</symbol>'
        )
    return "\n".join(['<svg xmlns="http://www.w3.org/2000/svg">', *symbols, "</svg>\n"])


def licences_text(licences: Iterable[tuple[str, str]]) -> str:
    """Each licence text once, under the names of the packages that come with it."""
    packages: dict[str, list[str]] = {}
    for package, text in licences:
        packages.setdefault(text.strip(), []).append(package)
    parts = [f"{', '.join(sorted(names))}\n\n{text}\n" for text, names in packages.items()]
    return ("\n" + "=" * 80 + "\n\n").join(parts)
