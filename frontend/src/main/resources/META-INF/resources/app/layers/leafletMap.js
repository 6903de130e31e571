import { Map as LeafletMap } from 'leaflet';
import { createPanes } from './panes.js';

const ZOOM_MIN = 8;
const ZOOM_MAX = 21;

/**
 * On paper a map has the scale that is written beside it: no whole zooms, and none by the wheel.
 *
 * @param {HTMLElement} container
 * @param {boolean} paper
 */
export function leafletMap(container, paper) {
  const map = new LeafletMap(container, {
    zoomControl: false,
    attributionControl: false,
    fadeAnimation: false,
    minZoom: ZOOM_MIN,
    maxZoom: ZOOM_MAX,
    zoomSnap: paper ? 0 : 1,
    scrollWheelZoom: !paper,
    doubleClickZoom: !paper,
  });
  createPanes(map);
  return map;
}
