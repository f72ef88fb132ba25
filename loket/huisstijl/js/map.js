// A map of places, and of one place to pick. Leaflet comes only when a map is opened; without tiles pins stay, on paper.
"use strict";

(() => {
  if (window.LoketMap) return;
  window.LoketMap = true;
  const { announce, words } = window.Loket;
  let leaflet;

  function load(box) {
    leaflet ??= new Promise((resolve, reject) => {
      const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: box.dataset.leafletCss });
      const script = Object.assign(document.createElement("script"), { src: box.dataset.leafletJs });
      script.onload = () => resolve(window.L);
      script.onerror = reject;
      document.head.append(style, script);
    });
    return leaflet;
  }

  class PlaceMap {
    constructor(box) {
      this.box = box;
      this.canvas = box.querySelector(".lk-map__canvas");
      this.show = box.querySelector("[data-map-show]");
      this.middle = box.querySelector("[data-map-middle]");
      this.fields = ["latField", "lonField"].map((key) => document.getElementById(box.dataset[key] ?? ""));
      this.picks = this.fields.every(Boolean);
      box.hidden = false;
      this.show.addEventListener("click", () => this.open(true));
      if (box.hasAttribute("data-open") || matchMedia("(min-width: 60rem)").matches) this.whenSeen();
    }

    // A map that opens by itself takes its place at once: what stands below it stays where it is.
    whenSeen() {
      this.canvas.hidden = false;
      this.show.hidden = !this.picks;
      const watch = new IntersectionObserver((seen) => {
        if (!seen.some((one) => one.isIntersecting)) return;
        watch.disconnect();
        this.open(false);
      }, { rootMargin: "200px" });
      watch.observe(this.box);
    }

    async open(asked) {
      if (this.opened) return;
      this.opened = true;
      this.show.hidden = true;
      let L;
      try { L = await load(this.box); } catch { return this.fail(); }
      this.canvas.hidden = false;
      this.draw(L);
      if (asked) this.canvas.focus();
      if (this.picks) this.pick();
      await this.places();
    }

    draw(L) {
      this.L = L;
      const { lat, lon, zoom, tiles, attribution, label } = this.box.dataset;
      const here = this.chosen() ?? [Number(lat), Number(lon)];
      this.map = L.map(this.canvas, { zoomControl: false, attributionControl: false, minZoom: 6, maxZoom: 19 })
        .setView(here, this.chosen() ? 17 : Number(zoom));
      L.control.zoom({ zoomInTitle: words("Inzoomen", "Zoom in"), zoomOutTitle: words("Uitzoomen", "Zoom out") }).addTo(this.map);
      L.control.attribution({ prefix: false }).addTo(this.map);
      const made = words(attribution, attribution.replace(/^Kaart: /, "Map: "));
      this.tiles = L.tileLayer(tiles, { attribution: made, maxZoom: 19 }).once("tileerror", () => this.fail()).addTo(this.map);
      this.canvas.setAttribute("role", "application");
      this.canvas.setAttribute("aria-label", this.picks
        ? words(`${label}. Pijltjes schuiven, Enter kiest het midden.`, `${label}. Arrow keys move it, Enter chooses the middle.`)
        : words(`${label}. Pijltjes schuiven, plus en min zoomen.`, `${label}. Arrow keys move it, plus and minus zoom.`));
    }

    // The first tile that fails: say it, take the tiles away, keep the pins, and draw what we know ourselves.
    fail() {
      if (this.failed) return;
      this.failed = true;
      const note = this.box.querySelector("[data-map-note]");
      note.hidden = false;
      note.textContent = this.picks
        ? words("De kaart werkt nu niet. Typ het adres.", "The map does not work now. Type the address.")
        : words("De kaart werkt nu niet. Kijk in de lijst.", "The map does not work now. Look in the list.");
      this.box.classList.add("lk-map--grid");
      this.tiles?.remove();
      if (this.map) this.sketch();
      else this.canvas.hidden = true;
    }

    // Wijken as areas and streets as lines, from our own tables; names of streets come when they fit.
    async sketch() {
      const answer = await fetch(this.box.dataset.sketch).catch(() => null);
      if (!answer?.ok) return;
      const { wijken, straten } = await answer.json();
      this.box.querySelector("[data-map-note]").textContent = words("Dit is een eenvoudige kaart.", "This is a simple map.");
      for (const { naam, geometrie } of wijken) {
        this.L.geoJSON(geometrie, { interactive: false, style: { className: "lk-sketch-wijk" } })
          .bindTooltip(named(naam), { permanent: true, direction: "center", className: "lk-sketch-name" }).addTo(this.map);
      }
      const streets = this.L.layerGroup();
      for (const { naam, lijn } of straten) {
        const street = { interactive: false, className: "lk-sketch-street" };
        this.L.polyline(lijn, street).addTo(this.map);
        this.L.tooltip(lijn[Math.floor(lijn.length / 2)], { content: named(naam), permanent: true, direction: "center", className: "lk-sketch-name" }).addTo(streets);
      }
      const names = () => this.map.getZoom() >= 16 ? streets.addTo(this.map) : streets.remove();
      this.map.on("zoomend", names);
      names();
    }

    pin(kind, size = 26) {
      return this.L.divIcon({
        className: `lk-pin lk-pin--${kind}`, iconSize: [size, size],
        iconAnchor: [size / 2, size * 1.2], popupAnchor: [0, -size],
      });
    }

    marker(lat, lon, name, kind) {
      const marker = this.L.marker([lat, lon], { icon: this.pin(kind), title: name, alt: name, keyboard: true });
      marker.on("add", () => {
        const element = marker.getElement();
        element.setAttribute("role", "button");
        element.setAttribute("aria-label", name);
      });
      return marker;
    }

    // -- The places of the list ---------------------------------------------------------------------------------------
    async places() {
      const list = this.box.dataset.pointsFrom && document.querySelector(this.box.dataset.pointsFrom);
      const points = list ? pointsOf(list) : await this.fetched();
      const bounds = [];
      for (const point of points) {
        const marker = this.marker(point.lat, point.lon, point.label, point.state === "closed" ? "closed" : "open");
        marker.addTo(this.map).bindPopup(popup(point)).on("popupopen", ({ popup }) => {
          popup.getElement().querySelector(".leaflet-popup-close-button").setAttribute("aria-label", words("Sluiten", "Close"));
        });
        if (point.item) this.tie(marker, point.item);
        bounds.push([point.lat, point.lon]);
      }
      if (bounds.length && !this.chosen()) this.map.fitBounds(bounds, { paddingTopLeft: [40, 56], paddingBottomRight: [40, 24], maxZoom: 17 });
    }

    async fetched() {
      if (!this.box.dataset.pointsUrl) return [];
      try {
        const answer = await fetch(this.box.dataset.pointsUrl, { headers: { Accept: "application/json" } });
        return answer.ok ? (await answer.json()).points ?? [] : [];
      } catch { return []; }
    }

    // List item and pin show each other.
    tie(marker, item) {
      const link = item.querySelector("a") ?? item;
      const mark = (on) => marker.getElement()?.toggleAttribute("aria-current", on);
      link.addEventListener("focus", () => mark(true));
      link.addEventListener("blur", () => mark(false));
      item.addEventListener("pointerenter", () => mark(true));
      item.addEventListener("pointerleave", () => mark(false));
      marker.on("click", () => item.scrollIntoView({ block: "nearest" }));
    }

    // -- The place that somebody picks --------------------------------------------------------------------------------
    chosen() {
      if (!this.picks) return null;
      const [lat, lon] = this.fields.map((field) => Number.parseFloat(field.value.replace(",", ".")));
      return Number.isFinite(lat) && Number.isFinite(lon) ? [lat, lon] : null;
    }

    pick() {
      this.box.classList.add("lk-map--pick");
      this.middle.hidden = false;
      this.middle.addEventListener("click", () => this.choose(this.map.getCenter()));
      this.map.on("click", (event) => this.choose(event.latlng));
      this.canvas.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.target !== this.canvas) return;
        event.preventDefault();
        this.choose(this.map.getCenter());
      });
      for (const field of this.fields) field.addEventListener("change", () => this.follow());
      this.follow();
    }

    choose(place) {
      const values = [place.lat.toFixed(6), place.lng.toFixed(6)];
      this.fields.forEach((field, at) => { field.value = values[at]; });
      this.fields[1].dispatchEvent(new Event("change", { bubbles: true }));
      announce(words("Plek gekozen op de kaart.", "Place chosen on the map."));
    }

    follow() {
      const here = this.chosen();
      if (!here) return;
      if (!this.mine) {
        this.mine = this.marker(...here, words("Gekozen plek", "Chosen place"), "here").addTo(this.map);
        this.mine.setIcon(this.pin("here", 34)).setZIndexOffset(500);
        this.map.setView(here, Math.max(this.map.getZoom(), 17));
      }
      this.mine.setLatLng(here);
      if (!this.map.getBounds().contains(here)) this.map.panTo(here);
    }
  }

  function pointsOf(list) {
    return [...list.querySelectorAll("[data-lat][data-lon]")].map((item) => ({
      item, lat: Number(item.dataset.lat), lon: Number(item.dataset.lon), state: item.dataset.state,
      label: (item.dataset.label ?? item.textContent).trim(), url: item.querySelector("a")?.href,
    }));
  }

  // A name of the town, as text and never as HTML.
  function named(naam) {
    return Object.assign(document.createElement("span"), { lang: "nl", textContent: naam });
  }

  function popup(point) {
    const text = document.createElement(point.url ? "a" : "span");
    if (point.url) text.href = point.url;
    const { label, place = "" } = point;
    const at = place ? label.lastIndexOf(place) : label.length;
    text.append(label.slice(0, at), named(place), label.slice(at + place.length));
    return text;
  }

  const start = () => { for (const box of document.querySelectorAll("[data-map][hidden]")) new PlaceMap(box); };
  document.addEventListener("htmx:load", start);
  start();
})();
