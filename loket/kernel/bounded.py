"""JSON of a few bytes can hold millions of things, each of a hundred bytes once it is read: they are counted before."""

MOST_OBJECTS = 200_000  # a catalogus of a large town, with all its types, has some tens of thousands
MOST_VALUES = 1_000_000


def holds_too_much(*texts: bytes, objects: int = MOST_OBJECTS, values: int = MOST_VALUES) -> bool:
    """Whether reading these, together, would take more memory than we give. Signs within a text count too.

    >>> holds_too_much(b"[{},{}]", objects=1), holds_too_much(b"[{},{}]", objects=2)
    (True, False)
    """
    many = sum(text.count(b"{") for text in texts)
    return many > objects or many + sum(text.count(b"[") + text.count(b",") for text in texts) > values
