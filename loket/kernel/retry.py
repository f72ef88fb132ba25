"""When a job that failed is tried again."""

import random
from datetime import timedelta

from django.utils import timezone
from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.jobs import Job

ATTEMPTS = 8


class BackOff(BaseRetryStrategy):
    """Waits 5 s, 10 s, 20 s … at most an hour, with some chance in it, until the attempts are used up."""

    def __init__(self, attempts: int) -> None:
        self.attempts = attempts

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if job.attempts + 1 >= self.attempts:
            return None
        seconds = min(3600, 5 * 2**job.attempts) * random.uniform(1, 1.2)  # noqa: S311 - spreads load, guards nothing
        return RetryDecision(retry_at=timezone.now() + timedelta(seconds=seconds))
