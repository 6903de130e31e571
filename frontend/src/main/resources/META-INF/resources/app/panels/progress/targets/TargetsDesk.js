import { formatRoute } from '../../../services/route.js';
import { target, targets } from '../../../services/targets.js';
import { Resource } from '../../common/Resource.js';
import { Table } from '../../common/Table.js';

/** The register of targets, and one of them with its way so far and ahead. */
export class TargetsDesk {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, catalogue, asOf: '', id: null });
    const refresh = () => workspace.refresh();
    this.all = new Resource(refresh);
    this.one = new Resource(refresh);
    this.seriesTable = new Table(workspace);
    this.zoneTable = new Table(workspace);
  }

  arrive({ asOf = '' }, [id] = []) {
    if (String(this.id) !== String(id)) this.one.forget();
    Object.assign(this, { asOf, id: id ?? null });
    return this.load();
  }

  load() {
    return this.id === null ? this.all.load(() => targets(this.asOf)) : this.one.load(() => target(this.id, this.asOf));
  }

  turnTo(asOf) {
    this.asOf = asOf;
    history.replaceState(null, '', formatRoute(this.id === null ? 'progress/targets' : `progress/targets/${this.id}`, { asOf }));
    this.load();
  }
}
