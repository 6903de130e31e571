import { getJson, sendJson, withQuery } from './api.js';
import { fetchFile } from './download.js';

const PAGE = 50;
const REPORTS = '/api/reports';

/** @returns {Promise<{reports: object[], next?: number}>} monthly reports that were issued, the newest first */
export const reports = ({ territory, month }, before) => getJson(withQuery(REPORTS, { territory, month, before, limit: PAGE }));

/** @param {string} code as it stands on paper @returns {Promise<{cover: object, report: object}>} */
export const report = (code) => getJson(`${REPORTS}/${encodeURIComponent(code)}`);

/** @param {{territory: string, month: string}} asked as in 2026-10 @returns {Promise<object>} the cover of what was issued */
export const issueReport = (asked) => sendJson('POST', REPORTS, asked);

/** @returns {Promise<{same: boolean, intact: boolean, differences: object[]}>} whether the increments still give it */
export const checkReport = (code) => getJson(`${REPORTS}/${code}/check`);

/** @param {'pdf'|'xlsx'} format */
export const fetchReport = ({ code, fileName }, format) => fetchFile(`${REPORTS}/${code}/${format}`, `${fileName}.${format}`);

/** @returns {Promise<{schedules: object[]}>} which territories get a report every month */
export const schedules = () => getJson(`${REPORTS}/schedules`);

export const setSchedule = (territory, dayOfMonth) => sendJson('PUT', `${REPORTS}/schedules/${territory}`, { dayOfMonth });

export const removeSchedule = (territory) => sendJson('DELETE', `${REPORTS}/schedules/${territory}`);
