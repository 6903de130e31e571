import { getJson, request, sendJson } from './api.js';

const at = (id, rest = '') => `/api/deliveries/${id}${rest}`;

/** @returns {Promise<object[]>} my deliveries, newest first */
export const deliveries = async () => {
  const reply = await getJson('/api/deliveries');
  return Array.isArray(reply) ? reply : reply.deliveries;
};

/** @returns {Promise<import('../core/delivery.js').Delivery>} */
export const delivery = (id) => getJson(at(id));

/** Announces a file; its bytes follow in slices. */
export const announce = ({ name, size }) => sendJson('POST', '/api/deliveries', { fileName: name, bytes: size });

export const deleteDelivery = (id) => request(at(id), { method: 'DELETE' });

/** @returns {string} where the bytes of a slice go */
export const contentAddress = (id, from) => at(id, `/content?from=${from}`);

/** Says how the file is to be read; answers with the delivery and a new diagnosis. */
export const choose = (id, choice) => sendJson('PUT', at(id, '/choice'), choice);

export const check = (id) => sendJson('POST', at(id, '/check'), {});

/** @param {{mode: 'draft'|'direct', onInvalid: 'reject'|'skip', title: string}} order */
export const load = (id, order) => sendJson('POST', at(id, '/load'), order);

/** @returns {string} where all findings are, as a table or as a layer */
export const reportAddress = (id, format) => at(id, `/report.${format}`);
