"""What others point at: each under its name in the standard."""

from datetime import date

from loket.zgw.open_klant.refs import Ref
from loket.zgw.wire import UNSET, ReadOnly


class PartijForeignKey(Ref, kw_only=True):
    """A partij."""


class PartijForeignkeyBase(Ref, kw_only=True):
    """A partij, of a categorie-relatie."""


class PartijPolymorphic(Ref, kw_only=True):
    """The organisation that somebody works for."""


class DigitaalAdresForeignKey(Ref, kw_only=True):
    """A digital address."""


class RekeningnummerForeignKey(Ref, kw_only=True):
    """A bank account."""


class PartijIdentificatorForeignkey(Ref, kw_only=True):
    """A number that another number is below."""


class CategorieForeignKey(Ref, kw_only=True):
    """A categorie, with its name."""

    naam: ReadOnly[str] = UNSET


class CategorieRelatieForeignKey(Ref, kw_only=True):
    """That a partij is in a categorie, and from when to when."""

    categorie_naam: ReadOnly[str | None] = UNSET
    begin_datum: date | None = None
    eind_datum: date | None = None
