"""`termijnen_check FILE.csv`: worked examples of terms, each checked against what the file expects."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from loket.termijnen.case_file import Example, WrongFile, examples


class Command(BaseCommand):
    help = "Check worked examples of terms: prints each row with another answer, and how many are the same."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="csv with case_id, rule, start, params, expected and unit")

    def handle(self, *args: Any, **options: Any) -> None:
        checked = _checked(options["file"])
        others = [example for example in checked if not example.same]
        for example in others:
            self.stdout.write(f"{example.name}: verwacht {example.expected}, antwoord {example.answer}")
        self.stdout.write(f"{len(checked) - len(others)} gelijk, {len(others)} anders")
        if others:
            sys.exit(1)


def _checked(path: Path) -> list[Example]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(examples(file))
    except OSError as fault:
        raise CommandError(f"{path} is niet te lezen: {fault.strerror}.") from None
    except UnicodeDecodeError:
        raise CommandError(f"{path} is geen tekst in UTF-8.") from None
    except WrongFile as wrong:
        raise CommandError(f"{path}: {wrong}") from None
