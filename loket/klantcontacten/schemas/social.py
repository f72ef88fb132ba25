"""What the tool of the web team sends of social media and chat."""

from typing import Annotated

import msgspec

from loket.klantcontacten.commands.vraag import LONGEST, Vraag
from loket.organisatie.models import Channel

Id = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
# Loket sends nothing to such a place itself. Who answers there, must not say in public whom it is about.
IN_PUBLIC = "Dit staat in het openbaar. Antwoord in een privébericht, of bel. Zet niets persoonlijks in het openbaar."
KANALEN = {"chat": Channel.CHAT, "whatsapp": Channel.WHATSAPP}


class SociaalBericht(msgspec.Struct, forbid_unknown_fields=True):
    """`account` is how somebody is called there; `link` leads colleagues to the message itself."""

    platform: Annotated[str, msgspec.Meta(min_length=1, max_length=40, pattern=r"^[A-Za-z][\w .-]*$")]
    id: Id
    account: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
    tekst: Annotated[str, msgspec.Meta(min_length=1, max_length=10_000)]
    openbaar: bool
    naam: Annotated[str, msgspec.Meta(max_length=100)] = ""
    link: Annotated[str, msgspec.Meta(max_length=300, pattern=r"^(https://\S+)?$")] = ""
    team: Annotated[str, msgspec.Meta(max_length=50, pattern=r"^[a-z0-9-]*$")] = ""

    def as_question(self) -> Vraag:
        said = [self.tekst.strip(), self.link, IN_PUBLIC if self.openbaar else ""]
        room = LONGEST - sum(len(each) + 2 for each in said[1:] if each)
        if len(said[0]) > room:
            said[0] = f"{said[0][: room - 1]}…"
        return Vraag(
            partij_id=None,
            kanaal=KANALEN.get(self.platform.lower(), Channel.SOCIAL),
            onderwerp=f"{'Openbaar bericht' if self.openbaar else 'Bericht'} op {self.platform}",
            tekst="\n\n".join(filter(None, said)),
            naam=f"{self.naam} ({self.account})" if self.naam else self.account,
            team=self.team,
        )


class SocialeBerichten(msgspec.Struct, forbid_unknown_fields=True):
    berichten: Annotated[list[SociaalBericht], msgspec.Meta(min_length=1, max_length=100)]


class SociaalGehoord(msgspec.Struct):
    berichten: int
