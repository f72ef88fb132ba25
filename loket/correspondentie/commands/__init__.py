"""What changes what we write back."""

from loket.correspondentie.commands.again import note_not_delivered, send_again
from loket.correspondentie.commands.box import deliver_to_box
from loket.correspondentie.commands.post import post_brieven
from loket.correspondentie.commands.reisdocument import note_reisdocument, warn_of_expiry
from loket.correspondentie.commands.send import send_brief
from loket.correspondentie.commands.sjabloon import adopt_version, keep_sjabloon, write_version
from loket.correspondentie.commands.write import begin_brief, change_brief, throw_away

__all__ = [
    "adopt_version",
    "begin_brief",
    "change_brief",
    "deliver_to_box",
    "keep_sjabloon",
    "note_not_delivered",
    "note_reisdocument",
    "post_brieven",
    "send_again",
    "send_brief",
    "throw_away",
    "warn_of_expiry",
    "write_version",
]
