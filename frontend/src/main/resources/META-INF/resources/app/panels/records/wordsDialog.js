import { html, nothing } from 'lit-html';
import { number } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { areaField } from '../common/fields.js';
import { modal } from '../common/modal.js';

const WORDS_LENGTH_MAX = 1000;

/** A record about vouchers, or about accepted work, has no parcels to count. */
const askText = (file, step) => `records.askText.${step}${file.matter && ['submit', 'approve'].includes(step) ? (file.isOfVouchers ? '.act' : '.acceptance') : ''}`;

/** A step of a record is confirmed, with words: a note that may stay empty, or a reason that may not. */
export const wordsDialog = (file) => {
  const { course } = file;
  const step = course.asked;
  const warnings = file.verdict?.warnings ?? 0;
  return modal({
    label: t(`records.ask.${step}`), kind: 'words', onClose: () => course.cancel(),
    content: html`<h2>${t(`records.ask.${step}`)}</h2>
      <p>${t(askText(file, step), { number: file.value.number, count: number(file.value.parcels) })}</p>
      ${step !== 'withdraw' && warnings ? html`<p class="warn">${t('records.withWarnings', { count: number(warnings) })}</p>` : nothing}
      <form class="stack" @submit=${(event) => { event.preventDefault(); course.confirm(); }}>
        ${areaField({ id: 'courseWords', label: t(course.needsWords ? 'records.reason' : 'records.wordsOptional'), value: course.words, autofocus: true,
          required: course.needsWords, maxLength: WORDS_LENGTH_MAX, onInput: (words) => course.say(words) })}
        <div class="row end"><button type="button" ?disabled=${Boolean(course.busy)} @click=${() => course.cancel()}>${t('action.cancel')}</button>
          <button type="submit" class="primary" ?disabled=${!course.mayConfirm}>${t(course.busy ? `records.busy.${step}` : `records.yes.${step}`)}</button></div>
      </form>`,
  });
};
