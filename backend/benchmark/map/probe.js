/* Runs in the page that is measured, before its own scripts. Times are those of performance.now(), milliseconds. */
window.probe = {
  /** All tiles in the map are painted, and there are some. */
  isPainted() {
    const tiles = [...document.querySelectorAll('.map canvas.leaflet-tile')];
    return tiles.length > 0 && tiles.every((tile) => tile.classList.contains('leaflet-tile-loaded'));
  },

  /** @returns {Promise<number>} from now, or from `since`, until all tiles are painted and stay so for two frames */
  painted(since = performance.now(), moved = () => true) {
    return new Promise((resolve) => {
      let at = 0;
      const look = () => {
        const now = performance.now();
        if (!moved() || !this.isPainted()) at = 0;
        else if (at) return resolve(at - since);
        else at = now;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  },

  /** Notes each frame until `endFrames`. */
  startFrames() {
    const times = this.times = [];
    const note = (time) => {
      times.push(time);
      if (this.times === times) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  },

  /** @returns {number[]} from frame to frame */
  endFrames() {
    const { times } = this;
    this.times = null;
    return times.slice(1).map((time, i) => time - times[i]);
  },

  /** Notes when a button is pressed, and how long until all tiles are painted. */
  timeFirstMap() {
    document.addEventListener('submit', () => { this.first = this.painted(performance.now()); }, { capture: true, once: true });
  },

  /** Another place by the address, as a link would lead there. */
  jump(hash) {
    const since = performance.now();
    location.hash = hash;
    return this.painted(since, () => performance.now() - since > 30);
  },

  /** How long from a click until the address names the parcel; null if it never does. */
  timeClicks() {
    this.clicks = [];
    let since = 0;
    addEventListener('click', () => { since = performance.now(); }, true);
    const replace = history.replaceState.bind(history);
    history.replaceState = (state, unused, url) => {
      if (since && /[?&]parcel=/.test(url)) this.clicks.push(performance.now() - since);
      since = 0;
      replace(state, unused, url);
    };
  },

  /**
   * Notes how long after the last move of the pointer the page shows the answer for what is drawn: areas, findings in the
   * list and on the map change together. Looked at with each frame, so that the time includes the drawing.
   */
  timeLive() {
    let moved = 0;
    let busy = false;
    addEventListener('pointermove', ({ timeStamp }) => { moved = timeStamp; busy = false; this.live = null; }, true);
    const look = () => {
      const state = document.querySelector('.panel .official')?.getAttribute('aria-busy');
      if (moved && state === 'true') busy = true;
      if (moved && busy && state === 'false') {
        this.live = performance.now() - moved;
        moved = 0;
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  },

  /** @returns {number|null} of the last rest of the pointer; null: no answer since */
  takeLive() {
    return this.live;
  },

  /** The baseline: the parcels in view as GeoJSON on a canvas of Leaflet. */
  async geoJsonMap(lon, lat, zoom) {
    const { GeoJSON, Map: LeafletMap, Canvas } = await import('/webjars/leaflet/dist/leaflet-src.esm.js');
    document.body.innerHTML = '<div class="baseline" style="position:absolute;inset:48px 0 26px 0"></div>';
    const map = new LeafletMap(document.querySelector('.baseline'), { renderer: new Canvas(), fadeAnimation: false, attributionControl: false });
    let layer = null;
    const fill = async () => {
      const bounds = map.getBounds().toBBoxString();
      const { features } = await (await fetch(`/api/parcels?limit=5000&bbox=${bounds}`)).json();
      layer?.remove();
      layer = new GeoJSON({ type: 'FeatureCollection', features }, { weight: 1, color: '#544e40', fillOpacity: 0.8 }).addTo(map);
      return features.length;
    };
    map.setView([lat, lon], zoom);
    const since = performance.now();
    const count = await fill();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    map.on('moveend', fill);
    return [performance.now() - since, count];
  },
};
