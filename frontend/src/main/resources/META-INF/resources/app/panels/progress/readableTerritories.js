import { named, t } from '../../i18n/words.js';

const TOWN_DIGITS = 9;

/** @returns {string} the district, a town or a village */
export function territoryName({ workspace, catalogue }, code) {
  const { district } = workspace.about;
  return code === district.code ? named(district) : catalogue.unitName(code);
}

/** The territory of who asks, and what lies in it, as a select field's options. */
export function readableTerritories(desk) {
  const { workspace: { me }, catalogue } = desk;
  const inside = [...(catalogue.towns.value ?? []), ...(catalogue.villages.value ?? [])].filter(({ code }) => code !== me.territoryCode && code.startsWith(me.territoryCode));
  const option = (unit) => [unit.code, named(unit)];
  const towns = inside.filter(({ code }) => code.length === TOWN_DIGITS).map(option);
  const villages = inside.filter(({ code }) => code.length > TOWN_DIGITS).map(option);
  return [[me.territoryCode, territoryName(desk, me.territoryCode)], ...(towns.length ? [{ label: t('level.town'), options: towns }] : []), ...(villages.length ? [{ label: t('level.village'), options: villages }] : [])];
}
