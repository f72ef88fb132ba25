"""What a role allows with the website itself."""

PROMISE = "website.servicenormen"

PERMISSIONS = {PROMISE: "Bijhouden wat de gemeente belooft (servicenormen), en uitleggen wat niet lukte"}
