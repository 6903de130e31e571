export const SCREENS = ['map', 'records', 'places', 'progress', 'vouchers', 'exchange'];

/** Screens that have no place of their own on the bar, and the one below which they are reached. */
export const BELOW = { scenarios: 'records' };

/** As vouchers are numbered: district, kind, year, number, and the parts that were split off. */
const SERIAL = /^[A-Z]+-[DFL]-\d{4}-\d+(-\d+)*$/;

/**
 * @param {{screen: string, path: string[]}} route
 * @returns {string} whose desk an address leads to: the issue wizard and a voucher lie below the vouchers and have their own
 */
export function deskOf({ screen, path: [first = ''] }) {
  if (screen !== 'vouchers') return screen;
  if (first === 'issue') return 'issue';
  return SERIAL.test(first) ? 'passport' : screen;
}

/**
 * @param {string} hash as in `#/map?z=15&c=113.1,23.05&parcel=7` or `#/records/12/review`
 * @returns {{screen: string, path: string[], parameters: Record<string, string>}} path: what follows the screen
 */
export function parseRoute(hash) {
  const [address, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first, ...path] = address.split('/').filter(Boolean);
  const screen = SCREENS.includes(first) || Object.hasOwn(BELOW, first) ? first : 'map';
  return { screen, path, parameters: Object.fromEntries(new URLSearchParams(query)) };
}

/**
 * @param {string} screen  with what lies in it, as in `records/12`
 * @param {Record<string, any>} [parameters]
 * @returns {string} the hash of a screen; commas are left readable, since people copy these links
 */
export function formatRoute(screen, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const query = new URLSearchParams(given).toString().replaceAll('%2C', ',');
  return `#/${screen}${query ? `?${query}` : ''}`;
}
