"""What a monitor reads (Prometheus): how long pages take, and what waits. No address and no name of anybody."""

import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from secrets import compare_digest

from django.conf import settings
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe
from prometheus_client import CollectorRegistry, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from loket.kernel.limits import TooMany, address_of, limit, seconds_to_wait
from loket.kernel.models import Delivery

MOST_WRONG, PER = 60, timedelta(minutes=1)  # tokens from one network address
SECONDS = (0.025, 0.05, 0.1, 0.2, 0.4, 1, 2.5, 10)
REQUESTS = Histogram(
    "loket_request_seconds", "Time of the server for a page or call", ["page", "status"], buckets=SECONDS
)
QUEUES = """SELECT queue_name, count(*) FILTER (WHERE status = 'todo' AND coalesce(scheduled_at, now()) <= now()),
    count(*) FILTER (WHERE status = 'doing'), count(*) FILTER (WHERE status = 'failed')
    FROM procrastinate_jobs WHERE status IN ('todo', 'doing', 'failed') GROUP BY 1 ORDER BY 1"""
OLDEST = """SELECT extract(epoch FROM now() - min(e.at)) FROM procrastinate_jobs j
    JOIN procrastinate_events e ON e.job_id = j.id AND e.type = 'deferred'
    WHERE j.status = 'todo' AND coalesce(j.scheduled_at, now()) <= now()"""
DATABASE = """SELECT pg_database_size(current_database()),
    (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()),
    current_setting('max_connections')::int"""


def measured(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Counts each answer by the name of its page: an address may hold what nobody may see."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        began = time.perf_counter()
        response = get_response(request)
        page = request.resolver_match.view_name if request.resolver_match else "none"
        REQUESTS.labels(page or "none", f"{response.status_code // 100}xx").observe(time.perf_counter() - began)
        return response

    return answer


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """For who has the token of the settings; without one nobody has, and the page is not there."""
    given, counted = request.headers.get("Authorization", "").removeprefix("Bearer "), f"meting:{address_of(request)}"
    if wait := seconds_to_wait(counted, times=MOST_WRONG, per=PER):
        raise TooMany(wait)
    if not settings.METRICS_TOKEN or not compare_digest(given.encode(), settings.METRICS_TOKEN.encode()):
        limit(counted, times=MOST_WRONG, per=PER)
        raise Http404
    return HttpResponse(generate_latest(_registry()), content_type=CONTENT_TYPE_LATEST)


def _registry() -> CollectorRegistry:
    """The pages of all processes on this machine, when a folder for them is named; else of this one."""
    registry = CollectorRegistry()
    if settings.METRICS_FOLDER:
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    else:
        registry.register(REQUESTS)
    registry.register(Waiting())
    return registry


class Waiting(Collector):
    """Jobs by queue, deliveries, and the room in the database: as they are when asked."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        yield from self._jobs()
        yield _gauge("loket_deliveries_failed", "Announcements that did not arrive", Delivery.objects.failed().count())
        size, used, most = _row(DATABASE)
        yield _gauge("loket_database_bytes", "Size of the database", size)
        yield _gauge("loket_database_connections", "Connections in use", used)
        yield _gauge("loket_database_connections_most", "Connections there may be", most)

    def _jobs(self) -> Iterator[GaugeMetricFamily]:
        jobs = GaugeMetricFamily("loket_jobs", "Jobs by queue and state", labels=["queue", "state"])
        with connection.cursor() as cursor:
            cursor.execute(QUEUES)
            for queue, waiting, running, failed in cursor.fetchall():
                for state, number in (("waiting", waiting), ("running", running), ("failed", failed)):
                    jobs.add_metric([queue, state], number)
        yield jobs
        [oldest] = _row(OLDEST)
        yield _gauge("loket_jobs_oldest_seconds", "How long the job that waits longest is here", oldest or 0)


def _row(sql: str) -> tuple[float, ...]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return tuple(cursor.fetchone())


def _gauge(name: str, words: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, words, value=float(value))
