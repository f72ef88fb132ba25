"""The forms of correspondentie."""
