import { PathMode } from './PathMode.js';
import { PickMode } from './PickMode.js';
import { SelectArea } from './SelectArea.js';

/**
 * The gestures with which operations on parcels that are there are done, by name. A gesture knows places only; what they
 * mean is known to the operation.
 *
 * @type {Record<string, (seams: import('./sketch.js').ToolSeams, options: any) => import('../mode.js').Mode>}
 */
export const TOOLS = {
  line: (seams, options) => new PathMode(seams, options),
  ring: (seams, options) => new PathMode(seams, { ...options, closes: true }),
  pick: (seams, options) => new PickMode(seams, options),
  selectArea: (seams, options) => new SelectArea(seams, options),
};
