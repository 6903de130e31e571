import { formScreen } from './formScreen.js';
import { listScreen } from './listScreen.js';
import { placeScreen } from './placeScreen.js';

const SCREENS = { list: listScreen, one: (desk) => placeScreen(desk.one), form: (desk) => formScreen(desk.form) };

/** Areas, units, zones, projects, pilot sites and key areas. */
export const placesScreen = (desk) => SCREENS[desk.page](desk);
