import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { obstacleToDeciding } from '../../core/records.js';
import { t } from '../../i18n/words.js';
import { segmented } from '../common/fields.js';
import { icon } from '../common/icons.js';
import { failed, loading } from '../common/states.js';
import { mapKey } from './mapKey.js';
import { opened } from './opened.js';
import { recordHead } from './recordHead.js';
import { reviewPanel } from './reviewPanel.js';
import { wordsDialog } from './wordsDialog.js';

const ARRANGEMENTS = ['side', 'swipe', 'fade'];

/** A record before its reviewer: the ground before and after, the figures, and the decision. */
export const reviewScreen = (desk) => {
  const { file } = desk;
  return html`<main class="record-screen review" aria-labelledby="record-title">
    ${opened(file, () => html`${recordHead(desk, { reviewing: true })}
      <div class="review-body">
        ${maps(file)}
        <aside class="review-side" aria-label=${t('records.review')}>
          <div class="review-content">${content(file)}</div>${decision(desk)}</aside>
      </div>
      ${file.course.asked ? wordsDialog(file) : nothing}`)}
  </main>`;
};

function content(file) {
  if (file.work.draft.status === 'failed') return failed(file.work.draft.problem, () => file.load());
  return file.draft ? reviewPanel(file) : loading();
}

const maps = (file) => {
  const { review } = file.focus;
  return html`<section class="review-maps" aria-label=${t('records.beforeAndAfter')} data-arrangement=${review.arrangement}
      ${ref((element) => element?.style.setProperty('--share', String(review.share)))}>
    <header class="row">${segmented({ name: 'arrangement', label: t('records.arrangement'), value: review.arrangement,
      options: ARRANGEMENTS.map((name) => [name, t(`records.arrangement.${name}`)]), onChange: (name) => review.arrange(name) })}
      ${review.arrangement === 'side' ? nothing : slider(review)}<span class="spread-rest"></span>${mapKey(file)}</header>
    <div class="review-pair">
      <figure class="review-map before"><div class="map" ${ref(review.before.attach)}></div><figcaption>${t('records.before')}</figcaption></figure>
      <figure class="review-map after"><div class="map" ${ref(review.after.attach)}></div><figcaption>${t('records.after')}</figcaption></figure>
      ${review.arrangement === 'swipe' ? html`<div class="swipe-line" aria-hidden="true"></div>` : nothing}
    </div></section>`;
};

const slider = (review) => html`<label class="slider row"><span>${t('records.before')}</span>
  <input type="range" min="0" max="100" .value=${String(review.share)} aria-label=${t(`records.slider.${review.arrangement}`)}
    @input=${(event) => review.slide(Number(event.target.value))}><span>${t('records.after')}</span></label>`;

/** Approve, return, or in clear words why this person may not. */
function decision({ file, workspace }) {
  const obstacle = obstacleToDeciding(file.value, workspace.me);
  if (obstacle) return html`<footer class="decision"><p class="row" role="status" data-obstacle=${obstacle}>${icon(file.value.state === 'APPROVED' ? 'done' : 'warning')}
    <span>${obstacle === 'state' ? t(`records.obstacle.${file.value.state}`) : t(`records.obstacle.${obstacle}`, { territory: workspace.me.territoryName ?? '' })}</span></p></footer>`;
  const { course, work } = file;
  const errors = work.findings.value?.errors ?? 0;
  return html`<footer class="decision">${errors ? html`<p class="warn">${t('records.errorsNow', { count: errors })}</p>` : nothing}
    <div class="row"><button type="button" class="primary" data-command="approve" ?disabled=${Boolean(course.busy) || errors > 0 || work.findings.busy}
      @click=${() => course.ask('approve')}>${t('records.approve')}</button>
    <button type="button" class="danger" data-command="return" ?disabled=${Boolean(course.busy)} @click=${() => course.ask('giveBack')}>${t('records.giveBack')}</button></div></footer>`;
}
