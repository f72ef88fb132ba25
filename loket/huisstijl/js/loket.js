// The workplace by keyboard: search, lists, steps and saving; drafts that survive; and the way back for ten seconds.
"use strict";

(() => {
  const { announce, inField, kept, keep, singleKeys, toSearch } = window.Loket;
  const shown = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;

  // -- Keys of buttons: data-key="F8", "Alt+2", "Ctrl+Enter" ----------------------------------------------------------
  // Never F1 F3 F5 F6 F7 F10 F11 F12, Alt+letter or Ctrl+letter: the browser or the reader needs those.
  function chordOf(event) {
    const digit = /^Digit(\d)$/.exec(event.code)?.[1];
    const key = event.altKey && digit ? digit : event.key;
    return [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : "", key].filter(Boolean).join("+");
  }

  function pressButton(chord) {
    const button = [...document.querySelectorAll(`[data-key="${CSS.escape(chord)}"]`)].find(
      (one) => !one.disabled && shown(one),
    );
    if (!button) return false;
    if (button.matches("input, textarea, select, [tabindex='-1']")) button.focus();
    button.click();
    return true;
  }

  function save() {
    const form = document.activeElement?.closest("form");
    const button = form?.querySelector("[data-key='Ctrl+Enter']") ?? form?.querySelector("[type=submit]");
    if (form && button && form.method === "post") form.requestSubmit(button);
    else return pressButton("Ctrl+Enter");
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const chord = chordOf(event);
    let done = false;
    if (chord === "F2") done = toSearch();
    else if (chord === "Ctrl+Enter") done = save();
    else if (chord === "?" && singleKeys() && !inField(event.target)) done = showKeys();
    else if (/^F[489]$|^Alt\+\d$/.test(chord)) done = pressButton(chord);
    else if (/^(Alt\+)?Arrow(Up|Down)$|^Home$|^End$/.test(chord)) done = walk(chord, event.target);
    else if (chord === "Escape") done = backToList(event.target);
    if (done) event.preventDefault();
  });

  // Where much stands in one form, Enter in a line sends nothing: Ctrl+Enter does. form[data-enter="stay"] Only what
  // searches there, searches.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || !event.target.matches("form[data-enter=stay] input")) return;
    event.preventDefault();
    event.target.closest("[role=search]")?.querySelector("button")?.click();
  });

  // -- Lists: arrows walk, Enter opens, Alt+arrow walks and opens -----------------------------------------------------
  const linksOf = (list) => [...list.querySelectorAll("tbody tr, li, [data-row]")]
    .map((row) => row.querySelector("a[href], button[name]")).filter((link) => link && shown(link));

  function walk(chord, from) {
    const opens = chord.startsWith("Alt+");
    if (from.matches("select, textarea, [role=combobox]") || (inField(from) && !opens)) return false;
    const list = from.closest("[data-list]") ?? (opens || from === document.body ? document.querySelector("[data-list]") : null);
    if (!list || (!opens && from.matches("input[type=radio]"))) return false;
    const links = linksOf(list);
    if (links.length === 0) return false;
    const row = from.closest("tr, li, [data-row]");
    let at = links.findIndex((link) => link === from || (row && row.contains(link)));
    if (at < 0) at = links.findIndex((link) => link.hasAttribute("aria-current"));
    if (chord === "Home") at = 0;
    else if (chord === "End") at = links.length - 1;
    else at = Math.min(links.length - 1, Math.max(0, at + (chord.endsWith("Down") ? 1 : at < 0 ? 1 : -1)));
    links[at].focus();
    if (opens) links[at].click();
    return true;
  }

  // Marks the row whose detail stands beside the list.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-list] a[hx-get]");
    if (!link || event.ctrlKey || event.metaKey) return;
    const list = link.closest("[data-list]");
    for (const old of list.querySelectorAll(".is-open")) old.classList.remove("is-open");
    for (const old of list.querySelectorAll("a[aria-current]")) old.removeAttribute("aria-current");
    link.closest("tr, li, [data-row]")?.classList.add("is-open");
    link.setAttribute("aria-current", "true");
  });

  function backToList(from) {
    if (inField(from) || from.closest("[data-list], [popover], dialog")) return false;
    const link = document.querySelector("[data-list] a[aria-current]");
    link?.focus();
    return Boolean(link);
  }

  // -- The list of keys -----------------------------------------------------------------------------------------------
  function showKeys() {
    document.getElementById("sneltoetsen")?.togglePopover?.();
    return true;
  }

  document.getElementById("sneltoetsen")?.addEventListener("toggle", (event) => {
    if (event.newState !== "open") return;
    const list = document.getElementById("sneltoetsen-lijst");
    for (const old of list.querySelectorAll("[data-found]")) old.remove();
    for (const button of document.querySelectorAll("[data-key]")) {
      if (!shown(button) || button.dataset.key === "Ctrl+Enter") continue;
      const key = Object.assign(document.createElement("kbd"), { className: "lk-kbd", textContent: button.dataset.key });
      const term = document.createElement("dt");
      const meaning = document.createElement("dd");
      term.append(key);
      meaning.textContent = button.dataset.keyName ?? button.textContent.trim();
      for (const part of [term, meaning]) part.dataset.found = "";
      list.append(term, meaning);
    }
    document.getElementById("sneltoetsen-kop").focus();
  });

  function labelKeys(root) {
    for (const button of root.querySelectorAll("[data-key]:not([aria-keyshortcuts])")) {
      button.setAttribute("aria-keyshortcuts", button.dataset.key.replace("Ctrl", "Control"));
      if (!button.matches("button, a") || button.querySelector(".lk-kbd")) continue;
      const key = Object.assign(document.createElement("kbd"), { className: "lk-kbd", textContent: button.dataset.key });
      key.setAttribute("aria-hidden", "true");
      button.append(key);
    }
  }

  // -- Drafts: form[data-draft="name"], kept in this browser, at most two seconds behind ------------------------------
  // Never what somebody searches with: field[data-unkept].
  const DRAFT = "lk-draft:";
  const HOURS = 12;
  const draftName = (form) => `${DRAFT}${location.pathname}:${form.dataset.draft}`;
  const fieldsOf = (form) => [...form.elements].filter(
    (field) => field.name && !("unkept" in field.dataset) && !["hidden", "file", "password", "submit", "button"].includes(field.type),
  );
  const touched = new Set();

  function keepDraft(form) {
    const values = fieldsOf(form).map((field) => [
      field.name, ["checkbox", "radio"].includes(field.type) ? field.value : "",
      ["checkbox", "radio"].includes(field.type) ? field.checked : field.value,
    ]);
    keep(draftName(form), JSON.stringify({ at: Date.now(), values }));
  }

  function dropDraft(name) {
    try { localStorage.removeItem(name); } catch { /* nothing was kept */ }
  }

  function allDrafts() {
    try { return Object.keys(localStorage).filter((name) => name.startsWith(DRAFT)); } catch { return []; }
  }

  function readDraft(name) {
    try { return JSON.parse(kept(name, "null")); } catch { return null; }
  }

  function bringBack(form) {
    const draft = readDraft(draftName(form));
    if (!draft || draft.sent || form.querySelector("[aria-invalid=true]")) return;
    let changed = false;
    for (const field of fieldsOf(form)) {
      const choice = ["checkbox", "radio"].includes(field.type);
      const found = draft.values.find(([name, value]) => name === field.name && (!choice || value === field.value));
      if (!found) continue;
      if (choice && field.checked !== found[2]) { field.checked = found[2]; changed = true; }
      else if (!choice && found[2] && field.value === (field.defaultValue ?? "") && field.value !== found[2]) {
        field.value = found[2];
        changed = true;
      }
    }
    if (changed) announce("Wij hebben je tekst bewaard en teruggezet.");
  }

  // Sent forms leave a mark; the next page throws them away, unless it is the same form by way of Back.
  function tidyDrafts() {
    const back = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
    const here = [...document.querySelectorAll("form[data-draft]")].map(draftName);
    for (const name of allDrafts()) {
      const draft = readDraft(name);
      const old = !draft || Date.now() - draft.at > HOURS * 3600 * 1000;
      if (old || (draft.sent && !(back && here.includes(name)))) dropDraft(name);
      else if (draft.sent) keep(name, JSON.stringify({ ...draft, sent: false }));
    }
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-draft]");
    if (form) touched.add(form);
  });
  function keepAll() {
    for (const form of touched) if (form.isConnected) keepDraft(form);
    touched.clear();
  }
  setInterval(keepAll, 2000);
  window.addEventListener("pagehide", keepAll);

  // On the way out the server hears it too: form[data-keep-url] keeps its draft there.
  const unsent = new Set();
  const typedAt = new Map();  // by the name of the draft: a step may put another form in its place
  const sentAt = new WeakMap();
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-keep-url]");
    if (form) unsent.add(form);
    if (form) typedAt.set(draftName(form), performance.now());
  });
  document.addEventListener("htmx:beforeRequest", ({ detail }) => sentAt.set(detail.xhr, performance.now()));
  document.addEventListener("htmx:afterRequest", (event) => {
    const { elt, xhr, requestConfig } = event.detail;
    if (!arrived(event.detail)) return;
    if (isAll(elt, xhr)) unsent.delete(elt);
    const along = (requestConfig.elt.closest?.("[hx-include]")?.getAttribute("hx-include") ?? "").split(", ");
    for (const form of document.querySelectorAll("form[data-draft][data-keep-url]")) {
      if (along.includes(`#${form.id}`) && isAll(form, xhr)) onTheServer(form);
    }
  });
  document.addEventListener("submit", (event) => unsent.delete(event.target));
  // Who has to log in again is led away: then nothing of it was kept. (Who is led on, is for htmx neither of the two.)
  function arrived({ successful, xhr }) {
    const to = xhr.getResponseHeader("HX-Redirect");
    if (to !== null) return xhr.status < 300 && !to.startsWith("/inloggen/");
    return Boolean(successful) || xhr.getResponseHeader("HX-Refresh") === "true";
  }
  // Nothing was typed since it went.
  const isAll = (form, xhr) => !(typedAt.get(draftName(form)) > sentAt.get(xhr));
  function onTheServer(form) {
    for (const some of [touched, unsent]) some.delete(form);
    dropDraft(draftName(form));
  }

  // Keeping by itself goes to one address only, whatever button has the focus or was pressed last (htmx takes that of
  // the button).
  document.addEventListener("htmx:configRequest", (event) => {
    const { elt } = event.detail;
    if (elt.matches("form[data-keep-url]") && elt.getAttribute("hx-post") === elt.dataset.keepUrl) {
      event.detail.path = elt.dataset.keepUrl;
    }
  });

  // Without a connection it says so, tries again, and sends what was typed as soon as there is one.
  const sendAgain = (form) => { if (unsent.has(form) && form.isConnected) form.dispatchEvent(new Event("again")); };
  document.addEventListener("htmx:sendError", (event) => {
    const form = event.detail.elt;
    if (!form.matches?.("form[data-keep-url]")) return;
    const place = document.querySelector(form.getAttribute("hx-target"));
    if (!place.querySelector("[data-offline]")) {
      const told = document.createElement("p");
      told.className = "lk-notice lk-notice--warn";
      told.dataset.offline = "";
      told.textContent = "Geen verbinding. Je tekst staat nu op dit apparaat. Wij proberen het zo weer.";
      place.prepend(told);
    }
    setTimeout(() => sendAgain(form), 10000);
  });
  window.addEventListener("online", () => unsent.forEach(sendAgain));
  window.addEventListener("pagehide", () => {
    for (const form of unsent) {
      if (!form.isConnected) continue;  // a step put another in its place, with all that it had
      const told = new FormData(form);
      for (const [name, value] of [...told]) if (value instanceof File) told.delete(name);  // too large to go along
      navigator.sendBeacon?.(form.dataset.keepUrl, told);
    }
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-logout]")) for (const name of allDrafts()) dropDraft(name);
    if (!form.matches("form[data-draft]")) return;
    keepDraft(form);
    touched.delete(form);
    keep(draftName(form), JSON.stringify({ ...readDraft(draftName(form)), sent: true }));
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.elt;
    if (!form.matches?.("form[data-draft]")) return;
    if (arrived(event.detail) && isAll(form, event.detail.xhr)) dropDraft(draftName(form));
    else keepDraft(form);
  });

  // The server leads on, and wants nothing of this page there: it was saved already.
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    if (event.detail.xhr.getResponseHeader("Loket-Draft") !== "drop") return;
    document.querySelectorAll("form[data-draft][data-keep-url]").forEach(onTheServer);
  });

  // -- The way back: .lk-toast[data-seconds] leaves by itself, but not while somebody is at it ------------------------
  function count(toast) {
    toast.removeAttribute("data-seconds-wait");
    let left = Number(toast.dataset.seconds) || 10;
    const clock = toast.querySelector("[data-left]");
    announce(toast.querySelector("[data-toast-text]")?.textContent);
    const timer = setInterval(() => {
      if (!toast.isConnected) return clearInterval(timer);
      if (toast.matches(":hover, :focus-within")) return undefined;
      left -= 1;
      if (clock) clock.textContent = `${left} s`;
      if (left > 0) return undefined;
      clearInterval(timer);
      return toast.remove();
    }, 1000);
  }

  function wake(root) {
    labelKeys(root);
    for (const toast of root.querySelectorAll(".lk-toast[data-seconds-wait]")) count(toast);
  }

  document.addEventListener("htmx:load", () => wake(document));
  document.addEventListener("htmx:oobAfterSwap", () => wake(document));
  tidyDrafts();
  for (const form of document.querySelectorAll("form[data-draft]")) bringBack(form);
  wake(document);
})();
