import { html, nothing } from 'lit-html';
import { labelPlace } from '../../geo/parcelPlaces.js';
import { t } from '../../i18n/words.js';
import { bboxOf } from '../../services/geometry.js';
import { findingsList } from '../common/findingsList.js';

/** Findings of the draft that the operation mends; a press goes there and begins with it. */
export function placesFound(desk, code, take) {
  const findings = desk.foundInDraft(code);
  if (!findings.length) return nothing;
  return html`<h3>${t(`op.found.${code}`)}</h3>${findingsList(findings, (finding) => {
    desk.desk.goToPlace(finding.where);
    take({ finding, place: insideOf(finding.where) });
  })}`;
}

function insideOf(geometry) {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return labelPlace(geometry);
  const [west, south, east, north] = bboxOf(geometry);
  return [(west + east) / 2, (south + north) / 2];
}
