/**
 * The WebJar of proj4 is a classic script and its module sources lack file extensions; the page loads the script,
 * and the import map sends `import proj4 from 'proj4'` here.
 */
export default globalThis.proj4;
