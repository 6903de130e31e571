import { readPosition } from '../../core/coordinates.js';
import { position } from '../../i18n/format.js';
import { inAll } from '../../i18n/words.js';
import { PLANE } from '../../services/plane.js';

/** Near enough to see parcels. */
const ZOOM_MIN = 17;

/**
 * Coordinates that were typed, in any form that the drawing takes, as the command to go there.
 *
 * @returns {import('./commands.js').Command|null}
 */
export function placeTyped(text, desk) {
  const place = /\d/.test(text) ? readPosition(text, PLANE) : null;
  if (!place) return null;
  const run = () => {
    const { zoom } = desk.view.state();
    if (!desk.cursor.active || zoom < ZOOM_MIN) desk.view.flyTo(place, Math.max(ZOOM_MIN, zoom));
    if (desk.cursor.active) desk.cursor.goTo(place);
  };
  const shown = position(place[0], place[1], desk.workspace.preferences.get('degrees'));
  return { id: 'go', section: 'palette.place', names: inAll('palette.goTo', { place: shown }), keys: '', reason: null, run };
}
