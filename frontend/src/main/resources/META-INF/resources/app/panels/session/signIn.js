import { html, nothing } from 'lit-html';
import { coded, named, t } from '../../i18n/words.js';
import { modal } from '../common/modal.js';
import { failed } from '../common/states.js';
import { textField } from '../common/fields.js';
import { mark } from '../common/icons.js';
import { languageSwitch } from './preferencesBar.js';

/** The first screen: who are you? */
export const signInScreen = (workspace, desk) => html`<main class="sign-in">
  <section class="card" aria-labelledby="sign-in-title">
    <header class="row spread"><div class="brand">${mark()}<div><strong>阡陌 <span lang="en">Qianmo</span></strong>
      <p class="faint">${t('product.line')}</p></div></div>${languageSwitch(workspace)}</header>
    <h1 id="sign-in-title">${workspace.about ? t('signIn.title', { district: named(workspace.about.district) }) : t('signIn.plain')}</h1>
    ${form(desk)}
    ${workspace.about?.demo ? demoAccounts(workspace.about.accounts, desk) : nothing}
  </section>
  <p class="faint version">${workspace.about?.version ? t('product.version', { version: workspace.about.version }) : nothing}</p>
</main>`;

/** The same form over the page, when the session ended while somebody was at work. */
export const renewalDialog = (workspace, desk) => modal({
  label: t('signIn.again'),
  onClose: () => desk.settle(false),
  content: html`<h2>${t('signIn.again')}</h2><p>${t('signIn.kept')}</p>${form(desk)}
    ${workspace.about?.demo ? demoAccounts(workspace.about.accounts, desk) : nothing}
    <div class="row end"><button type="button" class="quiet" @click=${() => desk.settle(false)}>${t('action.cancel')}</button></div>`,
});

const form = (desk) => html`<form class="stack" @submit=${(event) => { event.preventDefault(); desk.submit(); }}>
  ${desk.founding ? founding(desk) : nothing}
  ${textField({ id: 'username', label: t('signIn.username'), value: desk.username, autocomplete: 'username', required: true,
    autofocus: true, onInput: (value) => { desk.username = value; } })}
  ${textField({ id: 'password', label: t('signIn.password'), value: desk.password, type: 'password', autocomplete: 'current-password',
    required: true, onInput: (value) => { desk.password = value; } })}
  ${desk.problem ? failed(desk.problem) : nothing}
  <button type="submit" class="primary wide" ?disabled=${desk.busy}>${submitName(desk)}</button></form>`;

const founding = (desk) => html`<p>${t('signIn.founding')}</p>
  ${textField({ id: 'token', label: t('signIn.token'), value: desk.token, required: true, onInput: (value) => { desk.token = value; } })}`;

function submitName(desk) {
  if (desk.busy) return t('signIn.busy');
  return desk.founding ? t('signIn.found') : t('signIn.submit');
}

const demoAccounts = (accounts, desk) => html`<section class="demo" aria-labelledby="demo-title">
  <h2 id="demo-title">${t('signIn.demo')}</h2><p class="faint">${t('signIn.demoHint')}</p>
  <ul>${accounts.map((account) => html`<li><button type="button" @click=${() => desk.fill(account)}>
    <strong>${coded('role', account.role)}</strong><span class="code">${account.username}</span><span class="faint">${t(`roleLine.${account.role}`)}</span></button></li>`)}</ul>
</section>`;
