import { Resource } from './common/Resource.js';
import { landClasses, units, zones } from '../services/places.js';
import { named } from '../i18n/words.js';

/** What changes seldom and every screen asks for: land classes, towns, zones. */
export class Catalogue {
  constructor(workspace) {
    const refresh = () => workspace.refresh();
    this.landClasses = new Resource(refresh);
    this.towns = new Resource(refresh);
    this.zones = new Resource(refresh);
    this.villages = new Resource(refresh);
  }

  load() {
    this.landClasses.load(landClasses);
    this.towns.load(() => units('TOWN'));
    this.zones.load(zones);
  }

  /** Villages are many, and few screens name them. */
  loadVillages() {
    if (this.villages.status === 'idle') this.villages.load(() => units('VILLAGE'));
  }

  /** @returns {string} the name of a town or village in the language of the page, or its code */
  unitName(code) {
    const found = [...(this.towns.value ?? []), ...(this.villages.value ?? [])].find((unit) => unit.code === code);
    return found ? named(found) : code;
  }

  /** @returns {string} the name of a land class, or the code where it is not known */
  landClassName(code) {
    const found = this.landClasses.value?.find((landClass) => landClass.code === code);
    return found ? named(found) : code;
  }

  /** @returns {string} the name of a town in the language of the page */
  townName(code, fallback) {
    const found = this.towns.value?.find((town) => town.code === code);
    return found ? named(found) : fallback ?? code ?? '—';
  }

  /** @returns {Array<{label: string, options: string[][]}>} classes that a parcel may have, under their parents */
  landClassGroups() {
    const all = this.landClasses.value ?? [];
    const parents = new Set(all.map((landClass) => landClass.parent).filter(Boolean));
    const top = all.filter((landClass) => !landClass.parent);
    const under = (code) => all.filter((landClass) => rootOf(all, landClass) === code && !(parents.has(landClass.code) && !landClass.parent));
    return top.map(({ code, ...names }) => ({ label: `${code} ${named(names)}`, options: under(code).map(option) }))
      .filter((group) => group.options.length);
  }
}

const option = (landClass) => [landClass.code, `${landClass.code} ${named(landClass)}`];

function rootOf(all, landClass) {
  const parent = landClass.parent && all.find((other) => other.code === landClass.parent);
  return parent ? rootOf(all, parent) : landClass.code;
}
