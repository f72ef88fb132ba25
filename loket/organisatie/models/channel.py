"""The ways in which people reach the town (S-22). A town switches off what it does not use."""

from django.db import models


class Channel(models.TextChoices):
    TELEPHONE = "telefoon", "Telefoon"
    WEBSITE = "website", "Website"
    EMAIL = "email", "E-mail"
    DESK = "balie", "Balie"
    POST = "post", "Post"
    CHAT = "chat", "Chat"
    SOCIAL = "social", "Social media"
    WHATSAPP = "whatsapp", "WhatsApp"
    BERICHTENBOX = "berichtenbox", "Berichtenbox"
    APP = "app", "App"
    VIDEO = "videobellen", "Videobellen"
    FORM = "formulier", "Formulier"
