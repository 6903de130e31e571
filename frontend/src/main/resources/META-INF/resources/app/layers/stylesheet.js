/** Layers bring their own styles along, so that a page with a map has nothing to remember. */
export function addStylesheet() {
  const { href } = new URL('./map.css', import.meta.url);
  const isThere = [...document.styleSheets].some((sheet) => sheet.href === href);
  if (!isThere) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    document.head.append(link);
  }
}
