// The form of a melding: photos go ahead of it, and a place that is picked gets its address. All of it can be missed.
"use strict";

(() => {
  const { announce, words } = window.Loket;
  const form = document.getElementById("melding");
  if (!form) return;
  const field = (name) => form.elements.namedItem(name);
  const listen = (name, type, act) => field(name)?.addEventListener(type, act);

  // -- What: a tile and the list say the same thing, so the last one touched counts -------------------------------
  form.addEventListener("change", (event) => {
    if (!event.isTrusted) return; // a suggestion fills in both
    if (event.target.name === "group" && field("kind")) field("kind").value = "";
    if (event.target.name === "kind") for (const tile of form.querySelectorAll("[name=group]")) tile.checked = false;
  });

  // Enter in a field of words looks for suggestions; it does not send a form that is half filled in.
  for (const name of ["words", "address"]) listen(name, "keydown", (event) => {
    if (event.key !== "Enter" || event.defaultPrevented) return;
    event.preventDefault();
    event.target.dispatchEvent(new Event("change", { bubbles: true }));
  });

  // -- Where: the address of a point that was picked; another address that is typed takes the point away -----------
  document.body.addEventListener("place", (event) => {
    field("address").value = event.detail.label;
    field("found_for").value = event.detail.label;
  });
  listen("address", "input", () => {
    for (const name of ["lat", "lon", "found_for"]) field(name).value = "";
  });

  function usePlace(place) {
    field("found_for").value = place.label;
    field("address").value = place.label;
    for (const name of ["lat", "lon"]) {
      field(name).value = place[name];
      field(name).dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  // -- Back: what a browser does not find again itself. With the same key and content it stays the same melding ----------
  const UNSEEN = ["send_key", "lat", "lon", "found_for", "address"];
  const keep = () => history.replaceState({
    ...history.state, melding: Object.fromEntries(UNSEEN.map((name) => [name, field(name).value])),
  }, "");
  for (const type of ["change", "submit"]) form.addEventListener(type, keep);
  window.addEventListener("pageshow", () => {
    const kept = history.state?.melding;
    if (!kept || field("lat").value) return;
    for (const name of UNSEEN) field(name).value = kept[name];
    if (kept.lon) for (const name of ["lat", "lon"]) field(name).dispatchEvent(new Event("change", { bubbles: true }));
  });

  // -- Photos: sent while the rest is filled in ----------------------------------------------------------------------
  const box = form.querySelector("[data-photos]");
  const list = box.querySelector("[data-kept]");
  const input = box.querySelector("input[type=file]");
  const progress = box.querySelector("[data-progress]");
  const fault = box.querySelector("[data-fault]");
  const offer = box.querySelector("[data-photo-place]");
  const most = Number(box.dataset.most);
  let busy = 0;
  let waiting = false;

  const say = (text) => { progress.hidden = !text; progress.textContent = text; };
  function wrong(text, retry) {
    const line = document.createElement("p");
    line.className = "utrecht-form-field-error-message";
    line.append(Object.assign(document.createElement("span"), { textContent: text }));
    if (retry) {
      const again = Object.assign(document.createElement("button"), { type: "button", textContent: words("Probeer opnieuw", "Try again") });
      again.className = "nl-button nl-button--secondary";
      again.addEventListener("click", () => { line.remove(); send(retry); });
      line.append(again);
    }
    fault.hidden = false;
    fault.append(line);
    announce(text);
  }

  function send(file) {
    busy += 1;
    const number = list.children.length + busy;
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("photo", file);
    body.append("csrfmiddlewaretoken", field("csrfmiddlewaretoken").value);
    request.open("POST", box.dataset.uploadUrl);
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      const percent = Math.round((100 * event.loaded) / (event.total || 1));
      say(percent < 100 ? words(`Foto ${number}: ${percent} procent verstuurd.`, `Photo ${number}: ${percent} per cent sent.`)
        : words(`Foto ${number}: wij kijken de foto na.`, `Photo ${number}: we check the photo.`));
    });
    request.addEventListener("load", () => {
      if (request.status === 200 && request.response) show(request.response);
      else wrong(request.response?.error ?? words("De foto kwam niet aan.", "The photo did not arrive."), request.status < 500 ? null : file);
    });
    request.addEventListener("error", () => wrong(
      words("De foto kwam niet aan. U bent misschien niet verbonden.", "The photo did not arrive. Maybe you are not connected."), file));
    request.addEventListener("loadend", () => {
      busy -= 1;
      if (busy) return;
      say("");
      if (waiting && fault.hidden) form.requestSubmit();
      waiting = false;
    });
    request.send(body);
  }

  function show(photo) {
    const at = list.children.length + 1;
    const item = document.createElement("li");
    const image = Object.assign(document.createElement("img"), { src: photo.url, alt: words(`Foto ${at}`, `Photo ${at}`), width: 120, height: 90 });
    const kept = Object.assign(document.createElement("input"), { type: "hidden", name: "kept", value: photo.token });
    const drop = Object.assign(document.createElement("button"), { type: "submit", name: "drop", value: photo.token });
    drop.className = "nl-button nl-button--subtle";
    drop.textContent = words("Verwijderen", "Remove");
    drop.append(Object.assign(document.createElement("span"), { className: "lk-sr", textContent: words(` foto ${at}`, ` photo ${at}`) }));
    item.append(image, kept, drop);
    list.append(item);
    announce(words(`Foto ${at} is bewaard.`, `Photo ${at} is kept.`));
    if (photo.place && photo.place.label && !field("address").value) {
      offer.hidden = false;
      offer.querySelector("[data-place-label]").textContent = photo.place.label;
      offer.querySelector("[data-use-place]").onclick = () => {
        usePlace(photo.place);
        offer.hidden = true;
        field("address").focus();
        announce(words(`De plek is ${photo.place.label}.`, `The place is ${photo.place.label}.`));
      };
    }
  }

  input.addEventListener("change", () => {
    fault.hidden = true;
    fault.replaceChildren();
    const room = most - list.children.length - busy;
    const files = [...input.files];
    input.value = "";
    if (files.length > room) wrong(words(`Kies hoogstens ${most} foto's.`, `Choose at most ${most} photos.`));
    files.slice(0, Math.max(0, room)).forEach(send);
  });

  list.addEventListener("click", (event) => {
    const drop = event.target.closest("[name=drop]");
    if (!drop) return;
    event.preventDefault();
    drop.closest("li").remove();
    announce(words("Foto verwijderd.", "Photo removed."));
    input.focus();
  });

  form.addEventListener("submit", (event) => {
    if (!busy) return;
    event.preventDefault();
    waiting = true;
    announce(words("Wij versturen eerst uw foto.", "We send your photo first."));
    say(words("Wij versturen eerst uw foto. Daarna gaat uw melding weg.", "We send your photo first. Your report goes after that."));
  });
})();
