import { acreageMembers, parcelsOfWork, recomputedAcreage } from '../../../services/statements.js';
import { Resource } from '../../common/Resource.js';
import { Table } from '../../common/Table.js';

/** What one figure is made of: acceptances, the parcels on the ground of one of them, and the figure added up anew. */
export class FigurePassport {
  constructor(workspace) {
    Object.assign(this, { workspace, choice: null, workId: null });
    const refresh = () => workspace.refresh();
    this.page = new Resource(refresh);
    this.parcels = new Resource(refresh);
    this.recomputed = new Resource(refresh);
    this.table = new Table(workspace);
    this.parcelTable = new Table(workspace);
  }

  /** @param {{category: string, asOf: string, within: string}} choice */
  open(choice) {
    Object.assign(this, { choice: { ...choice }, workId: null });
    [this.page, this.parcels, this.recomputed].forEach((resource) => resource.forget());
    this.page.load(() => acreageMembers(this.choice));
  }

  /** The next page, after what is shown. */
  more() {
    const shown = this.page.value;
    return this.page.load(async () => {
      const next = await acreageMembers(this.choice, shown.next);
      return { ...next, members: [...shown.members, ...next.members] };
    });
  }

  openWork(id) {
    this.workId = this.workId === id ? null : id;
    if (this.workId !== null) this.parcels.load(() => parcelsOfWork(id));
    this.workspace.refresh();
  }

  recompute() {
    return this.recomputed.load(() => recomputedAcreage(this.choice));
  }

  get mayRecompute() {
    return this.workspace.me.role === 'OFFICIAL';
  }
}
