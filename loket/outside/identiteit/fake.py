"""A provider that knows nobody but who it was told of. For tests and demos."""

from urllib.parse import urlencode

from loket.outside.identiteit import Identity, IdentityRefused, Question


class FakeIdentityProvider:
    """`knows` makes a code for somebody; the code counts once, and for the question that it was made for."""

    def __init__(self, start: str = "https://inloggen.example/start") -> None:
        self.start = start
        self.codes: dict[str, tuple[str, Identity]] = {}

    def knows(self, identity: Identity, *, state: str) -> str:
        code = f"code-{len(self.codes) + 1}"
        self.codes[code] = (state, identity)
        return code

    def address_for(self, question: Question, *, back_to: str) -> str:
        return f"{self.start}?{urlencode({'state': question.state, 'redirect_uri': back_to})}"

    def identity(self, code: str, question: Question, *, back_to: str) -> Identity:
        state, identity = self.codes.pop(code, ("", None))
        if identity is None or state != question.state:
            raise IdentityRefused("code unknown")
        return identity
