// A kiosk that somebody left half-way begins again; who needs longer says so (WCAG 2.2.1).
"use strict";

(() => {
  const main = document.querySelector("[data-begin]");
  const still = main?.querySelector("[data-still]");
  if (!main || !still) return;
  const QUIET = 45000;
  const WARNED = 20000;
  let timer;

  function begin() {
    for (const form of document.forms) form.reset();
    location.replace(main.dataset.begin);
  }

  const isStart = () => !("given" in main.dataset) && !location.search && !document.querySelector("input:checked") && !document.getElementById("fouten");

  function warn() {
    if (isStart()) return wait();
    still.hidden = false;
    timer = setTimeout(begin, WARNED);
  }

  function wait() {
    clearTimeout(timer);
    still.hidden = true;
    timer = setTimeout(warn, QUIET);
  }

  // A scanner types: wherever one was, its letters go to the field of the code, and its Enter sends it.
  const scan = document.getElementById("id_scan");
  document.addEventListener("keydown", (event) => {
    const types = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (scan && types && !event.target.closest("input, textarea, select")) scan.focus();
  });

  for (const event of ["pointerdown", "keydown", "change"]) document.addEventListener(event, wait);
  // Two quick taps are one: the first sends, the second does nothing. A page that comes back from memory works again.
  document.addEventListener("submit", (event) => {
    if (main.dataset.sent) event.preventDefault();
    main.dataset.sent = "1";
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
  wait();
})();
