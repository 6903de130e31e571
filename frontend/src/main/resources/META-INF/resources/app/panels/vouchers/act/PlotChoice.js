import { Choice } from '../../../behaviors/Choice.js';
import { LatestQuestion } from '../../../core/LatestQuestion.js';
import { parcel } from '../../../services/parcels.js';
import { parcelsNamed, plotName } from './plots.js';

/** A plot that is chosen by its code. What was chosen before counts no more from then on, even while the new one is read. */
export class PlotChoice {
  /**
   * @param {object} asker
   * @param {(parcel: object|null) => void} asker.onChosen the parcel as it is now; null: none, or not yet
   * @param {(problem: object) => void} asker.onProblem
   */
  constructor(workspace, { onChosen, onProblem }) {
    this.onChosen = onChosen;
    this.field = new Choice(workspace, { find: parcelsNamed, name: plotName, onChoose: (hit) => this.choose(hit) });
    this.parcel = new LatestQuestion(parcel, ({ answer, problem }) => (problem ? onProblem(problem) : onChosen(answer)));
  }

  choose(hit) {
    this.parcel.forget();
    this.onChosen(null);
    if (hit) this.parcel.put(hit.id);
  }

  /** Reads a plot whose number is known. */
  read(id) {
    this.parcel.forget();
    this.parcel.put(id);
  }

  /** The field names a parcel that has been found otherwise. */
  show({ id, properties }) {
    this.parcel.forget();
    this.field.take({ label: properties.code ?? String(id) });
  }

  forget() {
    this.parcel.forget();
    this.field.take(null);
  }
}
