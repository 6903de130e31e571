import { block, blocks } from '../../../services/blocks.js';
import { formatRoute } from '../../../services/route.js';
import { Resource } from '../../common/Resource.js';
import { Table } from '../../common/Table.js';
import { GroundMap } from '../../vouchers/act/GroundMap.js';

const PAUSE_MILLISECONDS = 400;

/** Contiguous blocks of ready industrial land: all by size, and one with what would join it to another. */
export class BlocksDesk {
  constructor(workspace, catalogue) {
    Object.assign(this, { workspace, catalogue, id: null, gaps: { gap: '', corridor: '' } });
    const refresh = () => workspace.refresh();
    this.all = new Resource(refresh);
    this.one = new Resource(refresh);
    this.table = new Table(workspace);
    this.memberTable = new Table(workspace);
    this.joinTable = new Table(workspace);
    this.map = new GroundMap(workspace, { layers: { zones: false } });
  }

  arrive({ gap = '', corridor = '' }, [id] = []) {
    if (String(this.id) !== String(id ?? null)) {
      this.one.forget();
      this.map.forget();
    }
    Object.assign(this, { id: id ?? null, gaps: { gap, corridor } });
    return this.load();
  }

  async load() {
    const { id, gaps } = this;
    if (id === null) return this.all.load(() => blocks(gaps));
    await this.one.load(() => block(id, gaps));
    if (id === this.id && this.one.status === 'ready') this.map.showGround([this.one.value.geometry, ...this.one.value.joins.map(({ geometry }) => geometry)]);
    return undefined;
  }

  /** The address says how far apart parcels of one block may lie; the question waits until the fingers rest. */
  turnTo(changes) {
    this.gaps = { ...this.gaps, ...changes };
    history.replaceState(null, '', this.address(this.id));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), PAUSE_MILLISECONDS);
    this.workspace.refresh();
  }

  /** @returns {string} of a block, or of all, with the gaps that are looked with */
  address(id) {
    return formatRoute(id === null ? 'progress/blocks' : `progress/blocks/${id}`, this.gaps);
  }
}
