"""Fill in a form as a browser does."""

from django.core.files.uploadedfile import SimpleUploadedFile

PDF = b"%PDF-1.4\n%a drawing\n"
HONDEN = {"aantal": "3", "kennel": "nee"}
OVER_U = {"achternaam": "Zandstra", "email": "anna@bergen.example"}
BOOM = {"soort": "Eik", "waar": "", "waar__lat": "52.67", "waar__lon": "4.7"}


def begin(client, slug="honden"):
    """The address of the aanvraag that was begun."""
    answer = client.post(f"/formulier/{slug}/")
    assert answer.status_code == 302, answer.content.decode()
    return answer["Location"].partition("stap/")[0]


def send(client, here, stap, told, **more):
    return client.post(f"{here}stap/{stap}/", {**told, **more})


def file(name="plattegrond.pdf", content=PDF):
    return SimpleUploadedFile(name, content, "application/pdf")


def filled(client, slug="honden"):
    """All steps of the form of dogs, up to the summary."""
    here = begin(client, slug)
    assert send(client, here, "honden", HONDEN)["Location"] == f"{here}stap/over_u/"
    assert send(client, here, "over_u", OVER_U)["Location"] == f"{here}controle/"
    return here
