import { html, nothing } from 'lit-html';
import { faultSize } from '../../i18n/format.js';
import { coded, said, t } from '../../i18n/words.js';
import { icon } from './icons.js';

/**
 * What stands against a geometry, numbered as on the map; a finding with a place is a button that goes there.
 *
 * @param {object[]} findings
 * @param {(finding: object) => void} onGo
 */
export const findingsList = (findings, onGo) => html`<ol class="findings" aria-label=${t('findings.title', { count: findings.length })}>
  ${findings.map((finding, i) => html`<li class=${finding.severity === 'WARNING' ? 'warning' : 'error'}>
    ${finding.where ? html`<button type="button" @click=${() => onGo(finding)} title=${t('findings.go')}>${content(finding, i)}${icon('place')}</button>`
      : html`<div>${content(finding, i)}</div>`}</li>`)}</ol>`;

/** @returns {string} the text of a finding, from the server or, for the browser's own checks, from the dictionary */
export const findingText = (finding) => said(finding.messages) || coded('finding', finding.code);

const content = (finding, i) => html`${icon(finding.severity === 'WARNING' ? 'warning' : 'error')}
  <span class="text"><span class="order">${i + 1}</span>${findingText(finding)}${size(finding)}</span>`;

/** The size, unless the text says it; the neighbour's code, likewise. */
function size(finding) {
  const text = findingText(finding);
  const area = finding.squareMetres && !text.includes('m²') ? faultSize(finding.squareMetres) : '';
  const neighbour = finding.neighbourCode && !text.includes(finding.neighbourCode) ? finding.neighbourCode : '';
  return area || neighbour ? html` <span class="faint num">${neighbour} ${area}</span>` : nothing;
}
