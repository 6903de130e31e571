import { area, position, unitName } from '../../i18n/format.js';
import { t } from '../../i18n/words.js';
import { overlayName } from '../map/overlayName.js';

const PARTS_SPOKEN_MAX = 6;

/** @returns {Promise<string>} where the crosshair is, the parcel under it, what lies over that, and the areas of what is being drawn */
export async function spokenPlace(desk, ask) {
  const at = desk.view.cursor.position;
  if (!at) return '';
  const where = position(at[0], at[1], desk.workspace.preferences.get('degrees'));
  return [where, await parcelUnder(desk, at, ask), await overlaysOver(desk, at), drawn(desk)].filter(Boolean).join(t('cursor.comma'));
}

/** As the draft has it, where there is one. */
async function parcelUnder(desk, at, ask) {
  const inDraft = desk.time.isPast ? null : desk.current.parcelAt(at);
  const hit = inDraft ? null : await desk.view.cursor.hit();
  const feature = inDraft ? inDraft.after ?? inDraft.before : hit?.layer === 'parcels' ? await ask(hit.id) : null;
  if (!feature) return t('cursor.noParcel');
  const { code, officialAreaSquareMetres } = feature.properties;
  return t('cursor.parcel', { code: code ?? t('fact.noCode'), area: inUnit(desk, officialAreaSquareMetres) });
}

async function overlaysOver(desk, at) {
  const features = await desk.view.overlaysAt(at);
  return features.map((feature) => `${t(`overlays.${feature.layer}`)} ${spoken(overlayName(feature, desk.workspace.unit))}`).join(t('cursor.comma'));
}

const spoken = ({ name, more }) => `${name} ${more.replaceAll(' · ', ' ')}`;

function drawn(desk) {
  const { operations, edit } = desk;
  const { parts } = operations;
  if (operations.active && parts.length) {
    return t('cursor.parts', { areas: parts.slice(0, PARTS_SPOKEN_MAX).map((part) => inUnit(desk, part.officialAreaSquareMetres)).join(t('cursor.comma')) });
  }
  const measured = edit.active ? edit.check.measured?.officialAreaSquareMetres : null;
  return measured ? t('cursor.drawn', { area: inUnit(desk, measured) }) : '';
}

const inUnit = (desk, squareMetres) => `${area(squareMetres, desk.workspace.unit)} ${unitName(desk.workspace.unit)}`;
