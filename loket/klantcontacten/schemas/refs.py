"""What others point at: each under its name in the standard."""

from loket.zgw.open_klant.refs import Ref


class ActorForeignKey(Ref, kw_only=True):
    """An actor."""


class BetrokkeneForeignKey(Ref, kw_only=True):
    """A betrokkene."""


class BijlageForeignKey(Ref, kw_only=True):
    """A bijlage."""


class InterneTaakForeignKey(Ref, kw_only=True):
    """An internetaak."""


class KlantcontactForeignKey(Ref, kw_only=True):
    """A klantcontact."""


class OnderwerpobjectForeignKey(Ref, kw_only=True):
    """An onderwerpobject."""
