import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { ASSETS } from '../../../core/issueWizard.js';
import { coded, t } from '../../../i18n/words.js';
import { holderItem } from '../act/actFields.js';
import { choiceField } from '../act/choiceField.js';
import { shownFault } from '../act/markedField.js';

/** Which kind of voucher, and for whom. */
export const kindStep = (desk) => html`<fieldset class="choices"><legend>${t('issue.kind')}</legend>${ASSETS.map((asset) => html`
    <div class="choice ${asset === desk.wizard.asset ? 'on' : ''}"><label><input type="radio" name="issueKind" value=${asset} .checked=${live(asset === desk.wizard.asset)}
      @change=${() => desk.say({ type: 'asset', asset })}><strong>${coded('voucher', asset)}</strong></label><p class="evidence">${t(`issue.kindText.${asset}`)}</p></div>`)}</fieldset>
  ${choiceField({ id: 'issue-holder', label: t('issue.holder'), choice: desk.holder, item: holderItem, placeholder: t('act.byName'),
    fault: shownFault(desk.faults('kind').holder, desk.hasTried('kind')) })}
  <p class="faint">${t('issue.holderHint')}</p>`;
