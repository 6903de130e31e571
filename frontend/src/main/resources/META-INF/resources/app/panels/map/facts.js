import { html, nothing } from 'lit-html';
import { area, number, unitName } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';

/** A list of names and values; what has no value is left out. */
export const facts = (pairs) => html`<dl class="facts">${pairs.filter(([, value]) => value !== null && value !== undefined && value !== '')
  .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;

/**
 * The official area, large, in the two units that an office needs: m² and mu; a third unit if the person chose it.
 *
 * @param {{officialAreaSquareMetres: number, officialAreaMu: number}} measured as the server gave it
 */
export const officialArea = (measured, unit, { busy = false } = {}) => html`<div class="official ${busy ? 'busy' : ''}" aria-busy=${busy}>
  <p class="label">${t('fact.officialArea')}</p>
  <p class="big"><span class="num">${measured ? number(measured.officialAreaSquareMetres, 2) : '—'}</span> m²</p>
  <p class="big second"><span class="num">${measured ? number(measured.officialAreaMu, 2) : '—'}</span> ${unitName('mu')}
    ${unit === 'ha' && measured ? html`<span class="faint num">${area(measured.officialAreaSquareMetres, 'ha')} ${unitName('ha')}</span>` : nothing}</p>
</div>`;
