// Files can be dropped anywhere on the form of the dossier; without script the field itself takes them.
"use strict";

(() => {
  const { announce } = window.Loket;
  const formOf = (event) => event.target.closest?.("form[data-drop]");
  const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

  document.addEventListener("dragover", (event) => {
    const form = formOf(event);
    if (!form || !hasFiles(event)) return;
    event.preventDefault();
    form.classList.add("is-over");
  });

  document.addEventListener("dragleave", (event) => {
    const form = formOf(event);
    if (form && !form.contains(event.relatedTarget)) form.classList.remove("is-over");
  });

  document.addEventListener("drop", (event) => {
    const form = formOf(event);
    if (!form || !hasFiles(event)) return;
    event.preventDefault();
    form.classList.remove("is-over");
    const field = form.querySelector("input[type=file]");
    field.files = event.dataTransfer.files;
    const many = field.files.length;
    announce(many === 1 ? `${field.files[0].name} gekozen` : `${many} bestanden gekozen`);
    const kind = form.querySelector("select");
    if (kind && !kind.value) kind.focus();
    else form.querySelector("[type=submit]")?.focus();
  });
})();
