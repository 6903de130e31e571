import { getJson, withQuery } from './api.js';

/** @returns {Promise<{asOf: string, targets: object[]}>} targets with what was reported of them and what is computed, apart */
export const targets = (asOf) => getJson(withQuery('/api/targets', { asOf }));

/** @returns {Promise<{asOf: string, target: object, burnUp?: object, method?: object}>} */
export const target = (id, asOf) => getJson(withQuery(`/api/targets/${id}`, { asOf }));
