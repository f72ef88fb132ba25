"""Asks a page by words of SQL in each of its filters, and says where they find more than a word that nobody has."""

from collections import Counter

from django.db import transaction

from tests.rows_shown import rows_of
from tests.sql_words import GOOD, some_of

NOBODYS = "zqxjkv"
TOLD_WRONG = 422
# Here something is found by what words mean, and nothing without any: it is not a list that is made shorter.
BY_MEANING = ("/zoeken/", "/werk/zoeken/", "/werk/mail/")


def filters_of(page):
    return [name for name in page.filters() if name != "q" or not page.here.startswith(BY_MEANING)]


def leaves_out(walk, page):
    """Whether any filter of this page finds less."""
    asked = dict.fromkeys(filters_of(page), NOBODYS)
    status, found = ask(walk, page.here, asked) if asked else (0, Counter())
    return status == TOLD_WRONG or (status == 200 and bool(page.rows - found))


def faults_of(walk, page):
    """What is wrong, by filter and words; and the filters that find less by a word that nobody has."""
    wrong, less = [], []
    _, usual = ask(walk, page.here, {})
    for place, name in enumerate(filters_of(page)):
        status, nobodys = ask(walk, page.here, {name: NOBODYS})
        less += [name] * (status == 200 and bool(usual - nobodys))
        for what, words in some_of(place).items():
            status, found = ask(walk, page.here, {name: words})
            if status not in (*GOOD, TOLD_WRONG):
                wrong.append(f"{page.here}?{name}={what}: {status}")
            elif (found - nobodys) + (found - usual) and (more := found_more(walk, page.here, {name: words})):
                wrong.append(f"{page.here}?{name}={what} finds {list(more)[:2]}")
    return wrong, less


def found_more(walk, address, query):
    """Asked at once behind each other: a row that tells a time reads otherwise a minute later."""
    usual, nobodys, found = (ask(walk, address, each)[1] for each in ({}, dict.fromkeys(query, NOBODYS), query))
    return (found - nobodys) + (found - usual)


def ask(walk, address, query):
    """The rows that this is answered with, but for those that hold the words themselves: these were looked for."""
    with transaction.atomic():
        answer = walk.client.get(address, query)
        transaction.set_rollback(True)
    walk.client.cookies["sessionid"] = walk.session
    rows = rows_of(answer.content.decode()) if answer.status_code == 200 and not answer.streaming else Counter()
    words = [" ".join(each.split()) for each in query.values()]
    return answer.status_code, Counter({row: many for row, many in rows.items() if not any(w in row for w in words)})
