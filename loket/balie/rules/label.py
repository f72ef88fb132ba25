"""How a number is read."""


def spaced(label: str) -> str:
    """A012 is read as A 12."""
    return f"{label[:1]} {int(label[1:])}"
