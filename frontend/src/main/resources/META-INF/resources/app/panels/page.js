import { html, nothing } from 'lit-html';
import { t } from '../i18n/words.js';
import { deskOf } from '../services/route.js';
import { confirmation } from './common/modal.js';
import { failed, loading } from './common/states.js';
import { toasts } from './common/toasts.js';
import { exchangeScreen } from './exchange/exchangeScreen.js';
import { header } from './header.js';
import { mapScreen } from './map/mapScreen.js';
import { placesScreen } from './places/placesScreen.js';
import { printScreen } from './print/printScreen.js';
import { progressScreen } from './progress/progressScreen.js';
import { newRecordDialog } from './records/newRecordDialog.js';
import { recordsScreen } from './records/recordsScreen.js';
import { scenariosScreen } from './scenarios/scenariosScreen.js';
import { renewalDialog, signInScreen } from './session/signIn.js';
import { actDialog } from './vouchers/act/actDialog.js';
import { issueScreen } from './vouchers/issue/issueScreen.js';
import { passportScreen } from './vouchers/act/passportScreen.js';
import { vouchersScreen } from './vouchers/vouchersScreen.js';

const SCREENS = { records: recordsScreen, places: placesScreen, progress: progressScreen, vouchers: vouchersScreen, issue: issueScreen, passport: passportScreen, exchange: exchangeScreen, scenarios: scenariosScreen };

/** The whole page. The map stays in the document once it has been seen, so that a draft outlives a look elsewhere. */
export function page(workspace, desks) {
  if (workspace.failure) return html`<main class="sign-in"><section class="card">${failed(workspace.failure, () => location.reload())}</section></main>`;
  if (!workspace.about) return html`<main class="sign-in">${loading(t('state.loading'))}</main>`;
  if (!workspace.me) return signInScreen(workspace, desks.signIn);
  const { screen } = workspace.route;
  const desk = deskOf(workspace.route);
  workspace.mapSeen ||= screen === 'map';
  return html`${header(workspace, desks)}
    ${workspace.mapSeen ? mapScreen(desks.map) : nothing}
    ${desks.map.print.isOpen && screen === 'map' ? printScreen(desks.map.print) : nothing}
    ${screen === 'map' ? nothing : SCREENS[desk](desks[desk])}
    ${desks.newRecord.asked ? newRecordDialog(desks.newRecord) : nothing}
    ${desks.act.isShown ? actDialog(desks.act) : nothing}
    ${workspace.question ? confirmation(workspace.question) : nothing}
    ${desks.signIn.renewing ? renewalDialog(workspace, desks.signIn) : nothing}
    ${toasts(workspace)}`;
}
