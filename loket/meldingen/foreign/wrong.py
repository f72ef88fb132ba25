"""This file cannot be read, or not any further."""

LONGEST = 100_000  # characters in one line or melding; a description has at most 4,000


class WrongFile(Exception):
    """`reason` is Dutch, for who sent the file."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
