// A slip prints itself, once; the button prints it again when the paper was gone.
"use strict";

(() => {
  document.querySelector("[data-print-again]")?.addEventListener("click", () => window.print());
  if (new URLSearchParams(location.search).get("print") === "1") window.print();
})();
