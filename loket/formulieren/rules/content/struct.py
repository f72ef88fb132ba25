"""The parts of a form are structs: `replace` gives one with other values, `fields` what it is made of."""

from msgspec.structs import fields, replace

__all__ = ["fields", "replace"]
