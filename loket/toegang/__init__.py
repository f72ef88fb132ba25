"""Toegang: how staff come in (password, second factor, passkey, or an account elsewhere) and how long they stay."""
