import { district } from './i18n/format.js';
import { words } from './i18n/words.js';
import { Catalogue } from './panels/Catalogue.js';
import { ExchangeDesk } from './panels/exchange/ExchangeDesk.js';
import { MapDesk } from './panels/map/MapDesk.js';
import { page } from './panels/page.js';
import { PlacesDesk } from './panels/places/PlacesDesk.js';
import { ProgressDesk } from './panels/progress/ProgressDesk.js';
import { CurrentDraft } from './panels/records/CurrentDraft.js';
import { NewRecord } from './panels/records/NewRecord.js';
import { RecordsDesk } from './panels/records/RecordsDesk.js';
import { ScenariosDesk } from './panels/scenarios/ScenariosDesk.js';
import { placeSearch } from './panels/search/placeSearch.js';
import { SignInDesk } from './panels/session/SignInDesk.js';
import { ActDesk } from './panels/vouchers/act/ActDesk.js';
import { PassportDesk } from './panels/vouchers/act/PassportDesk.js';
import { IssueDesk } from './panels/vouchers/issue/IssueDesk.js';
import { VoucherDesk } from './panels/vouchers/VoucherDesk.js';
import { Workspace } from './panels/Workspace.js';
import { configureApi } from './services/api.js';
import { Preferences } from './services/preferences.js';
import { deskOf, parseRoute } from './services/route.js';
import { about, whoAmI } from './services/session.js';

const workspace = new Workspace(new Preferences(), {
  root: document.getElementById('page'),
  page: () => page(workspace, desks),
});
const catalogue = new Catalogue(workspace);
const newRecord = new NewRecord(workspace);
const current = new CurrentDraft(workspace, newRecord);
const map = new MapDesk(workspace, catalogue, current);
const act = new ActDesk(workspace, catalogue, map);
const desks = {
  map,
  act,
  newRecord,
  records: new RecordsDesk(workspace, catalogue, { newRecord, current, map, act }),
  signIn: new SignInDesk(workspace, () => open()),
  search: placeSearch(workspace, (result) => map.goTo(result)),
  progress: new ProgressDesk(workspace, catalogue, map),
  vouchers: new VoucherDesk(workspace, catalogue),
  issue: new IssueDesk(workspace, catalogue),
  passport: new PassportDesk(workspace, catalogue, act),
  exchange: new ExchangeDesk(workspace, catalogue, map),
  scenarios: new ScenariosDesk(workspace, catalogue),
  places: new PlacesDesk(workspace, catalogue, map),
};

configureApi({ language: () => words.locale, renewSession: () => desks.signIn.renew() });
workspace.onLocale = (locale) => {
  map.view?.setLocale(locale);
  map.reword();
  desks.records.setLocale(locale);
  desks.issue.setLocale(locale);
  desks.passport.map.setLocale(locale);
  desks.exchange.setLocale(locale);
  desks.progress.cockpit.setLocale(locale);
  desks.scenarios.setLocale(locale);
  desks.places.setLocale(locale);
  desks.progress.blocks.map.setLocale(locale);
  map.status.refresh();
};
workspace.onUnit = () => {
  map.reword();
  desks.progress.cockpit.dressMap();
};
addEventListener('hashchange', ({ newURL }) => {
  // Not location.hash: the map may have written where it was before this event came, and the link would be lost.
  workspace.route = parseRoute(new URL(newURL).hash);
  arrive();
});
addEventListener('beforeunload', (event) => {
  if ((map.edit.dirty && !map.edit.keeper.isKept) || desks.places.form.isChanged) event.preventDefault();
});

/** Somebody is signed in: what all screens need is asked for, and the screen of the link opens. */
function open() {
  catalogue.load();
  current.resume();
  act.resume();
  map.accepting.resume();
  arrive();
}

function arrive() {
  workspace.refresh();
  if (!workspace.me) return;
  act.follow(workspace.route);
  desks[deskOf(workspace.route)].arrive(workspace.route.parameters, workspace.route.path);
}

async function start() {
  await words.load();
  words.speak(workspace.preferences.get('locale'));
  workspace.refresh();
  try {
    workspace.about = await about();
    Object.assign(district, { timeZone: workspace.about.district.timeZone });
    workspace.me = await whoAmI();
  } catch (failure) {
    workspace.failure = failure;
  }
  workspace.refresh();
  if (workspace.me) open();
}

start();
