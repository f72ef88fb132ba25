"""What the outside tells Loket: every setting comes from the environment, checked at start, each fault named."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter
from urllib.parse import parse_qsl, unquote, urlsplit

SHORT = 12  # signs: a value that is wrong is told whole up to here; a longer one may be a secret in the wrong place


class Secret(str):
    """A text that a dump does not show: not of a setting, a local variable, or an object that holds it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'" if self else "''"


class WrongEnvironment(Exception):
    """The environment does not fit; `faults` names every fault, one line each."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("Loket cannot start:\n" + "\n".join(f"  - {fault}" for fault in faults))
        self.faults = faults


@dataclass
class Environment:
    """Reads typed values and gathers the faults, so that an administrator sees them all at once."""

    values: Mapping[str, str] = field(default_factory=lambda: os.environ, repr=False)
    faults: list[str] = field(default_factory=list)
    secrets: list[Secret] = field(default_factory=list, repr=False)  # what was read that nobody else may know

    def text(self, name: str, default: str | None = None) -> str:
        value = self.values.get(name, "").strip()
        if not value and default is None:
            self.faults.append(f"{name} is missing")
        return value or default or ""

    def address(self, name: str, default: str | None = None, *, holding: tuple[str, ...] = ()) -> str:
        """A web address; `holding` names what must stand in it in braces, and nothing else may."""
        value = self.text(name, default)
        if value and not _is_web_address(value, holding):
            more = "".join(f" {{{word}}}" for word in holding)
            self.faults.append(f"{name} must be a web address{' with' if more else ''}{more}, not {said(value)}")
        return self._kept(value) if _holds_secret(value) else value

    def flag(self, name: str, default: bool = False) -> bool:
        value = self.values.get(name, "").strip().lower()
        if value in ("1", "true", "yes", "on"):
            return True
        if value not in ("", "0", "false", "no", "off"):
            self.faults.append(f"{name} must be yes or no, not {said(value)}")
        return default if value == "" else False

    def number(self, name: str, default: int, *, low: int, high: int) -> int:
        value = self.values.get(name, "").strip()
        if not value:
            return default
        if value.isdecimal() and low <= int(value) <= high:
            return int(value)
        self.faults.append(f"{name} must be a whole number from {low} to {high}, not {said(value)}")
        return default

    def choice(self, name: str, default: str, choices: tuple[str, ...]) -> str:
        value = self.text(name, default)
        if value not in choices:
            self.faults.append(f"{name} must be one of {', '.join(choices)}, not {said(value)}")
            return default
        return value

    def words(self, name: str, default: str | None = "") -> list[str]:
        return [word.strip() for word in self.text(name, default).split(",") if word.strip()]

    def folder(self, name: str, default: Path) -> Path:
        folder = Path(self.text(name, str(default)))
        if not folder.is_absolute():
            self.faults.append(f"{name} must be an absolute path, not {said(str(folder))}")
        return folder

    def secret(self, name: str, default: str | None = None, *, least: int = 32) -> Secret:
        """`least` is how long one must be that we choose ourselves; what others gave us is as long as it is."""
        value = self.text(name, default)
        if value and len(value) < least:
            self.faults.append(f"{name} is too short: use at least {least} characters")
        return self._kept(value)

    def _kept(self, value: str) -> Secret:
        secret = Secret(value)
        if secret:
            self.secrets.append(secret)
        return secret

    def database(self, name: str) -> dict[str, object]:
        """A Django database entry out of `postgresql://user:password@host:port/name?sslmode=...`."""
        try:
            url = urlsplit(self.text(name))
            port = url.port
        except ValueError:
            self.faults.append(
                f"{name} is not a good address: postgresql://user:password@host:port/name"
                " (in a password write / @ : # ? % as %2F %40 %3A %23 %3F %25)"
            )
            return {"ENGINE": "django.db.backends.postgresql"}
        if url.scheme not in ("postgres", "postgresql"):
            if self.values.get(name):
                self.faults.append(f"{name} must begin with postgresql://")
            return {"ENGINE": "django.db.backends.postgresql"}
        options: dict[str, object] = {
            key: self._kept(value) if "pass" in key else value for key, value in parse_qsl(url.query)
        }
        host = unquote(url.hostname or str(options.pop("host", "")))
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(url.path.lstrip("/")),
            "USER": unquote(url.username or ""),
            "PASSWORD": self._kept(unquote(url.password or "")),
            "HOST": host,
            "PORT": str(port or ""),
            "OPTIONS": options,
        }

    def check(self) -> None:
        if self.faults:
            raise WrongEnvironment(self.faults)


def said(value: str) -> str:
    """A wrong value, for who must mend it; not what may be a secret that was put in the wrong place."""
    if len(value) <= SHORT or ("://" in value and not _holds_secret(value)):
        return repr(str(value))
    return f"a text of {len(value)} signs"


def _holds_secret(address: str) -> bool:
    """A name with a password, or a key behind a question mark."""
    return "@" in address or "?" in address


def _is_web_address(value: str, holding: tuple[str, ...]) -> bool:
    try:
        url = urlsplit(value)
        whole = url.scheme in ("http", "https") and bool(url.hostname) and (url.port is None or url.port > 0)
        held = [word for _, word, _, _ in Formatter().parse(value) if word is not None]
    except ValueError:
        return False
    return whole and sorted(held) == sorted(holding)
