"""Formulieren: ask for something on the website, once; what we know is not asked. Becomes a zaak (S-38, S-128)."""
