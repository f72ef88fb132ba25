// Passkeys: asks the browser for a key and sends its answer. The buttons are hidden where that cannot be done.
(() => {
  "use strict";
  const toBytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const toText = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");
  const decoded = (keys) => (keys || []).map((key) => ({ ...key, id: toBytes(key.id) }));

  const post = async (address, values, token) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "X-CSRFToken": token },
      body: new URLSearchParams(values),
      credentials: "same-origin",
    });
    const found = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(found.reason || "");
    return found;
  };

  const make = async (asked) => {
    const publicKey = {
      ...asked,
      challenge: toBytes(asked.challenge),
      user: { ...asked.user, id: toBytes(asked.user.id) },
      excludeCredentials: decoded(asked.excludeCredentials),
    };
    const key = await navigator.credentials.create({ publicKey });
    const transports = key.response.getTransports ? key.response.getTransports() : [];
    const response = {
      attestationObject: toText(key.response.attestationObject),
      clientDataJSON: toText(key.response.clientDataJSON),
      transports,
    };
    return { id: key.id, rawId: toText(key.rawId), type: key.type, response, clientExtensionResults: {} };
  };

  const use = async (asked) => {
    const publicKey = {
      ...asked,
      challenge: toBytes(asked.challenge),
      allowCredentials: decoded(asked.allowCredentials),
    };
    const key = await navigator.credentials.get({ publicKey });
    const response = {
      authenticatorData: toText(key.response.authenticatorData),
      clientDataJSON: toText(key.response.clientDataJSON),
      signature: toText(key.response.signature),
    };
    if (key.response.userHandle) response.userHandle = toText(key.response.userHandle);
    return { id: key.id, rawId: toText(key.rawId), type: key.type, response, clientExtensionResults: {} };
  };

  const run = async (form) => {
    const note = form.querySelector("[data-passkey-note]");
    const values = Object.fromEntries(new FormData(form));
    const token = values.csrfmiddlewaretoken;
    note.textContent = "";
    try {
      const asked = await post(form.dataset.question, {}, token);
      const credential = await (form.dataset.passkey === "make" ? make(asked) : use(asked));
      const done = await post(form.action, { ...values, credential: JSON.stringify(credential) }, token);
      window.location.assign(done.next);
    } catch (fault) {
      const stopped = fault instanceof DOMException;
      note.textContent = (!stopped && fault.message) || "Dit is niet gelukt. Probeer het opnieuw of kies een andere manier.";
    }
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (!window.PublicKeyCredential) continue;
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      run(form);
    });
  }
})();
