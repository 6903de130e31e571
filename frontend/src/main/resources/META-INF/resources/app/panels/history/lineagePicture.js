import { html, nothing, svg } from 'lit-html';
import { keyOf } from '../../core/lineageGraph.js';
import { area, unitName } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';
import { elementId, SIZES } from './LineageDesk.js';

const MARGIN = 14;
const LABEL_GAP = 7;
const LABEL_WIDTH = 100;

/** The graph: ancestors on the left; each node a version of a parcel, each line what passed from one to the next. */
export const lineagePicture = (lineage) => {
  const { layout } = lineage.found.value;
  const [width, height] = [layout.width + 2 * MARGIN, layout.height + 2 * MARGIN];
  return html`<div class="lineage-scroll"><svg class="lineage-graph" width=${width} height=${height} viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}"
    role="group" aria-label=${t('history.lineageLabel')}>
    ${layout.links.map((link) => line(link))}
    ${layout.links.map((link) => label(lineage, link))}
    ${layout.nodes.map((placed) => box(lineage, placed))}</svg></div>`;
};

const line = ({ link, points, nearParent }) => svg`<path class="line ${link.edge ? `kind-${link.edge.kind}` : 'same'}"
  d=${curve(points, nearParent ? [LABEL_WIDTH, 0] : [0, LABEL_WIDTH])}></path>`;

/** Curves between columns, straight through them, and straight where the label stands on the line. */
function curve(points, [startRun, endRun]) {
  const [[x, y], ...rest] = points;
  return rest.reduce((path, [toX, toY], i) => {
    if (i % 2) return `${path} L${toX} ${toY}`;
    const [fromX, fromY] = points[i];
    const [left, right] = [fromX + (i === 0 ? startRun : 0), toX - (i === rest.length - 1 ? endRun : 0)];
    const middle = (left + right) / 2;
    return `${path} L${left} ${fromY} C${middle} ${fromY} ${middle} ${toY} ${right} ${toY} L${toX} ${toY}`;
  }, `M${x} ${y}`);
}

function label(lineage, { link, points, nearParent }) {
  if (!link.edge) return nothing;
  const [x, y] = nearParent ? points[0] : points[points.length - 1];
  const { kind, areaSquareMetres, recordNumber, childId, childVersion } = link.edge;
  const { validFrom } = nodeOf(lineage, childId, childVersion);
  const { unit } = lineage.desk.workspace;
  return svg`<text class="edge-label" x=${x + (nearParent ? LABEL_GAP : -LABEL_GAP)} y=${y - 3} text-anchor=${nearParent ? 'start' : 'end'}>${
    coded('history.kind', kind)} <tspan class="amount">${area(areaSquareMetres, unit)} ${unitName(unit)}</tspan><title>${validFrom} ${recordNumber ?? ''}</title></text>`;
}

function box(lineage, { key, node, x, y }) {
  const { desk, found } = lineage;
  const own = node.parcelId === found.value.root;
  return svg`<g id=${elementId(key)} class="node ${stateOf(node)} ${own ? 'own' : ''} ${lineage.shown === node ? 'shown' : ''}" role="button"
    tabindex=${lineage.focus === key ? 0 : -1} transform="translate(${x} ${y})" aria-label=${spoken(lineage, node)}
    @click=${() => { lineage.focus = keyOf(node.parcelId, node.version); lineage.open(node); }} @keydown=${(event) => lineage.key(event, node)}
    @mouseenter=${() => lineage.hover(node)} @mouseleave=${() => lineage.hover(null)}
    @focus=${() => lineage.hover(node)} @blur=${() => lineage.hover(null)}>
    <title>${period(node)}</title>
    <rect class="body" width=${SIZES.width} height=${SIZES.height} rx="4"></rect><rect class="edge" width="4" height=${SIZES.height} rx="2"></rect>
    <text class="code-of" x="12" y="20">${node.code ?? t('history.noCode', { id: node.parcelId })}</text>
    <text class="figures" x="12" y="38">${t('history.versionShort', { version: node.version })} · ${area(node.officialAreaSquareMetres, desk.workspace.unit)} ${unitName(desk.workspace.unit)}</text>
    <text class="standing" x=${SIZES.width - 8} y="38" text-anchor="end">${t(`history.state.${stateOf(node)}`)}</text></g>`;
}

function stateOf({ present, retired }) {
  if (present) return 'present';
  return retired ? 'retired' : 'former';
}

const period = ({ validFrom, present }) => t(present ? 'history.since' : 'history.from', { from: validFrom });

/** What a screen reader says of a node: the lines say nothing to it, so the node says what it came of. */
function spoken(lineage, node) {
  const { unit } = lineage.desk.workspace;
  const { edges } = lineage.found.value;
  const from = edges.filter((edge) => edge.childId === node.parcelId && edge.childVersion === node.version)
    .map((edge) => `${coded('history.kind', edge.kind)} ${nameOf(lineage, edge)} ${area(edge.areaSquareMetres, unit)} ${unitName(unit)}`);
  return [node.code ?? node.parcelId, t('history.version', { version: node.version }), t(`history.state.${stateOf(node)}`),
    `${area(node.officialAreaSquareMetres, unit)} ${unitName(unit)}`, period(node), ...from].join(', ');
}

const nameOf = (lineage, { parentId, parentVersion }) => nodeOf(lineage, parentId, parentVersion)?.code ?? parentId;

const nodeOf = (lineage, id, version) => lineage.found.value.nodes.find((node) => node.parcelId === id && node.version === version);
