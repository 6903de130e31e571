import { t, words } from '../../../i18n/words.js';

/** @returns {string} the document of an act: as it is numbered, or in words where a doubt stands for one */
export const documentText = (document) => (document && words.has(`doubtKind.${document}`) ? t(`doubtKind.${document}`) : document ?? '');
