"""What was written with marks (markdown) as plain text, as it stands in a mail."""

import re

HEADING = re.compile(r"^#{1,6}\s+", re.M)
STRESSED = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", re.S)
LINK = re.compile(r"\[([^\]\n]+)\]\(([^)\s]+)\)")


def as_mail(text: str) -> str:
    """Headings and stress lose their marks, a link shows where it leads."""
    return LINK.sub(r"\1: \2", STRESSED.sub(r"\2", HEADING.sub("", text))).strip()
