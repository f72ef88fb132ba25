"""The ground floor: actor, refusal, announcement, job, page and wire. It knows no noun of the town."""
