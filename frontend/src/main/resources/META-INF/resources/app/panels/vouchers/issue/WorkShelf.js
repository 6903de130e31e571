import { groundOf } from '../../../core/issueWizard.js';
import { acceptedWork, freeWorks, vouchersOn } from '../../../services/voucherActs.js';
import { Resource } from '../../common/Resource.js';

/** Accepted work that a voucher of the kind can be issued for: its list, and its ground on the map. */
export class WorkShelf {
  /** @param {import('./IssueDesk.js').IssueDesk} desk */
  constructor(desk) {
    Object.assign(this, { desk, words: '', asset: null, more: false });
    this.found = new Resource(() => desk.workspace.refresh());
    /** Id → ground, of works that were chosen. */
    this.grounds = new Map();
    this.missed = null;
  }

  forget() {
    Object.assign(this, { words: '', missed: null });
  }

  async load() {
    const { asset } = this.desk.wizard;
    if (asset !== this.asset) this.found.forget();
    this.asset = asset;
    await this.found.load(() => freeWorks(asset));
    this.draw();
  }

  async loadMore() {
    const { value, turn } = this.found;
    this.more = true;
    this.desk.workspace.refresh();
    try {
      const further = await freeWorks(this.asset, value.next);
      if (turn === this.found.turn) this.found.settle(turn, 'ready', { ...further, works: [...value.works, ...further.works] });
    } catch (problem) {
      this.desk.workspace.toastProblem(problem);
    }
    this.more = false;
    this.desk.workspace.refresh();
  }

  narrow(words) {
    this.words = words;
    this.desk.workspace.refresh();
  }

  /** @returns {object[]} those that have the words, the chosen ones first though others may have taken them meanwhile */
  get rows() {
    const words = this.words.trim().toLowerCase();
    const listed = this.found.value?.works ?? [];
    const chosen = this.desk.wizard.works.filter(({ id }) => !listed.some((work) => work.id === id));
    return [...chosen, ...listed].filter((work) => !words || this.textOf(work).includes(words));
  }

  textOf({ documentNo, townCode }) {
    return `${documentNo} ${this.desk.catalogue.townName(townCode, '')}`.toLowerCase();
  }

  isChosen(id) {
    return this.desk.wizard.works.some((work) => work.id === id);
  }

  toggle(work) {
    const isNew = !this.isChosen(work.id);
    this.desk.say({ type: 'work', work });
    if (isNew) this.desk.map.goTo(work.box);
  }

  show(work) {
    this.desk.map.goTo(work.box);
  }

  /** A click on the ground of a work chooses it, or gives it up; of one that is not free it is told which voucher stands there. */
  async takeAt(position) {
    const there = (await this.desk.map.view?.overlaysAt(position) ?? []).filter(({ layer }) => layer === 'accepted-work');
    const work = this.rows.find(({ id }) => there.some((feature) => feature.id === id));
    if (work) this.desk.say({ type: 'work', work });
    this.missed = !work && there.length ? { serials: await this.serialsOn(position) } : null;
    this.desk.workspace.refresh();
  }

  async serialsOn(position) {
    try {
      return (await vouchersOn(position)).map(({ serial }) => serial);
    } catch {
      return [];
    }
  }

  /** Outlines what is chosen; each ground is fetched once. */
  async draw() {
    const { works } = this.desk.wizard;
    await Promise.all(works.filter(({ id }) => !this.grounds.has(id)).map(({ id }) => this.fetch(id)));
    const ground = this.desk.wizard.works.map(({ id }) => this.grounds.get(id)).filter(Boolean);
    this.desk.map.showGround(ground, { goThere: false });
    if (this.desk.map.place === null && works.length) this.desk.map.goTo(works[0].box);
  }

  async fetch(id) {
    try {
      this.grounds.set(id, (await acceptedWork(id)).geometry);
    } catch {
      // The list and the map's own layer still say where it is.
    }
  }

  get hundredths() {
    return groundOf(this.desk.wizard.works);
  }
}
