// The display asks every second what is new, and says a new call with a tone, in words and in text.
"use strict";

(() => {
  const page = document.querySelector("[data-standing]");
  const said = document.getElementById("bh-said");
  const lost = document.getElementById("bh-lost");
  const button = document.querySelector("[data-sound]");
  const EVERY = 1000;
  const SILENT = 10000; // after this the display tells that it may be behind
  let mark = "";
  let call = page.querySelector("[data-call]")?.dataset.call ?? "";
  let heardAt = performance.now();
  let sound = null;

  // A browser makes no sound before somebody touched the page once; a kiosk browser may allow it from the start.
  function tone() {
    if (!sound) return;
    for (const [at, pitch] of [[0, 660], [0.28, 880]]) {
      const voice = sound.createOscillator();
      const volume = sound.createGain();
      voice.frequency.value = pitch;
      volume.gain.setValueAtTime(0.25, sound.currentTime + at);
      volume.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + at + 0.5);
      voice.connect(volume).connect(sound.destination);
      voice.start(sound.currentTime + at);
      voice.stop(sound.currentTime + at + 0.5);
    }
  }

  function speak(words) {
    if (!sound || !window.speechSynthesis) return;
    const speech = new SpeechSynthesisUtterance(words);
    speech.lang = "nl-NL";
    speech.rate = 0.9;
    setTimeout(() => window.speechSynthesis.speak(speech), 700);
  }

  function show(html) {
    page.innerHTML = html; // made by our own server
    const fresh = page.querySelector("[data-call]");
    if (!fresh || fresh.dataset.call === call) return;
    call = fresh.dataset.call;
    if (!fresh.dataset.say) return;
    said.textContent = fresh.dataset.say;
    fresh.querySelector(".bh__now")?.classList.add("is-new");
    tone();
    speak(fresh.dataset.say);
  }

  async function ask() {
    try {
      const answer = await fetch(page.dataset.standing, {
        headers: { "X-Poll": "1", ...(mark && { "If-None-Match": mark }) },
        cache: "no-store",
        credentials: "omit",
        signal: AbortSignal.timeout(5000),
      });
      if (answer.status === 200) {
        mark = answer.headers.get("ETag") ?? "";
        show(await answer.text());
      }
      if (answer.status === 200 || answer.status === 304) heardAt = performance.now();
    } catch { /* the network is away for a moment */ }
    lost.textContent = performance.now() - heardAt > SILENT ? "Dit scherm loopt achter. Let op onze medewerker." : "";
    setTimeout(ask, EVERY);
  }

  button.addEventListener("click", () => {
    sound = sound ? null : new AudioContext();
    button.setAttribute("aria-pressed", String(Boolean(sound)));
    button.querySelector("span").textContent = sound ? "Geluid uit" : "Geluid aan";
    tone();
  });

  ask();
})();
