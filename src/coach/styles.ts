/** The styles of everything drawn in a page. */
export const css = "";
