import { html } from 'lit-html';
import { area, unitName } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';

/** A list of names and values; what has no value is left out. */
export const facts = (pairs) => html`<dl class="facts">${pairs.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
  .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;

/**
 * The official area, large, in the unit that the person has chosen; below in m², as it is booked, or in mu, as it is spoken of.
 *
 * @param {{officialAreaSquareMetres: number, officialAreaMu: number}} measured as the server gave it
 */
export const officialArea = (measured, unit, { busy = false } = {}) => html`<div class="official ${busy ? 'busy' : ''}" aria-busy=${busy}>
  <p class="label">${t('fact.officialArea')}</p>
  <p class="big"><span class="num">${area(measured?.officialAreaSquareMetres, unit)}</span> ${unitName(unit)}</p>
  <p class="big second"><span class="num">${area(measured?.officialAreaSquareMetres, other(unit))}</span> ${unitName(other(unit))}</p>
</div>`;

const other = (unit) => (unit === 'm2' ? 'mu' : 'm2');
