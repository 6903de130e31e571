import { bboxOf, grown, unionOf } from '../../services/geometry.js';
import { parcelsIn } from '../../services/parcels.js';

/** From here on a view holds few enough parcels to snap to all of them. */
const FROM_ZOOM = 15;
/** About 100 m: what lies this near to a parcel may share an edge with it. */
const MARGIN_DEGREES = 0.001;

/** The parcels around what is drawn, as the record's draft leaves them: snap targets, and partners in shared corners. */
export class Surroundings {
  constructor(edit) {
    this.edit = edit;
  }

  async near(feature) {
    const { features } = await parcelsIn(grown(bboxOf(feature.geometry), MARGIN_DEGREES));
    return this.except(features, feature.id);
  }

  async viewChanged(zoom, bounds) {
    const { edit } = this;
    if (!edit.active || zoom < FROM_ZOOM || !bounds) return;
    const own = edit.base?.geometry;
    try {
      const { features } = await parcelsIn(own ? unionOf(bounds, grown(bboxOf(own), MARGIN_DEGREES)) : bounds);
      if (edit.active) edit.desk.view.setNeighbours(this.except(features, edit.base?.id));
    } catch (problem) {
      // Without neighbours there is nothing to snap to; drawing goes on.
      edit.connection.heard(problem);
    }
  }

  except(stored, id) {
    return this.edit.current.seen(stored).filter((other) => other.id !== id);
  }
}
