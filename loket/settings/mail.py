"""What goes out and comes in as a message: mail, text messages, the Berichtenbox, chat."""

from loket.settings.installation import DATA_DIR, SECURE, env

EMAIL_HOST = env.text("LOKET_SMTP_HOST", "" if not SECURE else None)
EMAIL_PORT = env.number("LOKET_SMTP_PORT", 25, low=1, high=65535)
EMAIL_HOST_USER = env.text("LOKET_SMTP_USER", "")
EMAIL_HOST_PASSWORD = env.secret("LOKET_SMTP_PASSWORD", "", least=1)
EMAIL_USE_TLS = env.flag("LOKET_SMTP_STARTTLS")
DEFAULT_FROM_EMAIL = env.text("LOKET_MAIL_FROM", "gemeente@loket.example" if not SECURE else None)
SMS_URL = env.address("LOKET_SMS_URL", "")
SMS_KEY = env.secret("LOKET_SMS_KEY", "", least=1)
SMS_SENDER = env.text("LOKET_SMS_SENDER", "Gemeente")
BERICHTENBOX_URL = env.address("LOKET_BERICHTENBOX_URL", "")
BERICHTENBOX_KEY = env.secret("LOKET_BERICHTENBOX_KEY", "", least=1)
# Messages of social media and chat, by a signed webhook.
SOCIAL_WEBHOOK_SECRET = env.secret("LOKET_SOCIAL_WEBHOOK_SECRET", "")
CLAMD = env.text("LOKET_CLAMD", "")  # the virus scanner for mail: host:port, or the path of its socket
EMAIL_BACKEND = "loket.outside.smtp.Backend" if EMAIL_HOST else "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATA_DIR / "mail"
EMAIL_TIMEOUT = 20
