import { html } from 'lit-html';
import { clipOverlap } from '../../core/operations.js';
import { parcelsAt } from '../../geo/parcelPlaces.js';
import { t } from '../../i18n/words.js';
import { selectField } from '../common/fields.js';
import { Operation } from './Operation.js';
import { placesFound } from './placesFound.js';
import { subjectList } from './subjectList.js';

/** Ground that two parcels hold stays with one of them. */
export class ClipOverlap extends Operation {
  name = 'overlap';
  constructor(desk, subjects) {
    super(desk, subjects.length === 2 ? subjects : []);
    this.keeper = this.subjects[0]?.id ?? null;
  }

  begin() {
    this.desk.take('pick', { onPick: (position) => this.pick(position), onDone: () => this.desk.commit() });
    this.desk.changed();
  }

  /** A click in the overlap takes both; elsewhere it takes one parcel after the other. */
  pick(position) {
    const here = parcelsAt(position, this.desk.near);
    this.keep(here.length > 1 ? here.slice(0, 2) : [...this.subjects.filter(({ id }) => id !== here[0]?.id), ...here].slice(-2));
  }

  keep(subjects) {
    Object.assign(this, { subjects, keeper: subjects[0]?.id ?? null });
    this.desk.changed();
  }

  fill(keeper) {
    this.keeper = Number(keeper);
    this.desk.changed();
  }

  get request() {
    const ids = this.subjects.map(({ id }) => id);
    return ids.length === 2 ? clipOverlap(ids, this.keeper) : null;
  }

  get hint() {
    return this.subjects.length === 2 ? 'op.hint.overlapKeeper' : 'op.hint.overlap';
  }

  fields() {
    return html`${subjectList(this, null)}
      ${this.subjects.length === 2 ? selectField({ id: 'op-keeper', label: t('op.keeper'), value: String(this.keeper), onChange: (keeper) => this.fill(keeper),
        options: this.subjects.map(({ id }) => [String(id), this.desk.nameOf(id)]) }) : ''}
      ${placesFound(this.desk, 'OVERLAP', ({ finding }) => this.keep([finding.parcelId, finding.neighbourId].map((id) => this.desk.known(id)).filter(Boolean)))}`;
  }
}
