"""A letter on paper: PDF/A to keep (ISO 19005-2) and PDF/UA for who hears it read (ISO 14289-1)."""

from loket.huisstijl.brief.blocks import blocks_of
from loket.huisstijl.brief.letter import Letter, pdf_of
from loket.huisstijl.brief.lijst import Lijst, Table, pdf_of_lijst

__all__ = ["Letter", "Lijst", "Table", "blocks_of", "pdf_of", "pdf_of_lijst"]
