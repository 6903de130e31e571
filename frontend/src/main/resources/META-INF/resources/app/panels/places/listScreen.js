import { html, nothing } from 'lit-html';
import { KINDS, registerOf, STATUSES } from '../../core/places/list.js';
import { againstPlan } from '../../core/places/plan.js';
import { zoneProgress } from '../../core/places/progress.js';
import { figure, figureText, number, unitName } from '../../i18n/format.js';
import { coded, named, t } from '../../i18n/words.js';
import { selectField, textField } from '../common/fields.js';
import { awaited, empty, syntheticChip } from '../common/states.js';

/** All places in one table, by kind. */
export const listScreen = (desk) => html`<main class="screen places" aria-labelledby="places-title">
  <header class="screen-head"><h1 id="places-title">${t('places.title')}</h1>${desk.rows.some(({ properties }) => properties.synthetic) ? syntheticChip() : nothing}
    <span class="spread-rest"></span>${newMenu(desk)}</header>
  ${tabs(desk)}${ofThePlan(desk)}
  <div class="filters" role="search">
    ${textField({ id: 'placesSearch', label: t('places.search'), value: desk.filter.q, placeholder: t('places.searchHint'), onInput: (q) => desk.turnTo({ q }) })}
    ${selectField({ id: 'placesStatus', label: t('places.status'), value: desk.filter.status, onChange: (status) => desk.turnTo({ status }),
      options: [['', t('places.allStatuses')], ...STATUSES.map((status) => [status, t(`placeStatus.${status}`)])] })}
    ${selectField({ id: 'placesTown', label: t('fact.town'), value: desk.filter.town, onChange: (town) => desk.turnTo({ town }),
      options: [['', t('places.allTowns')], ...(desk.catalogue.towns.value ?? []).map((town) => [town.code, named(town)])] })}</div>
  ${awaited(desk.lists, () => table(desk), () => desk.load())}</main>`;

/** Links, so that each kind has an address and Back leads to the one before. */
const tabs = (desk) => html`<nav class="state-tabs" aria-label=${t('places.kinds')}>${['', ...KINDS].map((kind) => html`<a class="tab-link" href=${desk.address(kind)}
  data-kind=${kind || 'ALL'} aria-current=${desk.filter.kind === kind ? 'page' : nothing}>${t(kind ? `placeTab.${kind}` : 'places.all')}
  ${desk.lists.status === 'ready' ? html`<span class="count num">${number(desk.counts.get(kind))}</span>` : nothing}</a>`)}</nav>`;

/** How many of those that the plans count are registered; projects are a target of the register. */
function ofThePlan({ filter: { kind }, lists }) {
  if (kind === 'PROJECT') return html`<p class="of-plan"><a href="#/progress/targets">${t('places.projectTarget')}</a></p>`;
  const counts = lists.status === 'ready' ? againstPlan(lists.value, kind) : [];
  if (!counts.length) return nothing;
  return html`<ul class="of-plan" aria-label=${t('places.ofPlan')}><li class="faint">${t('places.ofPlan')}</li>${counts.map(({ group, registered, planned }) => html`<li data-group=${group}>
    <span>${t(`${GROUPS[kind]}.${group}`)}</span> <strong class="num">${number(registered)}</strong><span class="faint num"> / ${number(planned)}</span></li>`)}</ul>`;
}

const GROUPS = { UNIT: 'planType', KEY_AREA: 'keyGroup' };

function newMenu(desk) {
  const kinds = desk.writableKinds;
  if (!kinds.length) return nothing;
  const link = (kind) => `#/places/${registerOf(kind)}/new?kind=${kind}`;
  const { kind } = desk.filter;
  if (kinds.includes(kind)) return html`<a class="button primary" data-command="new" href=${link(kind)}>${t('places.newOf', { kind: t(`placeKind.${kind}`) })}</a>`;
  return html`<details class="menu places-new"><summary class="button">${t('places.new')}</summary>
    <ul class="menu-body">${kinds.map((one) => html`<li><a href=${link(one)}>${t(`placeKind.${one}`)}</a></li>`)}</ul></details>`;
}

function table(desk) {
  const { rows } = desk;
  if (!rows.length) return empty(t(isFiltered(desk) ? 'places.noneFound' : 'places.none'), desk.writableKinds.length ? t('places.noneYet') : undefined);
  const columns = columnsOf(desk);
  return html`<div class="row spread table-head"><p class="faint" role="status">${t('places.count', { count: number(rows.length) })}</p>${desk.table.copyButton(columns, rows)}</div>
    ${desk.table.template({ caption: t('places.title'), columns, rows })}`;
}

const isFiltered = ({ filter: { q, status, town } }) => Boolean(q || status || town);

function columnsOf(desk) {
  const { unit } = desk.workspace;
  const size = ({ properties }) => ({ squareMetres: properties.officialAreaSquareMetres, mu: properties.officialAreaMu });
  return [
    { key: 'code', label: t('fact.code'), value: ({ code }) => code, text: (row) => html`<span class="code">${row.code}</span>` },
    { key: 'name', label: t('places.name'), value: named, text: (row) => html`<a class="place-name" data-place="${row.register}/${row.id}" href="#/places/${row.register}/${row.id}">${named(row)}</a>` },
    ...(desk.filter.kind ? [] : [{ key: 'kind', label: t('places.kind'), value: ({ kind }) => t(`placeKind.${kind}`) }]),
    { key: 'theme', label: t('places.theme'), value: themeOf },
    { key: 'status', label: t('places.status'), value: ({ status }) => coded('placeStatus', status), text: ({ status }) => statusChip(status) },
    { key: 'town', label: t('fact.town'), value: ({ townCode, properties }) => desk.catalogue.townName(townCode, properties.townName) },
    { key: 'area', label: `${t('list.area')} (${unitName(unit)})`, numeric: true, value: (row) => (size(row).squareMetres === undefined ? null : figure(size(row), unit)),
      text: (row) => (size(row).squareMetres === undefined ? '—' : figureText(size(row), unit)) },
    { key: 'accepted', label: `${t('places.accepted')} (${unitName(unit)})`, value: (row) => acceptedOf(desk, row).map(({ name, text }) => `${name} ${text}`).join('; '),
      text: (row) => acceptedCell(desk, row) },
    { key: 'percent', label: t('places.ofTarget'), numeric: true, value: (row) => percentOf(desk, row), text: (row) => percentCell(percentOf(desk, row)) },
  ];
}

/** @returns {string} what a place is about: type of renovation, theme of a unit, group of a key area, theme of a site */
export function themeOf({ kind, properties }) {
  if (kind === 'ZONE') return coded('category', properties.renovation);
  if (kind === 'SITE') return named({ name: properties.theme, nameEn: properties.themeEn });
  return properties.keyGroup ? coded('keyGroup', properties.keyGroup) : properties.theme ? coded('unitTheme', properties.theme) : '—';
}

export const statusChip = (status) => (status ? html`<span class="chip place-${status}">${t(`placeStatus.${status}`)}</span>` : '—');

/** @returns {{name: string, text: string}[]} each category by itself: they are different series */
function acceptedOf(desk, row) {
  const { unit } = desk.workspace;
  if (row.register !== 'zones') return (desk.progress.of(row)?.categories ?? []).map((one) => ({ name: coded('category', one.category), text: figureText(one, unit) }));
  if (desk.statement.status !== 'ready') return [];
  const { done } = zoneProgress(row.properties, desk.statement.value.rows);
  return done.squareMetres ? [{ name: coded('category', row.properties.renovation), text: figureText(done, unit) }] : [];
}

function acceptedCell(desk, row) {
  const lines = acceptedOf(desk, row);
  if (lines.length) return html`<ul class="accepted-lines">${lines.map(({ name, text }) => html`<li><span class="faint">${name}</span> <span class="num">${text}</span></li>`)}</ul>`;
  return isAsked(desk, row) ? html`<span class="faint">…</span>` : '—';
}

const isAsked = (desk, row) => (row.register === 'zones' ? desk.statement.status === 'loading' : desk.progress.isAsked(row));

const percentOf = (desk, row) => (row.register === 'zones' && desk.statement.status === 'ready' ? zoneProgress(row.properties, desk.statement.value.rows).percent : null);

const percentCell = (percent) => (percent === null ? '—' : html`<span class="percent"><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
  <rect class="track" width="100" height="8"></rect><rect class="done" width=${Math.min(100, Math.max(0, percent))} height="8"></rect></svg><span class="num">${number(percent, 1)}%</span></span>`);
