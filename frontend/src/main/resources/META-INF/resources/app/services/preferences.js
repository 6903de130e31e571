const KEY = 'qianmo.preferences';
/** On a narrower screen the map comes first, and the layers when they are asked for. */
const WIDTH_FOR_LAYERS = 1100;
const DEFAULTS = { locale: 'zh', unit: 'mu', degrees: 'decimal', layersOpen: globalThis.innerWidth >= WIDTH_FOR_LAYERS };

/** What a person likes to see; kept in this browser only. */
export class Preferences {
  constructor(storage = globalThis.localStorage) {
    this.storage = storage;
    this.values = { ...DEFAULTS, ...stored(storage) };
  }

  get(name) {
    return this.values[name];
  }

  set(name, value) {
    this.values[name] = value;
    try {
      this.storage.setItem(KEY, JSON.stringify(this.values));
    } catch {
      // A browser that keeps nothing still shows what was chosen until the page is left.
    }
  }
}

function stored(storage) {
  try {
    return JSON.parse(storage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
}
