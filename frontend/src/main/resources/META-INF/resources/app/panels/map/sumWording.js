import { number, shortArea } from '../../i18n/format.js';
import { coded, t } from '../../i18n/words.js';

/** How the map says what lies in a town, a village or a zone while parcels are too small to be seen. */
export const sumWording = (unit) => ({ count, mu, accepted, shares }) => ({
  figures: t('layer.sum', { count: number(count), area: shortArea(mu, unit) }),
  details: [
    ...Object.entries(shares ?? {}).filter(([, share]) => share > 0).map(([group, share]) => `${coded('landGroup', group)} ${number(share / 10, 1)}%`),
    ...(!accepted ? [] : [t('layer.sumAccepted', { area: shortArea(accepted, unit) })]),
  ],
});
