import { getJson, sendJson, withQuery } from './api.js';

const PAGE = 50;

const once = (key) => ({ headers: { 'Idempotency-Key': key } });
const address = (id, rest = '') => `/api/vouchers/offers/${id}${rest}`;

/** @returns {Promise<{offers: object[], next: number|null}>} what is and was on the board, the latest first */
export const offers = (filter) => getJson(withQuery('/api/vouchers/offers', { ...filter, limit: PAGE }));

/**
 * Puts a voucher or a part of it on the board.
 *
 * @param {{serial: string, holderId: number, amounts?: object, floorPricePerMuYuan?: string, until: string}} offer
 * @param {string} key repeated by a retry, so that one press makes one offer
 */
export const openOffer = (offer, key) => sendJson('POST', '/api/vouchers/offers', offer, once(key));

export const withdrawOffer = (id) => sendJson('DELETE', address(id));

/** Sets apart what is offered while a contract is signed. */
export const reserveOffer = (id, reservation, key) => sendJson('POST', address(id, '/reservation'), reservation, once(key));

export const releaseOffer = (id) => sendJson('DELETE', address(id, '/reservation'));

/** Says that what is reserved was sold; somebody else does than who reserved it. */
export const sellOffer = (id, sale, key) => sendJson('POST', address(id, '/sale'), sale, once(key));

/** @returns {Promise<{sales: object[], months: object[]}>} at which prices vouchers of a kind were sold */
export const prices = (question) => getJson(withQuery('/api/vouchers/prices', question));
