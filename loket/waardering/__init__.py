"""Waardering: what people think of us, asked shortly after a contact, and measured beside other towns."""
