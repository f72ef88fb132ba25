"""Meetings of the council and of people in town: agenda, papers, votes, minutes (Gemeentewet 19-33; S-36, S-92)."""
