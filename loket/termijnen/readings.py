"""Points of law on which judges and writers differ. Each is a choice with a name; docs/termijnen.md tells why."""

from dataclasses import dataclass
from enum import StrEnum


class LapsedRepair(StrEnum):
    """The time to complete an application went by unused: did the term stand still on its last day too?"""

    LAST_DAY_COUNTS = "last_day_counts"  # the shorter suspension, so the earlier last day
    LAST_DAY_STANDS_STILL = "last_day_stands_still"


class ExtensionFrom(StrEnum):
    """An extension of a term that ended on a free day: from where does it run?"""

    UNSHIFTED_END = "unshifted_end"
    SHIFTED_END = "shifted_end"


class ExtendedTerm(StrEnum):
    """Does the Atw reach an extended term that is longer than 12 weeks in sum?"""

    EACH_PART = "each_part"  # yes, when each part is no longer; the unshifted day is then the target
    SUM = "sum"


class NoticeWeeks(StrEnum):
    """Does the Atw reach the two weeks after a notice of default?"""

    PLAN_EARLY_PAY_LATE = "plan_early_pay_late"  # plan on the earlier day, pay from the later one
    UNSHIFTED = "unshifted"
    SHIFTED = "shifted"


class Instalments(StrEnum):
    """The applicant completes in parts: does the first part end the suspension?"""

    ALL_MUST_BE_THERE = "all_must_be_there"
    PARTIAL_ENDS_IT = "partial_ends_it"


@dataclass(frozen=True, slots=True)
class Readings:
    """How one reads the contested points; the defaults are the choice of the product."""

    lapsed_repair: LapsedRepair = LapsedRepair.LAST_DAY_COUNTS
    extension_from: ExtensionFrom = ExtensionFrom.UNSHIFTED_END
    extended_term: ExtendedTerm = ExtendedTerm.EACH_PART
    notice_weeks: NoticeWeeks = NoticeWeeks.PLAN_EARLY_PAY_LATE
    instalments: Instalments = Instalments.ALL_MUST_BE_THERE


CHOICE = Readings()
