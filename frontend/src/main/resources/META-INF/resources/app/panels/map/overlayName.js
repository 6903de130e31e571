import { areaOfMu, date } from '../../i18n/format.js';
import { coded, named, t } from '../../i18n/words.js';

/**
 * What a feature over the parcels is, in words: its layer, its name, and what more its tile says.
 *
 * @type {Record<import('../../core/types.js').OverlaySource, (properties: Record<string, any>, unit: string) => {name: string, more: string}>}
 */
const NAMES = {
  review: ({ recordNumber, action, state }) => ({ name: recordNumber, more: `${t(`records.look.${action}`)} · ${coded('recordState', state)}` }),
  'control-lines': (line) => ({ name: named(line), more: coded('controlLine', line.kind) }),
  'consolidation-units': (unit) => ({ name: named(unit), more: `${coded('placeKind', unit.kind)} · ${coded('placeStatus', unit.status)}` }),
  zones: (zone) => ({ name: named(zone), more: `${coded('category', zone.renovation)} · ${coded('zoneStatus', zone.status)}` }),
  'voucher-ground': ({ serial, kind, state }) => ({ name: serial, more: `${coded('voucher', kind)} · ${coded('voucherState', state)}` }),
  'accepted-work': ({ category, acceptedOn, mu }, unit) => ({ name: coded('category', category), more: `${areaOfMu(mu, unit)} · ${date(acceptedOn)}` }),
};

/** @param {import('../../core/types.js').OverlayFeature} feature */
export const overlayName = ({ layer, properties }, unit) => NAMES[layer](properties, unit);
