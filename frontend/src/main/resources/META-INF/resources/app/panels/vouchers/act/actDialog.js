import { html, nothing } from 'lit-html';
import { coded, t } from '../../../i18n/words.js';
import { modal } from '../../common/modal.js';
import { awaited, failed } from '../../common/states.js';
import { actFields } from './actFields.js';
import { planView } from './planView.js';

/** An act on a voucher: to the left what is asked, to the right what would come of it. */
export const actDialog = (desk) => {
  const { asked } = desk;
  const title = t(`act.title.${asked.kind}`);
  return modal({
    label: title, kind: `act ${asked.kind.toLowerCase()}`, onClose: () => desk.close(),
    content: html`<header class="row act-head"><h2>${title}</h2><span class="code">${asked.serial}</span>${voucherKind(desk)}</header>
      ${desk.passport.status === 'ready' && !desk.form ? nothing : awaited(desk.passport, () => content(desk), () => desk.open(asked.kind, asked.serial))}
      ${desk.form ? nothing : html`<div class="row end"><button type="button" @click=${() => desk.close()}>${t('action.cancel')}</button></div>`}`,
  });
};

const voucherKind = ({ passport }) => (passport.value ? html`<span class="chip">${coded('voucher', passport.value.voucher.kind)}</span>` : nothing);

const content = (desk) => html`<form class="act-body" @submit=${(event) => { event.preventDefault(); desk.commit('handIn'); }}>
  <section class="act-form stack" aria-label=${t('act.form')}>${actFields(desk)}</section>
  <section class="act-plan stack" aria-label=${t('plan.title')}><h3>${t('plan.title')}</h3>
    ${planView(desk.question, { unit: desk.workspace.unit, kind: desk.asked.kind, asset: desk.passport.value.voucher.kind, onGo: (finding) => desk.ground.goToFinding(finding) })}</section>
  <footer class="act-foot">${desk.asked.problem ? failed(desk.asked.problem) : nothing}
    <div class="row end"><button type="button" ?disabled=${Boolean(desk.asked.busy)} @click=${() => desk.close()}>${t('action.cancel')}</button>
      <button type="button" data-command="keep" ?disabled=${Boolean(desk.asked.busy)} @click=${() => desk.commit('keep')}>${t(desk.asked.busy === 'keep' ? 'act.keeping' : 'act.keep')}</button>
      <button type="submit" class="primary" data-command="hand-in" ?disabled=${Boolean(desk.asked.busy) || desk.isRefused}>${
        t(desk.asked.busy === 'handIn' ? 'act.handingIn' : 'act.handIn')}</button></div></footer>
</form>`;
