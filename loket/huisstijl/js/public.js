// Help with filling in: suggestions while typing, and the place where the phone is. All of it can be missed.
"use strict";

(() => {
  const { announce, words } = window.Loket;
  const WAIT = 150;
  const LONG_NUMBER = /(?:\d[^\p{L}\p{N}]{0,3}){5}\d/u; // half a BSN, maybe: with eight digits of it one knows the ninth

  // Sets fields of the same form by name: radios and boxes too. Whoever listens for a change hears of it.
  function fill(form, values) {
    for (const [name, value] of Object.entries(values)) {
      const found = form.elements.namedItem(name);
      if (!found) continue;
      if (found instanceof RadioNodeList) found.value = String(value);
      else if (found.type === "checkbox") found.checked = Boolean(value);
      else found.value = String(value);
      const one = found instanceof RadioNodeList ? [...found].find((radio) => radio.checked) : found;
      one?.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  // -- Suggestions: a combobox with a listbox. The answer is {"suggestions": [{label, detail?, url?, fill?}]} --------
  class Suggestions {
    constructor(input) {
      this.input = input;
      this.least = Number(input.dataset.suggestMin ?? 3);
      this.list = document.createElement("ul");
      this.list.className = "lk-suggest";
      this.list.id = `${input.id}-voorstellen`;
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", words("Voorstellen", "Suggestions"));
      this.list.hidden = true;
      const place = input.closest(".lk-search") ?? input.parentElement;
      place.classList.add("lk-suggesting");
      place.append(this.list);
      for (const [name, value] of Object.entries({
        role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id,
      })) input.setAttribute(name, value);
      input.autocomplete = "off";
      input.addEventListener("input", () => this.later());
      input.addEventListener("keydown", (event) => this.key(event));
      input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
      this.list.addEventListener("pointerdown", (event) => event.preventDefault());
      this.list.addEventListener("click", (event) => this.choose(event.target.closest("[role=option]")));
    }

    later() {
      clearTimeout(this.timer);
      this.running?.abort();
      if (this.input.value.trim().length < this.least || LONG_NUMBER.test(this.input.value)) return this.close();
      this.timer = setTimeout(() => this.ask(this.input.value.trim()), WAIT);
    }

    async ask(query) {
      this.running = new AbortController();
      const url = new URL(this.input.dataset.suggestUrl, location.href);
      url.searchParams.set("q", query);
      try {
        const answer = await fetch(url, { signal: this.running.signal, headers: { Accept: "application/json" } });
        if (answer.ok) this.show((await answer.json()).suggestions ?? []);
      } catch { /* no suggestions: the field itself still works */ }
    }

    show(suggestions) {
      this.found = suggestions.slice(0, 8);
      this.list.replaceChildren(...this.found.map((one, at) => this.option(one, at)));
      this.at = -1;
      this.open(this.found.length > 0);
      const count = this.found.length;
      announce(count === 0 ? words("Geen voorstellen", "No suggestions")
        : count === 1 ? words("1 voorstel", "1 suggestion") : words(`${count} voorstellen`, `${count} suggestions`));
    }

    option(one, at) {
      const item = document.createElement("li");
      item.id = `${this.list.id}-${at}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      const text = document.createElement("span");
      const label = document.createElement("strong");
      label.textContent = one.label;
      text.append(label);
      if (one.detail) {
        const detail = document.createElement("small");
        detail.textContent = one.detail;
        text.append(detail);
      }
      item.append(text);
      return item;
    }

    open(yes) {
      this.list.hidden = !yes;
      this.input.setAttribute("aria-expanded", String(yes));
      if (!yes) this.input.removeAttribute("aria-activedescendant");
    }

    close() {
      clearTimeout(this.timer);
      this.running?.abort();
      this.open(false);
    }

    key(event) {
      const shown = !this.list.hidden;
      if (event.key === "Escape" && shown) this.close();
      else if (event.key === "Enter" && shown && this.at >= 0) this.choose(this.list.children[this.at]);
      else if (event.key === "ArrowDown" && !event.altKey && shown) this.move(1);
      else if (event.key === "ArrowUp" && !event.altKey && shown) this.move(-1);
      else if (event.key === "ArrowDown" && this.found?.length && this.input.value.trim()) this.open(true);
      else return;
      event.preventDefault();
      event.stopPropagation();
    }

    move(step) {
      const options = [...this.list.children];
      this.at = (this.at + step + options.length + (this.at < 0 && step < 0 ? 1 : 0)) % options.length;
      options.forEach((option, at) => option.setAttribute("aria-selected", String(at === this.at)));
      options[this.at].scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", options[this.at].id);
    }

    choose(option) {
      const one = option && this.found[[...this.list.children].indexOf(option)];
      if (!one) return;
      this.close();
      if (one.url) return location.assign(one.url);
      this.input.value = one.value ?? one.label;
      this.input.dispatchEvent(new Event("change", { bubbles: true }));
      if (one.fill && this.input.form) fill(this.input.form, one.fill);
      announce(words(`${one.label} gekozen`, `${one.label} chosen`));
    }
  }

  // -- The place where the phone is ----------------------------------------------------------------------------------
  function locate(button) {
    const set = (place) => {
      for (const [id, value] of [[button.dataset.latField, place.latitude], [button.dataset.lonField, place.longitude]]) {
        const field = document.getElementById(id);
        if (!field) continue;
        field.value = value.toFixed(6);
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    };
    button.setAttribute("aria-busy", "true");
    const done = (text) => {
      button.removeAttribute("aria-busy");
      announce(text);
      note(button, text);
    };
    navigator.geolocation.getCurrentPosition(
      (found) => { set(found.coords); done(words("Wij gebruiken de plek waar u nu bent.", "We use the place where you are now.")); },
      (fault) => done(fault.code === 1
        ? words("Uw browser deelt uw plek niet. Typ het adres.", "Your browser does not share your place. Type the address.")
        : words("Wij kunnen uw plek nu niet vinden. Typ het adres.", "We cannot find your place now. Type the address.")),
      { enableHighAccuracy: true, timeout: 10000, maximumAge: 30000 },
    );
  }

  function note(button, text) {
    let line = button.parentElement.querySelector("[data-locate-note]");
    if (!line) {
      line = document.createElement("span");
      line.dataset.locateNote = "";
      line.className = "lk-small lk-muted";
      button.after(line);
    }
    line.textContent = text;
  }

  // -- What is on the page, and what htmx brings later ---------------------------------------------------------------
  function wake(root) {
    for (const input of root.querySelectorAll("[data-suggest-url]:not([role=combobox])")) new Suggestions(input);
    if ("geolocation" in navigator) for (const button of root.querySelectorAll("[data-locate][hidden]")) button.hidden = false;
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-locate]");
    if (button) locate(button);
  });
  document.addEventListener("htmx:load", (event) => wake(event.detail.elt.parentElement ?? document));
  wake(document);
})();
