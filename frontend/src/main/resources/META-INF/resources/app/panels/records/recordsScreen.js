import { listScreen } from './listScreen.js';
import { recordScreen } from './recordScreen.js';
import { reviewScreen } from './reviewScreen.js';

/** Records: the list, or one of them on its desk, or on its review page, as the link says. */
export function recordsScreen(desk) {
  const [id, page] = desk.workspace.route.path;
  if (!id) return listScreen(desk);
  return page === 'review' ? reviewScreen(desk) : recordScreen(desk);
}
