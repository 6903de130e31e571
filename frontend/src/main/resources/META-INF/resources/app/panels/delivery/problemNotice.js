import { html, nothing } from 'lit-html';
import { problemText, t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';

/** Why the last step of a delivery failed, as it is kept with it. */
export const problemNotice = ({ problem, state }) => (problem && state !== 'UNUSABLE' ? html`<div class="banner error" role="alert">${icon('error')}<div>
  <p>${t('delivery.lastFailed')}</p><p>${problemText(problem)}</p></div></div>` : nothing);
