import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { t } from '../../i18n/words.js';

const EXAMPLE = '38412345.678  2561234.567\n38412445.678  2561234.567\n113°08′21.5″E, 23°08′55.1″N';

/** Coordinates on the left; on the right what they were read as, and what is wrong with which line. */
export const coordinateForm = (desk) => html`<div class="columns">
  <div class="field grow"><label for="coordinates">${t('draw.coordinatesLabel')}</label>
    <textarea id="coordinates" class="code" rows="7" spellcheck="false" placeholder=${EXAMPLE} .value=${live(desk.text)}
      @input=${(event) => desk.type(event.target.value)}></textarea></div>
  <div class="outcome stack"><div aria-live="polite" class="stack">${outcome(desk)}</div>
    <div class="row"><button type="button" class="small" ?disabled=${desk.read.ring.length < 1} @click=${() => desk.goThere()}>${t('draw.goThere')}</button></div></div></div>`;

const outcome = ({ read, text }) => {
  if (!text.trim()) return html`<p class="faint">${t('draw.coordinatesAdvice')}</p>`;
  return html`${read.reading ? html`<p>${reading(read)}</p>` : nothing}
    ${read.faults.length ? html`<ol class="line-faults">${read.faults.map(({ line, fault, text: said }) => html`<li>
      ${t('draw.line', { line })}${t(`draw.fault.${fault}`)} <span class="code faint">${said}</span></li>`)}</ol>` : nothing}
    ${!read.faults.length && read.ring.length < 3 ? html`<p class="warn">${t('draw.threePoints')}</p>` : nothing}`;
};

function reading({ reading: { system, swapped, prefixed }, ring }) {
  const order = t(`draw.order.${system}${swapped ? 'Swapped' : ''}`);
  return t('draw.readAs', { system: t(`draw.system.${system}${prefixed ? 'Prefixed' : ''}`), order, count: ring.length });
}
