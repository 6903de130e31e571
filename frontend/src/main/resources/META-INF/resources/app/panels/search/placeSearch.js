import { search } from '../../services/places.js';
import { Choice } from '../../behaviors/Choice.js';

/** What has a page of its own and cannot be selected on the map. */
const PAGES = { 'consolidation-unit': 'places/units' };

/**
 * Looks for parcels, villages, towns, zones, pilot sites and units while somebody types; the field is empty again once one is chosen.
 *
 * @param {(result: object) => void} goOnMap
 */
export const placeSearch = (workspace, goOnMap) => new Choice(workspace, {
  find: search,
  name: () => '',
  onChoose: (result) => result && goTo(workspace, result, goOnMap),
});

function goTo(workspace, result, goOnMap) {
  const page = PAGES[result.kind];
  if (page) workspace.go(`${page}/${result.id}`, {});
  else goOnMap(result);
}
