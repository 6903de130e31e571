import js from '@eslint/js';
import globals from 'globals';

const APP = 'src/main/resources/META-INF/resources/app';

/** Folders that know neither map nor DOM: they run under Node as they are. */
const PURE = ['core', 'geo', 'actions', 'checks'].map((folder) => `${APP}/${folder}/**/*.js`);

const noLeaflet = {
  name: 'leaflet',
  message: 'app/layers is the only folder that imports Leaflet.',
};

export default [
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
    rules: {
      'eqeqeq': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-imports': ['error', { paths: [noLeaflet] }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: [`${APP}/**/*.js`], ignores: PURE, languageOptions: { globals: globals.browser } },
  { files: [`${APP}/workers/**/*.js`], languageOptions: { globals: globals.worker } },
  { files: [`${APP}/layers/**/*.js`], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/test/js/**/*.js'], languageOptions: { globals: globals.node }, rules: { 'max-lines-per-function': 'off' } },
];
