"""Berichten: everything that goes out to people, by e-mail or as a text message, each once and with its history."""
