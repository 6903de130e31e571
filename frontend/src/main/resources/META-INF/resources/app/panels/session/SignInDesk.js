import { registerFirstAdministrator, signIn, signOut } from '../../services/session.js';
import { t } from '../../i18n/words.js';

/** Signing in at the start, and again over the page when the session has ended in mid-work. */
export class SignInDesk {
  /** @param {() => void} onOpen the first sign-in has succeeded */
  constructor(workspace, onOpen) {
    this.workspace = workspace;
    this.onOpen = onOpen;
    this.username = '';
    this.password = '';
    this.token = '';
    this.problem = null;
    this.busy = false;
    this.renewals = [];
  }

  /** @returns {boolean} whether the dialog lies over a page that is at work */
  get renewing() {
    return this.renewals.length > 0;
  }

  /** @returns {Promise<boolean>} true once somebody has signed in again, false if the dialog was closed */
  renew() {
    if (!this.workspace.me) return Promise.resolve(false);
    this.workspace.refresh();
    return new Promise((resolve) => this.renewals.push(resolve));
  }

  fill(account) {
    Object.assign(this, { username: account.username, password: account.password, problem: null });
    this.workspace.refresh();
  }

  /** @returns {boolean} whether nobody can sign in yet: a new installation asks for its first administrator */
  get founding() {
    return Boolean(this.workspace.about?.needsAdministrator && !this.workspace.about.demo);
  }

  async submit() {
    Object.assign(this, { busy: true, problem: null });
    this.workspace.refresh();
    const first = !this.workspace.me;
    try {
      if (this.founding) await this.found();
      this.workspace.me = await signIn(this.username, this.password);
      this.password = '';
      this.settle(true);
      if (first) this.onOpen();
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = false;
    this.workspace.refresh();
  }

  async found() {
    await registerFirstAdministrator({ token: this.token.trim(), username: this.username, password: this.password });
    this.workspace.about.needsAdministrator = false;
  }

  settle(renewed) {
    const waiting = this.renewals;
    this.renewals = [];
    waiting.forEach((resolve) => resolve(renewed));
    this.workspace.refresh();
  }

  /** The page starts afresh, so that nothing of one person stays for the next. */
  async leave(dirty) {
    if (dirty && !await this.workspace.ask({ title: t('draft.discardTitle'), text: t('draft.discardText'), yes: t('draft.discardYes') })) return;
    try {
      await signOut();
    } finally {
      location.reload();
    }
  }
}
