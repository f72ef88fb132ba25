"""What stands on one line stays there: no name makes a paragraph, a header or a link of its own.

A browser sends no line end from a field of one line; a program that pretends to be one may.
"""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext

ONE_LINE = (forms.TextInput, forms.EmailInput, forms.NumberInput, forms.URLInput)
ENDS = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
LONGEST_CALLED = 70  # more than that is no name by which somebody is greeted
NO_NAME = re.compile(r"://|www\.|@|\w\w\.[a-z]{2}|[0-9]{3}|€", re.IGNORECASE)  # a link, a number to call, an amount


def one_line(text: str) -> str:
    """Each line end is a space.

    >>> one_line("Ada\\r\\nde Wit\\n")
    'Ada de Wit'
    """
    return ENDS.sub(" ", text).strip() if ENDS.search(text) else text


def called(name: str) -> str:
    """How a message greets somebody whose name anybody could have typed: by that name, or as "inwoner".

    >>> called("mevrouw J. de Wit"), called("U wint! Kijk op www.kwaad.example")
    ('mevrouw J. de Wit', 'inwoner')
    """
    line = one_line(str(name)).strip()
    fits = line and len(line) <= LONGEST_CALLED and not NO_NAME.search(line)
    return line if fits else gettext("inwoner")


def fold_every_line() -> None:
    """Each field of one line, in whatever form of the house, reads one line. Done once, before the first request."""
    read = forms.Widget.value_from_datadict

    def value_from_datadict(self: Any, data: Any, files: Any, name: str) -> Any:
        value = read(self, data, files, name)
        return one_line(value) if isinstance(value, str) else value

    for kind in ONE_LINE:
        kind.value_from_datadict = value_from_datadict  # type: ignore[method-assign]
