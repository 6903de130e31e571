import { readAngle } from '../../core/coordinates.js';
import { PLANE } from '../../services/plane.js';

const DEGREE_DIGITS = 9;
const METRE_DIGITS = 3;

/** All corners of the parcel that is edited, in degrees and in metres, each of which may be typed. */
export class VertexDesk {
  constructor(draw) {
    this.draw = draw;
    this.reset();
  }

  reset() {
    Object.assign(this, { typing: null, active: null, refused: null });
  }

  get isOpen() {
    return this.draw.drawer === 'vertices';
  }

  /** @returns {object[]} each corner with what its cells show */
  get rows() {
    return this.draw.drawing.corners().map(({ path, position, shared }, i) => {
      const [easting, northing] = PLANE.toPlane(position);
      return {
        number: i + 1, path, position, shared, isActive: this.isActive(path),
        cells: [position[0].toFixed(DEGREE_DIGITS), position[1].toFixed(DEGREE_DIGITS), easting.toFixed(METRE_DIGITS), northing.toFixed(METRE_DIGITS)],
      };
    });
  }

  isActive(path) {
    const { active } = this;
    return Boolean(active) && active.polygon === path.polygon && active.ring === path.ring && active.index === path.index;
  }

  textOf(row, cell) {
    return this.typing?.number === row.number && this.typing.cell === cell ? this.typing.text : row.cells[cell];
  }

  type(row, cell, text) {
    this.typing = { number: row.number, cell, text };
    this.refused = null;
    this.draw.workspace.refresh();
  }

  /** What was typed and not entered is no corner. */
  leave() {
    this.typing = null;
    this.refused = null;
    this.draw.workspace.refresh();
  }

  choose(row) {
    if (!row.isActive) this.draw.drawing.chooseCorner(row.path);
  }

  /** The corner that is active on the map. */
  chosen({ path }) {
    this.active = path;
    this.draw.workspace.refresh();
  }

  apply(row) {
    const { typing } = this;
    if (typing?.number !== row.number) return;
    const position = moved(row, typing.cell, readAngle(typing.text.trim()));
    this.refused = position ? null : `${row.number}/${typing.cell}`;
    if (position) {
      this.typing = null;
      this.draw.drawing.moveCorner(row.path, position);
    }
    this.draw.workspace.refresh();
  }

  /** In the middle of the edge that begins here. */
  insertAfter(row) {
    const ring = this.rows.filter(({ path }) => path.polygon === row.path.polygon && path.ring === row.path.ring);
    const next = ring[(row.path.index + 1) % ring.length].position;
    const middle = [(row.position[0] + next[0]) / 2, (row.position[1] + next[1]) / 2];
    const path = { ...row.path, index: row.path.index + 1 };
    this.draw.drawing.insertCorner(path, middle);
    this.draw.drawing.chooseCorner(path);
  }

  delete(row) {
    this.draw.drawing.deleteCorner(row.path);
  }
}

/** @returns {number[]|null} the position with one of its four numbers replaced; null: no place in the survey's band */
function moved({ position }, cell, value) {
  if (value === null) return null;
  const numbers = [...position, ...PLANE.toPlane(position)];
  numbers[cell] = value;
  const [lon, lat] = cell < 2 ? numbers : PLANE.toLonLat([numbers[2], numbers[3]]);
  return Math.abs(lon - position[0]) < 1 && Math.abs(lat - position[1]) < 1 ? [lon, lat] : null;
}
