import { search } from '../../services/places.js';
import { Choice } from '../../behaviors/Choice.js';

/**
 * Looks for parcels, villages, towns, zones and pilot sites while somebody types; the field is empty again once one is chosen.
 *
 * @param {(result: object) => void} goThere
 */
export const placeSearch = (workspace, goThere) => new Choice(workspace, {
  find: search,
  name: () => '',
  onChoose: (result) => result && goThere(result),
});
