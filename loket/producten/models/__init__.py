"""What is kept of products beside their text, which is a page of redactie."""

from loket.producten.models.formulier import ProductFormulier
from loket.producten.models.instantie import Instantie, Ring
from loket.producten.models.onderwerp import Onderwerp
from loket.producten.models.product import Product, Vraag
from loket.producten.models.upl import UplNaam

__all__ = ["Instantie", "Onderwerp", "Product", "ProductFormulier", "Ring", "UplNaam", "Vraag"]
