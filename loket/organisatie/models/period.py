"""Periods of whole days: a first day, and a last day or none. Both days belong to it."""

from datetime import date

from django.db.models import Q


def in_force(day: date) -> Q:
    """That the period holds on this day."""
    return Q(first_day__lte=day) & not_over(day)


def not_over(day: date) -> Q:
    return Q(last_day=None) | Q(last_day__gte=day)


def overlapping(first_day: date, last_day: date | None) -> Q:
    """That the period has a day in common with this one."""
    return not_over(first_day) & (Q() if last_day is None else Q(first_day__lte=last_day))
