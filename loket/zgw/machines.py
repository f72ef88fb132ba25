"""A short way for machines: their addresses need no session, no CSRF check, no page, so they pass none of it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.urls import Resolver404, resolve

from loket.kernel.http import Next
from loket.zgw.faults import Problem, problem_answer


class MachineDoor:
    """Answers what lies below `MACHINE_ROOTS` itself; every fault there is told in the shape of the standard."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(settings.MACHINE_ROOTS):
            return self.get_response(request)
        try:
            match = resolve(request.path_info)
        except Resolver404:
            return problem_answer(Problem(404, "not_found"), f"{request.scheme}://{request.get_host()}")
        request.resolver_match = match
        response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
        return response
