import { passport, passportOfOrigin } from '../../../services/voucherActs.js';
import { Resource } from '../../common/Resource.js';
import { GroundMap } from './GroundMap.js';

/** One voucher with all that its figures open to: what there is of it, its life, the work and the ground that it stands on. */
export class PassportDesk {
  /** @param {import('./ActDesk.js').ActDesk} act which acts on it */
  constructor(workspace, catalogue, act) {
    Object.assign(this, { workspace, catalogue, act, serial: null });
    this.found = new Resource(() => workspace.refresh());
    this.map = new GroundMap(workspace, { layers: { zones: false } });
  }

  arrive(_, [serial]) {
    if (serial !== this.serial) {
      this.found.forget();
      this.map.forget();
    }
    this.serial = serial;
    return this.load();
  }

  async load() {
    const { serial } = this;
    await this.found.load(async () => {
      const own = await passport(serial);
      return { ...own, origin: await passportOfOrigin(own) };
    });
    if (serial === this.serial && this.found.status === 'ready') this.map.showGround(this.found.value.origin.ground.features.map(({ geometry }) => geometry));
  }
}
