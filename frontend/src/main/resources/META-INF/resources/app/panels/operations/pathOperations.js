import { cutHole, splitByLine } from '../../core/operations.js';
import { crossedBy, reachesAcross } from '../../geo/parcelPlaces.js';
import { closedRing } from '../../geo/rings.js';
import { Operation } from './Operation.js';

/** An operation on the parcel that a drawn line or ring lies in: the selected one, if it does. */
class PathOperation extends Operation {
  path = [];

  begin() {
    this.desk.take(this.gesture, {
      onChange: (path) => this.drawn(path),
      onDone: (path) => {
        this.drawn(path);
        this.desk.commit();
      },
    });
  }

  drawn(path) {
    this.path = path;
    if (path.length) {
      const met = crossedBy(path, this.chosen ?? []) ?? crossedBy(path, this.desk.near);
      this.subjects = met ? [met] : this.chosen ?? [];
    }
    this.desk.changed();
  }

  constructor(desk, subjects) {
    super(desk, subjects.slice(0, 1));
    this.chosen = this.subjects;
  }

  get request() {
    const [parcel] = this.subjects;
    return parcel && this.path.length ? this.requestFor(parcel.id) : null;
  }
}

/** A line across a parcel. */
export class SplitLine extends PathOperation {
  name = 'split';
  gesture = 'line';

  get isRipe() {
    return this.subjects.length > 0 && reachesAcross(this.path, this.subjects[0].geometry);
  }

  requestFor(parcel) {
    return splitByLine(parcel, this.path);
  }
}

/** A piece out of the middle of a parcel, which becomes a parcel of its own. */
export class CutHole extends PathOperation {
  name = 'hole';
  gesture = 'ring';

  requestFor(parcel) {
    return cutHole(parcel, closedRing(this.path));
  }
}
