import { html, nothing } from 'lit-html';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';
import { awaited, empty, syntheticChip } from '../common/states.js';
import { historySection } from '../history/historySection.js';
import { overlaySection } from './overlaySection.js';
import { parcelFacts } from './parcelFacts.js';
import { siteFacts, zoneFacts } from './zoneFacts.js';

const FACTS = { parcels: parcelFacts, zones: zoneFacts, 'pilot-sites': siteFacts };

/** What is known about the thing that is selected on the map, and about what lies over it where the map was clicked. */
export const inspector = (desk) => {
  const { selection } = desk;
  const feature = selection.layer && selection.feature.status === 'ready' ? selection.feature.value : null;
  return html`<aside class="panel inspector" aria-label=${t('inspector.label')}>
    <header class="panel-head"><h2>${t(`inspector.${selection.layer ?? 'ground'}`)}</h2>${feature?.properties.synthetic ? syntheticChip() : nothing}
      <span class="spread-rest"></span>
      <button type="button" class="bare" aria-label=${t('action.close')} @click=${() => selection.clear()}>${icon('close')}</button></header>
    <div class="panel-body">${selection.layer ? selected(desk, feature) : nothing}${overlaySection(desk)}</div>
  </aside>`;
};

const selected = (desk, feature) => (isAway(desk) ? away(desk)
  : awaited(desk.selection.feature, () => FACTS[desk.selection.layer](desk, feature), () => desk.selection.load()));

const away = (desk) => html`${desk.time.isPast ? empty(t('time.notThen'), t('time.notThenAdvice')) : empty(t('time.notNow'), t('time.notNowAdvice'))}
  ${historySection(desk)}`;

/** On this day a parcel may not be there, though it has a history: that is an answer, not a failure. */
const isAway = ({ selection, history }) => selection.layer === 'parcels' && selection.feature.status === 'failed'
  && [404, 410].includes(selection.feature.problem.status) && history.versions.length > 0;
