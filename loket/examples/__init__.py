"""Invented people of an invented year in gemeente Bergen. Tests, seeds and docs share them."""
