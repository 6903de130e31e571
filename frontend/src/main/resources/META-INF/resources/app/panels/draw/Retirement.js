import { t } from '../../i18n/words.js';
import { bboxOf } from '../../services/geometry.js';
import { retireParcel } from '../../services/parcels.js';

/** Retires a parcel, at once or in a record. */
export class Retirement {
  constructor(desk) {
    this.desk = desk;
  }

  async retire(feature) {
    const { current, workspace } = this.desk;
    const { takesEdits } = current;
    const code = feature.properties.code ?? feature.id;
    const yes = await workspace.ask({ title: t('retire.title'), text: t(takesEdits ? 'records.retireText' : 'retire.text', { code }), yes: t('retire.yes') });
    if (yes) await (takesEdits ? this.inDraft(feature, code) : this.atOnce(feature, code));
  }

  async atOnce(feature, code) {
    const { desk } = this;
    try {
      await retireParcel(feature.id, feature.properties.version);
      desk.selection.clear();
      desk.view.refreshTiles(bboxOf(feature.geometry));
      desk.list.viewChanged();
      desk.workspace.toast('done', t('retire.done', { code }));
    } catch (problem) {
      desk.workspace.toast('error', problem.status === 412 ? t('retire.stale') : t('retire.failed'));
      desk.selection.load();
    }
  }

  async inDraft(feature, code) {
    const { current, workspace } = this.desk;
    if (!await current.ensure(t('retire.title'))) return;
    try {
      const { record } = await current.work.perform({ operation: 'RETIRE', parcel: feature.id });
      workspace.toast('done', t('records.retiredInDraft', { code, number: record.number }));
    } catch (problem) {
      workspace.toastProblem(problem);
    }
  }
}
