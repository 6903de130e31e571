import { hundredthsOf } from './acreage.js';
import { DECIMALS, amountText, parseAmount } from './voucherAmount.js';

/**
 * The issue wizard as a value: what somebody has said so far, and what comes of the next step. It survives a reload as text.
 *
 * @typedef {import('./voucherAmount.js').Asset} Asset
 * @typedef {'kind'|'works'|'evidence'|'preview'} StepName
 * @typedef {{id: number, documentNo: string, category: string, acceptedOn: string, townCode?: string, squareMetres: number, box: number[]}} Work
 *
 * @typedef {object} Wizard
 * @property {StepName} step
 * @property {Asset} asset
 * @property {{id: number, name: string}|null} holder
 * @property {Work[]} works
 * @property {string} floorArea   m², of house vouchers: there is no rule that gives it
 * @property {string} consentNo
 * @property {string} consentOn   a day
 * @property {string} projectNo
 * @property {string} note
 * @property {number|null} recordId  the draft that it is kept in
 * @property {StepName[]} tried   steps that somebody wanted to leave: what is missing there is said
 *
 * @typedef {{type: 'asset', asset: Asset} | {type: 'holder', holder: Wizard['holder']} | {type: 'work', work: Work}
 *   | {type: 'fill', field: 'floorArea'|'consentNo'|'consentOn'|'projectNo'|'note', value: string} | {type: 'go', step: StepName}
 *   | {type: 'kept', recordId: number|null} | {type: 'tried'}} Action
 */

/** @type {StepName[]} */
export const STEPS = ['kind', 'works', 'evidence', 'preview'];

/** @type {Asset[]} */
export const ASSETS = ['LAND', 'HOUSE', 'GREEN'];

/** The server's bound. */
export const WORKS_MAX = 100;

const FLOOR_DECIMALS = DECIMALS.HOUSE;

/** @type {Wizard} */
export const BEGINNING = {
  step: 'kind', asset: 'LAND', holder: null, works: [], floorArea: '', consentNo: '', consentOn: '', projectNo: '', note: '', recordId: null, tried: [],
};

/**
 * @param {Wizard} wizard
 * @param {Action} action
 * @returns {Wizard}
 */
export function reduce(wizard, action) {
  switch (action.type) {
    case 'asset':
      // Other work yields another kind.
      return action.asset === wizard.asset ? wizard : { ...wizard, asset: action.asset, works: [], floorArea: '' };
    case 'holder':
      return { ...wizard, holder: action.holder };
    case 'work':
      return { ...wizard, works: toggled(wizard.works, action.work) };
    case 'fill':
      return { ...wizard, [action.field]: action.value };
    case 'kept':
      return { ...wizard, recordId: action.recordId };
    case 'tried':
      return { ...wizard, tried: [...new Set([...wizard.tried, wizard.step])] };
    default:
      return mayGo(wizard, action.step) ? { ...wizard, step: action.step } : reduce(wizard, { type: 'tried' });
  }
}

/**
 * @param {Work[]} works
 * @param {Work} work
 */
function toggled(works, work) {
  const without = works.filter(({ id }) => id !== work.id);
  if (without.length < works.length) return without;
  return works.length < WORKS_MAX ? [...works, work] : works;
}

/**
 * @param {Wizard} wizard
 * @param {StepName} step
 * @returns {Record<string, 'missing'|'future'|import('./voucherAmount.js').AmountFault>} what is wrong there, by field
 */
export function faultsOf(wizard, step, today = '9999-12-31') {
  if (step === 'kind') return wizard.holder ? {} : { holder: 'missing' };
  if (step === 'works') return worksFaults(wizard);
  if (step === 'evidence') return evidenceFaults(wizard, today);
  return {};
}

/**
 * @param {Wizard} wizard
 * @returns {Record<string, 'missing'|import('./voucherAmount.js').AmountFault>}
 */
function worksFaults({ works, asset, floorArea }) {
  if (!works.length) return { works: 'missing' };
  if (asset !== 'HOUSE') return {};
  const { units, fault } = parseAmount(floorArea, FLOOR_DECIMALS);
  if (fault) return { floorArea: fault };
  return units ? {} : { floorArea: 'missing' };
}

/**
 * @param {Wizard} wizard
 * @param {string} today
 * @returns {Record<string, 'missing'|'future'>}
 */
function evidenceFaults({ consentNo, consentOn }, today) {
  /** @type {Record<string, 'missing'|'future'>} */
  const faults = {};
  if (!consentNo.trim()) faults.consentNo = 'missing';
  if (!consentOn) faults.consentOn = 'missing';
  else if (consentOn > today) faults.consentOn = 'future';
  return faults;
}

/**
 * @param {Wizard} wizard
 * @param {StepName} step
 * @returns {boolean} whether all steps before it are complete
 */
export function mayGo(wizard, step) {
  return STEPS.slice(0, STEPS.indexOf(step)).every((before) => Object.keys(faultsOf(wizard, before)).length === 0);
}

/**
 * @param {Wizard} wizard
 * @returns {{name: StepName, state: 'done'|'current'|'open'|'closed'}[]}
 */
export function stepsOf(wizard) {
  return STEPS.map((name) => {
    if (name === wizard.step) return { name, state: 'current' };
    if (!mayGo(wizard, name)) return { name, state: 'closed' };
    const isDone = STEPS.indexOf(name) < STEPS.indexOf(wizard.step) && Object.keys(faultsOf(wizard, name)).length === 0;
    return { name, state: isDone ? 'done' : 'open' };
  });
}

/**
 * @param {Wizard} wizard
 * @returns {Record<string, any>|null} what is asked of the server; null while it could not be read there
 */
export function issueActOf(wizard) {
  if (!mayGo(wizard, 'evidence') || !wizard.holder) return null;
  const { asset, holder, works, projectNo, consentNo, consentOn } = wizard;
  const floor = parseAmount(wizard.floorArea, FLOOR_DECIMALS).units;
  const given = { projectNo: projectNo.trim(), consentNo: consentNo.trim(), consentOn };
  return {
    kind: 'ISSUE', asset, holderId: holder.id, works: works.map(({ id }) => id).sort((a, b) => a - b),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
    ...(asset === 'HOUSE' && floor ? { amounts: { FLOOR_AREA: amountText(floor, FLOOR_DECIMALS) } } : {}),
  };
}

/**
 * @param {string|null} text  of {@link keptText}, or whatever lies in its place
 * @param {string} username
 * @returns {Wizard|null} null if it is nobody's, somebody else's, or no wizard
 */
export function revived(text, username) {
  try {
    const { owner, wizard } = JSON.parse(text ?? 'null') ?? {};
    const isOne = owner === username && STEPS.includes(wizard.step) && ASSETS.includes(wizard.asset) && Array.isArray(wizard.works);
    return isOne ? { ...BEGINNING, ...wizard } : null;
  } catch {
    return null;
  }
}

/**
 * @param {Wizard} wizard
 * @param {string} username
 */
export const keptText = (wizard, username) => JSON.stringify({ owner: username, wizard });

/**
 * The wizard of a draft that was kept as a record.
 *
 * @param {{recordId: number, act: Record<string, any>, holderName: string, works: Work[], note?: string|null}} draft
 * @returns {Wizard}
 */
export function wizardOf({ recordId, act, holderName, works, note }) {
  return {
    ...BEGINNING, step: 'preview', asset: act.asset, holder: { id: act.holderId, name: holderName }, works, recordId,
    floorArea: act.amounts?.FLOOR_AREA === undefined ? '' : String(act.amounts.FLOOR_AREA), note: note ?? '',
    consentNo: act.consentNo ?? '', consentOn: act.consentOn ?? '', projectNo: act.projectNo ?? '',
  };
}

/**
 * @param {Work[]} works
 * @returns {bigint} hundredths of a square metre, exact
 */
export const groundOf = (works) => works.reduce((sum, { squareMetres }) => sum + hundredthsOf(squareMetres), 0n);
