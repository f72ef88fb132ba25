"""What stands between us and strangers: TLS, proxies, frames."""

from loket.settings.installation import SECURE, env

TRUSTED_PROXIES = env.number("LOKET_TRUSTED_PROXIES", 1 if SECURE else 0, low=0, high=5)
HSTS_SUBDOMAINS = env.flag("LOKET_HSTS_SUBDOMAINS")
CSRF_FAILURE_VIEW = "loket.kernel.http.csrf_failure"
SECURE_SSL_REDIRECT = SECURE
SECURE_REDIRECT_EXEMPT = [r"^gezond/"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HSTS_SUBDOMAINS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
