import { html, nothing } from 'lit-html';
import { boundaryDiffers, differencesOf } from '../../core/versionDifferences.js';
import { t } from '../../i18n/words.js';
import { failed, loading } from '../common/states.js';
import { factChange } from './changes.js';

/** Facts that the list has told already. */
const TOLD = new Set(['landClass', 'stage']);

/** Below the chosen version: every fact that differs from the version before, and the way to that day. */
export const versionComparison = (desk, version) => {
  const { comparison } = desk.history;
  return html`<div class="comparison">
    ${comparison.status === 'ready' ? compared(desk, comparison.value) : nothing}
    ${comparison.status === 'loading' ? loading() : nothing}
    ${comparison.status === 'failed' ? failed(comparison.problem, () => desk.history.comparison.load(() => desk.history.compare(version))) : nothing}
    <button type="button" class="small" @click=${() => desk.history.goToDay(version)}>${t('history.goToDay', { day: version.validFrom })}</button></div>`;
};

function compared(desk, { before, after }) {
  if (!before) return nothing;
  const more = differencesOf(before.properties, after.properties).filter(({ name }) => !TOLD.has(name));
  return html`<ul class="changes">${more.map((difference) => factChange(desk, difference))}
    <li><span class="faint">${t('history.boundary')}</span><span>${
      t(boundaryDiffers(before.geometry, after.geometry) ? 'history.boundaryMoved' : 'history.boundarySame')}</span></li></ul>`;
}
