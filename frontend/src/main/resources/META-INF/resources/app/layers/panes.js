/**
 * The order of what lies over the tiles (which are at 200), from below to above.
 *
 * @type {[string, number, boolean][]} name, CSS z-index, whether it takes the pointer
 */
const PANES = [
  ['graticule', 250, false],
  ['record', 405, false],
  ['outline', 410, false],
  ['labels', 420, false],
  ['draft', 450, false],
  ['preview', 460, false],
  ['findings', 470, false],
  ['preview-labels', 480, false],
  ['handles', 620, true],
  ['cursor', 640, false],
];

/** @param {import('leaflet').Map} map */
export function createPanes(map) {
  for (const [name, zIndex, takesPointer] of PANES) {
    const pane = map.createPane(name);
    pane.style.zIndex = String(zIndex);
    pane.style.pointerEvents = takesPointer ? '' : 'none';
  }
}
