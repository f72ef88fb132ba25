"""Where content stands: documents, what is sent to us, and the files of the look."""

from loket.huisstijl.theme import look_of
from loket.settings.installation import BASE_DIR, DATA_DIR, TESTING, env
from loket.settings.look import THEME

# Content of documents: files below LOKET_DATA, or a store that speaks S3. The largest body and part, in bytes.
S3_URL = env.address("LOKET_S3_URL", "")
S3_BUCKET = env.text("LOKET_S3_BUCKET", "loket" if not S3_URL else None)
S3_REGION = env.text("LOKET_S3_REGION", "us-east-1")
S3_KEY = env.secret("LOKET_S3_KEY", "" if not S3_URL else None, least=1)
S3_SECRET = env.secret("LOKET_S3_SECRET", "" if not S3_URL else None, least=1)
STORE_IN_MEMORY = env.flag("LOKET_STORE_IN_MEMORY", default=TESTING)
DOCUMENT_BYTES = env.number("LOKET_DOCUMENT_BYTES", 4 * 1024**3, low=1024**2, high=5 * 1024**4)
DOCUMENT_PART_BYTES = env.number("LOKET_DOCUMENT_PART_BYTES", 4 * 1024**3, low=1024**2, high=5 * 1024**3)
# The given `integriteit` of a document must be that of its content.
DOCUMENT_INTEGRITY = env.flag("LOKET_DOCUMENT_INTEGRITY")
SCAN_FOLDER = env.text("LOKET_SCAN_FOLDER", "")  # where the scanner of the post room puts its files
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 300
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "build" / look_of(THEME, "staticfiles")
STATICFILES_DIRS = [BASE_DIR / "build" / look_of(THEME)]  # made by launch.assets, which may come after these settings
SILENCED_SYSTEM_CHECKS = ["staticfiles.W004"]  # and without it pages are plain, but whole
MEDIA_ROOT = DATA_DIR / "files"
WHITENOISE_USE_FINDERS = TESTING
WHITENOISE_AUTOREFRESH = TESTING  # looks for a file when it is asked for; else every client of a test reads all folders
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
