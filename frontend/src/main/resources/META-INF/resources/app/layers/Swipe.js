import { toLatLng } from './latLng.js';

/**
 * Two layers of tiles side by side in one map: to the left of the handle the one, to the right the other.
 *
 * @typedef {import('./VectorTileLayer.js').VectorTileLayer} VectorTileLayer
 */
export class Swipe {
  /** Of the map's width that lies to the left of the handle. */
  share = 0.5;
  #map;

  /**
   * @param {import('leaflet').Map} map
   * @param {VectorTileLayer} left   on the map already, as the other
   * @param {VectorTileLayer} right
   */
  constructor(map, left, right) {
    this.#map = map;
    this.left = left;
    this.right = right;
    map.on('move resize viewreset zoomend', this.#clip);
    this.#clip();
  }

  /** @param {number} share  0 … 1 */
  moveTo(share) {
    this.share = Math.min(1, Math.max(0, share));
    this.#clip();
  }

  /** @param {import('../core/types.js').LonLat} position */
  layerAt(position) {
    const { x } = this.#map.latLngToContainerPoint(toLatLng(position));
    return x < this.share * this.#map.getSize().x ? this.left : this.right;
  }

  remove() {
    this.#map.off('move resize viewreset zoomend', this.#clip);
    [this.left, this.right].forEach((layer) => clip(layer, ''));
  }

  #clip = () => {
    const size = this.#map.getSize();
    const { x: west, y: north } = this.#map.containerPointToLayerPoint([0, 0]);
    const [east, south] = [west + size.x, north + size.y];
    const middle = west + this.share * size.x;
    clip(this.left, rectangle(west, north, middle, south));
    clip(this.right, rectangle(middle, north, east, south));
  };
}

/**
 * @param {VectorTileLayer} layer
 * @param {string} path
 */
function clip(layer, path) {
  const container = layer.getContainer();
  if (container) {
    container.style.clipPath = path;
  }
}

/**
 * @param {number} west
 * @param {number} north
 * @param {number} east
 * @param {number} south
 */
function rectangle(west, north, east, south) {
  return `polygon(${[[west, north], [east, north], [east, south], [west, south]].map(([x, y]) => `${x}px ${y}px`).join(',')})`;
}
