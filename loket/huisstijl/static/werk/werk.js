// Choosing rows: all of them, or a stretch with Shift. The list works without it, one box at a time.
"use strict";

(() => {
  const { announce } = window.Loket;
  const boxes = () => [...document.querySelectorAll("#werklijst tbody input[name=kies]")];
  let last = null;

  function count() {
    const chosen = boxes().filter((box) => box.checked).length;
    const all = document.querySelector("[data-choose-all]");
    if (all) {
      all.hidden = false;
      all.checked = chosen > 0 && chosen === boxes().length;
      all.indeterminate = chosen > 0 && !all.checked;
    }
    const words = document.querySelector("[data-chosen-count]");
    if (words) words.textContent = chosen ? ` (${chosen})` : "";
    return chosen;
  }

  document.addEventListener("click", (event) => {
    const box = event.target;
    if (!box.matches?.("#werklijst tbody input[name=kies]")) return;
    if (event.shiftKey && last && last !== box) {
      const rows = boxes();
      const [from, to] = [rows.findIndex((one) => one.id === last.id), rows.indexOf(box)].sort((a, b) => a - b);
      if (from >= 0) for (const one of rows.slice(from, to + 1)) one.checked = box.checked;
    }
    last = box;
    announce(`${count()} gekozen`);
  });

  document.addEventListener("change", (event) => {
    if (!event.target.matches?.("[data-choose-all]")) return;
    for (const box of boxes()) box.checked = event.target.checked;
    announce(`${count()} gekozen`);
  });

  document.addEventListener("htmx:load", count);
  count();
})();
