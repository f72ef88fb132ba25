"""The kinds that redactie brings itself: a plain page, news and events."""

from collections.abc import Iterable, Iterator

from loket.kernel.refusal import Refusal
from loket.redactie.rules.content import Beeld, EvenementContent, NieuwsContent, PaginaContent
from loket.redactie.rules.kind import Kind, Prose, Published
from loket.zoeken.rules.findable import Findable, Question, Term

Own = PaginaContent | NieuwsContent | EvenementContent
ADDRESS = {"pagina": "/pagina/{}/", "nieuws": "/nieuws/{}/", "evenement": "/agenda/{}/"}


def title(content: Own) -> str:
    return content.title


def prose(content: Own) -> Prose:
    return [("Titel", content.title), ("Het antwoord", content.summary), ("Tekst", content.text)]


def findables(published: Published) -> Iterator[Findable]:
    content: Own = published.content
    address = ADDRESS[published.kind].format(published.slug)
    yield Findable(
        kind=published.kind,
        ref=published.slug,
        url=address,
        title=content.title,
        summary=content.summary,
        text=content.text,
        terms=tuple(Term(word) for word in content.find.terms),
        questions=tuple(Question(sentence) for sentence in content.find.questions),
        published_at=published.changed_at,
    )
    if isinstance(content, PaginaContent) and content.en.title:
        yield Findable(
            kind=published.kind,
            ref=published.slug,
            language="en",
            url=f"/en{address}",
            title=content.en.title,
            summary=content.en.summary,
            text=content.en.text,
            terms=tuple(Term(word, "en") for word in content.find.terms_en),
            published_at=published.changed_at,
        )


def why_not_publish(content: Own) -> Iterable[Refusal]:
    if not content.title.strip():
        yield Refusal("page-without-title", "Vul een titel in.", "title")
    if not content.summary.strip():
        yield Refusal("page-without-answer", "Vertel het belangrijkste in 1 tot 3 zinnen.", "summary")
    yield from why_not_show(content.beeld)
    if isinstance(content, EvenementContent):
        yield from why_not_hold(content)


def why_not_show(beeld: Beeld) -> Iterable[Refusal]:
    """A picture tells its content in words too (WCAG 1.1.1)."""
    if beeld.file and not beeld.alt.strip():
        yield Refusal("picture-without-words", "Vertel in woorden wat er op de foto staat.", "beeld-alt")


def why_not_hold(content: EvenementContent) -> Iterable[Refusal]:
    if content.last_day and content.last_day < content.day:
        yield Refusal("event-ends-before-it-begins", "De laatste dag is eerder dan de eerste.", "last_day")
    same_day = content.last_day in (None, content.day)
    if same_day and content.starts and content.ends and content.ends <= content.starts:
        yield Refusal("event-ends-before-it-begins", "Het eind is eerder dan het begin.", "ends")


def _kind(code: str, label: str, plural: str, content: type[Own]) -> Kind:
    return Kind(
        code=code,
        label=label,
        plural=plural,
        content=content,
        title=title,
        address=ADDRESS[code].format,
        prose=prose,
        findables=findables,
        why_not_publish=why_not_publish,
        links=lambda each: [each.url] if isinstance(each, EvenementContent) and each.url else [],
    )


PAGINA = _kind("pagina", "Pagina", "Pagina's", PaginaContent)
NIEUWS = _kind("nieuws", "Nieuwsbericht", "Nieuws", NieuwsContent)
EVENEMENT = _kind("evenement", "Activiteit", "Agenda", EvenementContent)
