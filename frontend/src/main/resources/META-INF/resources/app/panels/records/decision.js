import { html, nothing } from 'lit-html';
import { obstacleToDeciding } from '../../core/records.js';
import { t } from '../../i18n/words.js';
import { icon } from '../common/icons.js';

/** Approve, return, or in clear words why this person may not. */
export function decision({ file, workspace }) {
  const obstacle = obstacleToDeciding(file.value, workspace.me);
  if (obstacle) return html`<footer class="decision"><p class="row" role="status" data-obstacle=${obstacle}>${icon(file.value.state === 'APPROVED' ? 'done' : 'warning')}
    <span>${obstacle === 'state' ? t(`records.obstacle.${file.value.state}`) : t(`records.obstacle.${obstacle}`, { territory: workspace.me.territoryName ?? '' })}</span></p></footer>`;
  const { course, verdict } = file;
  const errors = verdict?.errors ?? 0;
  return html`<footer class="decision">${errors ? html`<p class="warn">${t('records.errorsNow', { count: errors })}</p>` : nothing}
    <div class="row"><button type="button" class="primary" data-command="approve" ?disabled=${Boolean(course.busy) || errors > 0 || file.isChecking}
      @click=${() => course.ask('approve')}>${t('records.approve')}</button>
    <button type="button" class="danger" data-command="return" ?disabled=${Boolean(course.busy)} @click=${() => course.ask('giveBack')}>${t('records.giveBack')}</button></div></footer>`;
}
