// What every page does: says things to a screen reader, keeps focus where people expect it, pauses what need not run.
"use strict";

window.Loket = (() => {
  const FIELD = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]";

  const isEnglish = document.documentElement.lang === "en";
  const words = (dutch, english) => (isEnglish ? english : dutch); // in the language of the page

  function announce(text) {
    const region = document.getElementById("lk-status");
    if (!region || !text) return;
    region.textContent = "";
    setTimeout(() => { region.textContent = text; }, 60);
  }

  const inField = (element) => Boolean(element?.closest?.(FIELD));

  // -- Keys of one character: not inside fields, and anyone can switch them off (WCAG 2.1.4) -----------------------
  function kept(name, fallback) {
    try { return localStorage.getItem(name) ?? fallback; } catch { return fallback; }
  }

  function keep(name, value) {
    try { localStorage.setItem(name, value); } catch { /* a browser that keeps nothing still works */ }
  }

  const singleKeys = () => kept("lk-single-keys", "on") === "on";

  function showSwitches() {
    for (const box of document.querySelectorAll("[data-single-keys]")) box.checked = singleKeys();
    for (const button of document.querySelectorAll("[data-key-switch]")) {
      button.hidden = !document.querySelector("[data-search]");
      const [words, on, off] = button.dataset.keyWords ? [button.dataset.keyWords, "on", "off"] : ["Toets / om te zoeken", "aan", "uit"];
      button.textContent = `${words}: ${singleKeys() ? on : off}`;
      button.setAttribute("aria-pressed", String(singleKeys()));
    }
  }

  function toSearch() {
    const field = document.querySelector("[data-search]");
    field?.focus();
    field?.select();
    return Boolean(field);
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.matches?.("input[type=search]")) event.preventDefault();
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (singleKeys() && !inField(event.target) && toSearch()) event.preventDefault();
  });

  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-single-keys]")) return;
    keep("lk-single-keys", event.target.checked ? "on" : "off");
    showSwitches();
  });

  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-key-switch]")) return;
    keep("lk-single-keys", singleKeys() ? "off" : "on");
    showSwitches();
  });

  // -- Pieces that htmx swaps in ------------------------------------------------------------------------------------
  const polls = (element) => /\bevery\b/.test(element.getAttribute("hx-trigger") ?? "");
  let heldFocus = false; // the piece that goes away

  document.addEventListener("htmx:beforeSwap", (event) => {
    heldFocus = event.detail.target.contains(document.activeElement) && document.activeElement !== document.body;
  });

  document.addEventListener("htmx:beforeRequest", (event) => {
    const { elt, target } = event.detail;
    const typing = target.contains(document.activeElement) && inField(document.activeElement);
    if (polls(elt) && (document.hidden || typing)) event.preventDefault();
    else if (!polls(elt)) target.setAttribute("aria-busy", "true");
  });

  document.addEventListener("htmx:afterRequest", (event) => event.detail.target?.removeAttribute("aria-busy"));

  document.addEventListener("htmx:afterSettle", (event) => {
    const fresh = event.detail.elt;
    const asked = event.detail.requestConfig?.elt;
    if (asked?.getAttribute("hx-trigger") === "load") return; // nobody asked for it: the page completes itself
    const byItself = asked ? polls(asked) : false;
    const wanted = fresh.matches("[data-focus]") ? fresh : fresh.querySelector("[data-focus]");
    if (wanted && !byItself) {
      wanted.removeAttribute("data-focus"); // once: what stays on the page does not take it again
      focusOn(wanted);
    } else if ((!byItself || heldFocus) && (!document.activeElement || document.activeElement === document.body)) {
      focusOn((asked?.id && document.getElementById(asked.id)) || fresh);
    }
  });

  function focusOn(element) {
    if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
    element.focus({ preventScroll: false });
  }

  document.addEventListener("htmx:sendError", () => announce(words("U bent niet verbonden. Probeer het straks opnieuw.", "You are not connected. Try again later.")));
  document.addEventListener("htmx:responseError", (event) => {
    const { status } = event.detail.xhr;
    if (status === 403) announce(words("Dit mag niet. Misschien bent u niet meer ingelogd.", "You may not do this. Maybe you are not logged in any more."));
    else if (status === 503) announce(words("Het is nu te druk. Probeer het over 10 seconden opnieuw.", "It is too busy now. Try again in 10 seconds."));
    else if (status !== 422) announce(words("Dit lukt nu niet. Probeer het over 5 minuten opnieuw.", "This does not work now. Try again in 5 minutes."));
  });
  document.addEventListener("announce", (event) => announce(event.detail.value ?? event.detail.text));

  // -- A BSN that is typed to search stands in no address: servers on the way keep those. The server masks it too --------
  const NUMBER = /(?<!\d)(?:\d[^\p{L}\p{N}]{0,3}){8}\d(?!\d)/gu;
  const NO_BSN = /^(?:\d\d?([-./ ])\d\d?\1(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|(?:19|20)\d\d-\d{5}$)/; // a day, M-2026-00451

  function isBsn(written) {
    const digits = [...written.replace(/\D/g, "")];
    const sum = digits.reduce((total, digit, at) => total + digit * (at < 8 ? 9 - at : -1), 0);
    return !NO_BSN.test(written) && Number(digits.join("")) > 0 && sum % 11 === 0;
  }

  const withoutBsn = (text) => text.replace(NUMBER, (written) => (isBsn(written) ? "[bsn]" : written));

  document.addEventListener("formdata", ({ target, formData }) => {
    if (target.method !== "get") return;
    for (const { name, type, value } of target.elements) {
      if (name && (type === "search" || type === "text") && withoutBsn(value) !== value) formData.set(name, withoutBsn(value));
    }
  });

  // -- A page that was just opened ----------------------------------------------------------------------------------
  showSwitches();
  document.getElementById("fouten")?.focus();

  // A link of the summary goes to its field; a group of choices gets its first choice.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#fouten a[href^='#']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.focus();
    (field.closest(".utrecht-form-field, fieldset") ?? field).scrollIntoView({ block: "nearest" });
  });

  return { announce, words, inField, kept, keep, singleKeys, toSearch, withoutBsn };
})();
