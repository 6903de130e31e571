import { html } from 'lit-html';
import { search } from '../../../services/places.js';

/** @returns {Promise<object[]>} parcels that the words lead to */
export const parcelsNamed = async (text, signal) => (await search(text, signal)).filter(({ kind }) => kind === 'parcel');

export const plotName = ({ label }) => label;

export const plotItem = ({ label, detail }) => html`<span class="what"><span class="code">${label}</span><span class="faint">${detail ?? ''}</span></span>`;
