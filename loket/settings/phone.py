"""The phone exchange (docs/telefonie.md): Asterisk's manager interface, a signed webhook, or neither."""

from loket.settings.installation import env

AMI_HOST = env.text("LOKET_AMI_HOST", "")
AMI_PORT = env.number("LOKET_AMI_PORT", 5038, low=1, high=65535)
AMI_TLS = env.flag("LOKET_AMI_TLS")
AMI_USER = env.text("LOKET_AMI_USER", "" if not AMI_HOST else None)
AMI_SECRET = env.secret("LOKET_AMI_SECRET", "" if not AMI_HOST else None, least=1)
AMI_CONTEXT = env.text("LOKET_AMI_CONTEXT", "from-internal")
CENTRALE_NAME = env.text("LOKET_CENTRALE_NAME", "centrale")
CENTRALE_WEBHOOK_SECRET = env.secret("LOKET_CENTRALE_WEBHOOK_SECRET", "")
CDR_COLUMNS = env.words("LOKET_CDR_COLUMNS")  # our=theirs: which columns of a file of calls are which
PHONE_NORM_SECONDS = env.number("LOKET_PHONE_NORM_SECONDS", 30, low=5, high=600)
