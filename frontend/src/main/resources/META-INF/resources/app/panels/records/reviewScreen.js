import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { t } from '../../i18n/words.js';
import { segmented } from '../common/fields.js';
import { failed, loading } from '../common/states.js';
import { acceptanceReview } from './acceptanceRecord.js';
import { decision } from './decision.js';
import { mapKey } from './mapKey.js';
import { opened } from './opened.js';
import { recordHead } from './recordHead.js';
import { reviewPanel } from './reviewPanel.js';
import { voucherReview } from './voucherRecord.js';
import { wordsDialog } from './wordsDialog.js';

const ARRANGEMENTS = ['side', 'swipe', 'fade'];

/** A record before its reviewer: the ground before and after, the figures, and the decision. */
export const reviewScreen = (desk) => {
  const { file } = desk;
  return html`<main class="record-screen review" aria-labelledby="record-title">
    ${opened(file, () => html`${bodyOf(file)(desk)}
      ${file.course.asked ? wordsDialog(file) : nothing}`)}
  </main>`;
};

function bodyOf(file) {
  if (file.isOfVouchers) return voucherReview;
  return file.isOfAcceptance ? acceptanceReview : landReview;
}

const landReview = (desk) => html`${recordHead(desk, { reviewing: true })}
  <div class="review-body">
    ${maps(desk.file)}
    <aside class="review-side" aria-label=${t('records.review')}>
      <div class="review-content">${content(desk.file)}</div>${decision(desk)}</aside>
  </div>`;

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
