import { SelectArea } from './SelectArea.js';

/**
 * The tools by name: each makes the mode of one operation on parcels that are there.
 *
 * @type {Record<string, (seams: import('../mode.js').Seams, options: any) => import('../mode.js').Mode>}
 */
export const TOOLS = {
  selectArea: (seams, options) => new SelectArea(seams, options),
};
