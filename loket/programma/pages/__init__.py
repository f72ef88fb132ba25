"""The programme, for staff."""
