import { html, nothing } from 'lit-html';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { awaited, empty } from '../common/states.js';
import { TOGGLE_ID } from './LineageDesk.js';
import { timeChart } from './timeChart.js';
import { versionItem } from './versionItem.js';

/** A version is some lines high: the newest are seen at once. */
const VERSIONS_AT_FIRST = 20;

/** The history of the selected parcel: both axes of time as a picture, then version by version. */
export const historySection = (desk) => html`<section class="history-section" aria-labelledby="history-title">
  <div class="row spread"><h3 id="history-title">${t('history.title')}</h3>
    ${desk.history.isNone ? nothing : toggle(desk.lineage)}</div>
  ${awaited(desk.selection.history, () => content(desk), () => desk.selection.loadHistory())}</section>`;

/** The history stands below the facts: a way down to it, unless there is none yet. */
export const historyLink = ({ version }) => (version ? html`<button type="button" class="link"
  @click=${() => document.getElementById('history-title')?.scrollIntoView()}>${t('history.jump', { version })}</button>` : nothing);

const toggle = (lineage) => html`<button id=${TOGGLE_ID} type="button" class="quiet small" aria-pressed=${lineage.isOpen}
  @click=${() => lineage.toggle()}>${icon('lineage')}${t('history.lineage')}</button>`;

function content(desk) {
  const { versions } = desk.history;
  if (!versions.length) return empty(t('history.none'));
  const shown = desk.history.showsAll ? versions : versions.slice(0, VERSIONS_AT_FIRST);
  return html`${timeChart(desk)}
    <ol class="history">${shown.map((version) => versionItem(desk, version))}</ol>
    ${shown.length < versions.length ? rest(desk, versions.length) : nothing}`;
}

const rest = (desk, count) => html`<p class="row faint">${t('table.shown', { shown: VERSIONS_AT_FIRST, count })}
  <button type="button" class="small" @click=${() => { desk.history.showsAll = true; desk.workspace.refresh(); }}>${t('table.showAll')}</button></p>`;
