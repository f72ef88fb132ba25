"""How pages look, and in which language and time they speak."""

from loket.settings.installation import BASE_DIR, env

THEME = env.text("LOKET_THEME", "bergen")
FORM_RENDERER = "loket.huisstijl.renderer.Renderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "loket.navigation.on_every_page",
            ],
        },
    }
]
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "build" / "locale"]  # made out of loket/locale by launch.words
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
