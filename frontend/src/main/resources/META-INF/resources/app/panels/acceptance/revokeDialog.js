import { html, nothing } from 'lit-html';
import { t } from '../../i18n/words.js';
import { areaField, textField } from '../common/fields.js';
import { modal } from '../common/modal.js';
import { failed } from '../common/states.js';

const WORDS_LENGTH_MAX = 1000;

/** Accepted works are to be taken back: from which day, and why. */
export const revokeDialog = (revoking) => {
  const { asked } = revoking;
  return modal({
    label: t('accept.revoke'), kind: 'words', onClose: () => revoking.close(),
    content: html`<h2>${t('accept.revoke')}</h2><p>${t('accept.revokeText')}</p>
      <form class="stack" @submit=${(event) => { event.preventDefault(); revoking.open(); }}>
        ${textField({ id: 'revokedOn', label: t('accept.revokedOn'), value: asked.revokedOn, type: 'date', max: revoking.today, required: true, onInput: (revokedOn) => revoking.fill({ revokedOn }) })}
        ${areaField({ id: 'revokeWords', label: t('records.reason'), value: asked.words, required: true, autofocus: true, maxLength: WORDS_LENGTH_MAX, onInput: (words) => revoking.fill({ words }) })}
        ${asked.problem ? failed(asked.problem) : nothing}
        <div class="row end"><button type="button" ?disabled=${asked.busy} @click=${() => revoking.close()}>${t('action.cancel')}</button>
          <button type="submit" class="primary" ?disabled=${!revoking.mayOpen}>${t('accept.openRevocation')}</button></div>
      </form>`,
  });
};
