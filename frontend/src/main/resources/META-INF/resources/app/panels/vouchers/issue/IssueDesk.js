import { BEGINNING, faultsOf, issueActOf, keptText, mayGo, reduce, revived, STEPS, wizardOf } from '../../../core/issueWizard.js';
import { countsOf } from '../../../core/voucherPlan.js';
import { today } from '../../../i18n/format.js';
import { coded, t } from '../../../i18n/words.js';
import { bboxOf } from '../../../services/geometry.js';
import { acceptedWork, application, freeWork, holders } from '../../../services/voucherActs.js';
import { nameOf } from '../act/ActDesk.js';
import { Application } from '../act/Application.js';
import { Choice } from '../../../behaviors/Choice.js';
import { GroundMap } from '../act/GroundMap.js';
import { focusFirstFault } from '../act/markedField.js';
import { PlanQuestion } from '../act/PlanQuestion.js';
import { IssuePapers } from './IssuePapers.js';
import { WorkShelf } from './WorkShelf.js';

const KEPT = 'qianmo.issue';

/** The issue wizard at work: what was said is a value, kept for a reload; the plan follows it. */
export class IssueDesk {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, catalogue, wizard: BEGINNING, application: new Application(), busy: null, problem: null });
    this.question = new PlanQuestion(() => this.planned());
    this.holder = new Choice(workspace, { find: holders, name: ({ name }) => name,
      onChoose: (chosen) => this.say({ type: 'holder', holder: chosen && { id: chosen.id, name: chosen.name } }) });
    this.map = new GroundMap(workspace, { layers: { 'accepted-work': true, zones: false }, onSelect: (position) => this.works.takeAt(position) });
    this.works = new WorkShelf(this);
    this.papers = new IssuePapers(this);
  }

  /** By a link to a draft, or where the last reload interrupted, or from the beginning. */
  async arrive({ record }) {
    if (record) await this.takeUp(Number(record));
    else if (this.wizard === BEGINNING) await this.goOn();
    this.works.load();
  }

  /** What was kept through a reload; a draft that was decided in the meantime is no longer worked on. */
  async goOn() {
    const kept = revived(sessionStorage.getItem(KEPT), this.workspace.me.username);
    if (!kept) return this.turnTo(BEGINNING, new Application());
    const record = kept.recordId === null ? null : await this.papers.find(kept.recordId);
    if (kept.recordId !== null && !record?.may.edit) return this.startAnew();
    return this.turnTo(kept, new Application(record));
  }

  /** A draft of before, with all that belongs to it. */
  async takeUp(recordId) {
    if (this.application.record?.id === recordId) return;
    this.set({ busy: 'open', problem: null });
    try {
      const { record, act } = await application(recordId);
      const [holderName, works] = await Promise.all([nameOf(act.holderId), Promise.all(act.works.map((id) => workOf(act.asset, id)))]);
      await this.papers.find(recordId);
      this.turnTo(wizardOf({ recordId, act, holderName, works, note: record.note }), new Application(record));
    } catch (problem) {
      this.set({ problem });
    }
    this.set({ busy: null });
  }

  turnTo(wizard, kept) {
    Object.assign(this, { wizard, application: kept, problem: null });
    this.holder.take(wizard.holder);
    this.works.forget();
    this.follow();
  }

  startAnew() {
    sessionStorage.removeItem(KEPT);
    this.question.forget();
    this.papers.forget();
    this.map.forget();
    this.turnTo(BEGINNING, new Application());
    this.works.load();
  }

  /** @param {import('../../../core/issueWizard.js').Action} action */
  say(action) {
    const before = this.wizard;
    this.wizard = reduce(before, action);
    if (this.wizard.asset !== before.asset) this.works.load();
    this.follow();
    if (this.wizard.step !== before.step) this.focusStep();
    else if (this.wizard.tried !== before.tried) focusFirstFault();
  }

  /** What was said is kept, planned and drawn. */
  follow() {
    if (this.wizard !== BEGINNING) sessionStorage.setItem(KEPT, keptText(this.wizard, this.workspace.me.username));
    this.question.ask(issueActOf(this.wizard));
    this.works.draw();
    this.map.showPlaces(this.findings);
    this.workspace.refresh();
  }

  /** @returns {object[]} what stands against it, without what a later step asks for */
  get findings() {
    const { findings } = this.question;
    return this.wizard.step === 'works' ? findings.filter(({ code }) => code !== 'CONSENT_MISSING') : findings;
  }

  planned() {
    this.map.showPlaces(this.findings);
    this.workspace.refresh();
  }

  go(step) {
    this.say({ type: 'go', step });
  }

  next() {
    this.go(STEPS[Math.min(STEPS.indexOf(this.wizard.step) + 1, STEPS.length - 1)]);
  }

  back() {
    this.go(STEPS[Math.max(STEPS.indexOf(this.wizard.step) - 1, 0)]);
  }

  /** Who goes by keys goes on at the beginning of the step. */
  focusStep() {
    requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector('#issue-step')?.focus()));
  }

  faults(step) {
    return faultsOf(this.wizard, step, today());
  }

  hasTried(step) {
    return this.wizard.tried.includes(step);
  }

  set(changes) {
    Object.assign(this, changes);
    this.workspace.refresh();
  }

  get isComplete() {
    return mayGo(this.wizard, 'preview') && Object.keys(this.faults('evidence')).length === 0;
  }

  get mayHandIn() {
    return this.isComplete && this.question.isClean && !this.busy;
  }

  get errors() {
    return countsOf(this.question.plan).errors;
  }

  /** @returns {{title: string, note?: string}} what a record that is opened for it says of itself */
  get cover() {
    const { asset, holder, note } = this.wizard;
    const title = t('issue.recordTitle', { kind: coded('voucher', asset), holder: holder.name });
    return note.trim() ? { title, note: note.trim() } : { title };
  }

  /** @returns {Promise<boolean>} whether what was said is kept in a record of its own */
  async keep() {
    const act = issueActOf(this.wizard);
    if (!act) return false;
    const { record } = await this.application.keep(act, this.cover);
    if (this.wizard.recordId !== record.id) this.say({ type: 'kept', recordId: record.id });
    return true;
  }

  /** @param {'keep'|'handIn'} step */
  async commit(step) {
    if (this.busy || (step === 'handIn' && !this.mayHandIn)) return;
    this.set({ busy: step, problem: null });
    try {
      await this.keep();
      if (step === 'handIn') await this.application.handIn();
      this.done(step);
    } catch (problem) {
      this.set({ problem });
      if (problem.status === 422) this.question.again();
    }
    this.set({ busy: null });
  }

  done(step) {
    const { record } = this.application;
    this.startAnew();
    this.workspace.toast('done', t(`act.done.${step}`, { number: record.number }));
    this.workspace.go(`records/${record.id}`);
  }

  setLocale(locale) {
    this.map.setLocale(locale);
  }
}

/**
 * A work that was chosen once; another voucher may stand on it by now, which the plan will say.
 *
 * @returns {Promise<import('../../../core/issueWizard.js').Work>}
 */
async function workOf(asset, id) {
  const free = await freeWork(asset, id);
  if (free) return free;
  const { geometry, properties: { category, acceptedOn, countedAreaSquareMetres: squareMetres } } = await acceptedWork(id);
  return { id, documentNo: t('issue.workNumber', { id }), category, acceptedOn, squareMetres, box: bboxOf(geometry) };
}
