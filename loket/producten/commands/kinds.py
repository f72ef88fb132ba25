"""Products and answers as pages of redactie: how they are written, checked and kept."""

from collections.abc import Iterable

from loket.huisstijl.markdown import links_in
from loket.kernel.refusal import Refusal
from loket.producten.commands.keep import Stamp, forget_product, forget_vraag, keep_product, keep_vraag
from loket.producten.models import Instantie, Onderwerp, Product, UplNaam
from loket.producten.rules.content import ProductContent, VraagContent
from loket.producten.rules.product import TOWN, prose_of, why_not_publish, why_not_publish_vraag
from loket.redactie.rules.kind import Choices, Kind, Published


def may_be_published(content: ProductContent) -> Iterable[Refusal]:
    names = UplNaam.objects.filter(name=content.upl, gone=False).values_list("name", flat=True)
    subjects = Onderwerp.objects.values_list("code", flat=True)
    return why_not_publish(content, upl_names=names, subjects=subjects)


def vraag_may_be_published(content: VraagContent) -> Iterable[Refusal]:
    products = Product.objects.filter(slug=content.product).values_list("slug", flat=True)
    return why_not_publish_vraag(content, products=products)


def keep(published: Published) -> None:
    keep_product(published.slug, published.content, Stamp(published.changed_at, published.reviewed_on))


def keep_answer(published: Published) -> None:
    keep_vraag(published.slug, published.content, Stamp(published.changed_at, published.reviewed_on))


def subjects() -> Choices:
    return {"subject": list(Onderwerp.objects.values_list("code", "label"))}


def of_a_product() -> Choices:
    bodies = Instantie.objects.order_by("name").values_list("code", "name")
    return {**subjects(), "provider": [(TOWN, "De gemeente"), *bodies]}


def of_an_answer() -> Choices:
    return {**subjects(), "product": list(Product.objects.order_by("title").values_list("slug", "title"))}


PRODUCT = Kind(
    code="product",
    label="Product",
    plural="Producten",
    content=ProductContent,
    title=lambda content: content.title,
    address="/product/{}/".format,
    prose=prose_of,
    choices=of_a_product,
    kept=keep,
    let_go=forget_product,
    why_not_publish=may_be_published,
    links=lambda content: [channel.url for channel in content.channels if channel.url],
)
VRAAG = Kind(
    code="vraag",
    label="Vraag en antwoord",
    plural="Vragen en antwoorden",
    content=VraagContent,
    title=lambda content: content.question,
    address="/vraag/{}/".format,
    prose=lambda content: [("Vraag", content.question), ("Antwoord", content.answer)],
    choices=of_an_answer,
    kept=keep_answer,
    let_go=forget_vraag,
    why_not_publish=vraag_may_be_published,
    staff_only=lambda content: content.staff_only,
    links=lambda content: links_in(content.answer),
)
