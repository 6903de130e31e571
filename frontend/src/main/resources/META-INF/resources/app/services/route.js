export const SCREENS = ['map', 'progress', 'vouchers', 'exchange'];

/**
 * @param {string} hash as in `#/map?z=15&c=113.1,23.05&parcel=7`
 * @returns {{screen: string, parameters: Record<string, string>}}
 */
export function parseRoute(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const screen = SCREENS.includes(path) ? path : 'map';
  return { screen, parameters: Object.fromEntries(new URLSearchParams(query)) };
}

/** @returns {string} the hash of a screen; commas are left readable, since people copy these links */
export function formatRoute(screen, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const query = new URLSearchParams(given).toString().replaceAll('%2C', ',');
  return `#/${screen}${query ? `?${query}` : ''}`;
}

/** @returns {{centre: number[], zoom: number}|null} the view that a link asks for */
export function viewOf({ z, c }) {
  const centre = (c ?? '').split(',').map(Number);
  const zoom = Number(z);
  const usable = centre.length === 2 && centre.every(Number.isFinite) && Number.isFinite(zoom) && zoom > 0;
  return usable ? { centre, zoom } : null;
}
