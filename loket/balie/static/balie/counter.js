// A counter works on when the network is gone: ten minutes, with the numbers that were dealt to it and to no other
// counter. Each step has a key of its own and its age by a stopwatch, so that it counts once and at the right moment.
"use strict";

(() => {
  const { announce, kept, keep } = window.Loket;
  const page = document.getElementById("balie");
  if (!page) return;
  const here = document.getElementById("hier");
  const banner = document.getElementById("zonder-net");
  const STORE = `lk-balie-${location.pathname}`;
  const LONGEST = Number(page.dataset.minutes) * 60000;
  const TRY_EVERY = 3000;
  const OURS = ["csrfmiddlewaretoken", "volgnummer", "sleutel", "volgende"]; // of a form: what nobody typed
  const run = crypto.randomUUID(); // this opening of the page: its stopwatch began anew
  const empty = () => ({ steps: [], share: [], now: null, lostAt: null, run });
  let state = read();
  let sending = false;
  let taking = false;

  function read() {
    try { return { ...empty(), ...JSON.parse(kept(STORE, "{}")) }; } catch { return empty(); }
  }

  const save = () => keep(STORE, JSON.stringify(state));
  const stamp = () => ({ watch: performance.now(), clock: Date.now(), run });
  // How long ago, in seconds: by the stopwatch; over a reload by the difference of two readings of one clock.
  const age = (at) => Math.max(0, (at.run === run ? performance.now() - at.watch : Date.now() - at.clock) / 1000);

  function remember() {
    if (state.lostAt) return;
    state.share = [...document.querySelectorAll("[data-share] li")].map((line) => ({ id: line.dataset.id, label: line.dataset.label, subject: line.textContent }));
    const visit = document.querySelector("[data-visit]");
    state.now = visit && { id: visit.dataset.visit, label: visit.querySelector(".bl-number").textContent, subject: visit.querySelector("dd")?.textContent ?? "" };
    save();
  }

  // -- Without a network ----------------------------------------------------------------------------------------------
  function lose() {
    if (state.lostAt) return;
    state.lostAt = stamp();
    save();
    show();
    announce("Geen verbinding. Je kunt doorwerken.");
    setTimeout(tick, 1000);
  }

  function show() {
    const template = document.getElementById(state.now ? "bezoek-zonder-net" : "roepen-zonder-net");
    const piece = template.content.cloneNode(true);
    if (state.now) {
      piece.querySelector("[data-label]").textContent = state.now.label;
      piece.querySelector("[data-subject]").textContent = state.now.subject;
    }
    here.replaceChildren(piece);
    here.querySelector("button")?.focus();
  }

  const many = (all, one, more) => `${all.length} ${all.length === 1 ? one : more}`;

  function tick() {
    if (!state.lostAt) return;
    const left = Math.max(0, LONGEST - age(state.lostAt) * 1000);
    const minutes = `${Math.floor(left / 60000)}:${String(Math.floor((left / 1000) % 60)).padStart(2, "0")}`;
    banner.hidden = false;
    banner.textContent = left
      ? `Geen verbinding. Je werkt door met ${many(state.share, "nummer", "nummers")}. Nog ${minutes}. ${many(state.steps, "stap", "stappen")} bewaard.`
      : "Al 10 minuten geen verbinding. Roep niemand meer en werk verder op papier.";
    for (const button of here.querySelectorAll("[data-do=geroepen]")) button.disabled = !left || !state.share.length;
    setTimeout(tick, 1000);
  }

  function note(kind, id, more = {}) {
    state.steps.push({ key: crypto.randomUUID(), kind, id, at: stamp(), ...more });
    save();
  }

  const STEPS = {
    geroepen() {
      const next = state.share.shift();
      if (!next) return announce("Er zijn geen nummers meer.");
      state.now = next;
      note("geroepen", next.id);
      announce(`Roep nummer ${next.label}`);
    },
    begonnen() { note("begonnen", state.now.id); },
    weggelopen() { note("weggelopen", state.now.id); state.now = null; },
    klaar() {
      note("klaar", state.now.id, {
        afloop: { resultaat: here.querySelector("[data-result]").value, onderwerp: state.now.subject.slice(0, 200) || "Vraag aan de balie", notitie: here.querySelector("[data-note]").value },
      });
      state.now = null;
    },
  };

  document.addEventListener("click", (event) => {
    const what = event.target.closest("[data-do]")?.dataset.do;
    if (!what || !state.lostAt) return;
    STEPS[what]();
    save();
    if (what !== "begonnen") show();
    else event.target.closest("[data-do]").disabled = true;
  });

  // -- The network is back --------------------------------------------------------------------------------------------
  const token = () => document.querySelector("[name=csrfmiddlewaretoken]").value;

  async function flush() {
    if (!state.lostAt || sending) return;
    sending = true;
    try {
      if (!state.steps.length) {
        if ((await fetch(page.dataset.line, { headers: { "X-Poll": "1" }, cache: "no-store", redirect: "manual" })).status === 200) done([]);
        return;
      }
      const stappen = state.steps.map(({ key, kind, id, at, afloop }) => ({ sleutel: key, soort: kind, volgnummer: id, geleden: age(at), ...(afloop && { afloop }) }));
      const answer = await fetch(page.dataset.catchUp, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
        body: JSON.stringify({ stappen }),
        redirect: "manual",
      });
      if (answer.status === 200) done((await answer.json()).stappen.filter((step) => step.reden));
      else if (answer.type === "opaqueredirect" || answer.status === 403) banner.textContent = "Log opnieuw in, op een ander tabblad. Je stappen blijven bewaard.";
    } catch { /* still gone */ } finally {
      sending = false;
    }
  }

  function done(refused) {
    state = empty();
    save();
    if (refused.length) sessionStorage.setItem(STORE, refused.map((step) => step.reden).join(" "));
    location.reload();
  }

  // Every form here is sent by script, so that a lost network loses nothing that was typed.
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("#balie form[data-stap]");
    if (!form || event.defaultPrevented) return;
    event.preventDefault();
    if (taking) return; // a key pressed twice is one step
    taking = true;
    const data = new FormData(form, event.submitter);
    try {
      const answer = await fetch(form.action, { method: "POST", body: data, signal: AbortSignal.timeout(8000) });
      if (answer.status === 422) return replaced(await answer.text());
      location.assign(answer.url);
    } catch {
      taking = false;
      const kind = form.dataset.stap;
      lose();
      if (kind === "geroepen") STEPS.geroepen();
      else if (STEPS[kind] && state.now) keepTyped(kind, data);
      save();
      show();
    }
  });

  // All that was typed goes along, each by the name of its field.
  function keepTyped(kind, data) {
    if (kind !== "klaar") return STEPS[kind]();
    const afloop = {};
    for (const [name, value] of data) if (!OURS.includes(name)) afloop[name] = String(value).slice(0, 1000);
    note("klaar", state.now.id, { key: data.get("sleutel") || crypto.randomUUID(), afloop });
    state.now = null;
  }

  function replaced(html) {
    taking = false;
    const fresh = new DOMParser().parseFromString(html, "text/html");
    document.title = fresh.title;
    document.getElementById("inhoud").replaceWith(fresh.getElementById("inhoud"));
    document.getElementById("fouten")?.focus();
  }

  document.addEventListener("htmx:sendError", lose);
  document.addEventListener("htmx:afterSwap", remember);
  window.addEventListener("online", flush);
  setInterval(flush, TRY_EVERY);
  const told = sessionStorage.getItem(STORE);
  if (told) {
    sessionStorage.removeItem(STORE);
    banner.hidden = false;
    banner.textContent = `De verbinding is terug. Dit lukte niet: ${told}`;
  }
  if (state.lostAt) {
    show();
    tick();
  } else remember();
})();
