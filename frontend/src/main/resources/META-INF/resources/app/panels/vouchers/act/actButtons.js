import { html, nothing } from 'lit-html';
import { offeredActs } from '../../../core/voucherActs.js';
import { t } from '../../../i18n/words.js';

/**
 * What may be done with a voucher, for who may prepare it; a button that cannot be pressed says why.
 *
 * @param {import('./ActDesk.js').ActDesk} desk
 * @param {import('../../../core/voucherActs.js').Passport} passport
 */
export const actButtons = (desk, passport) => (desk.workspace.mayEdit ? html`<div class="row act-buttons" role="group" aria-label=${t('act.acts')}>
  ${offeredActs(passport).map(({ kind, obstacle }) => html`<button type="button" data-act=${kind} class=${kind === 'CANCEL' ? 'danger' : ''} ?disabled=${Boolean(obstacle)}
    title=${obstacle ? t(`act.obstacle.${obstacle}`) : nothing} @click=${() => desk.open(kind, passport.voucher.serial)}>${t(`act.kind.${kind}`)}</button>`)}${offerLink(passport)}</div>` : nothing);

/** What can be sold can be put on the market board. */
const offerLink = (passport) => (offeredActs(passport).some(({ kind, obstacle }) => kind === 'TRANSFER' && !obstacle)
  ? html`<a class="button" data-command="offer" href="#/vouchers/market?offer=${encodeURIComponent(passport.voucher.serial)}">${t('market.do.offer')}</a>` : nothing);
