/** Pixels: the height of the headings above, and the size of names. */
export const header = 24;
export const size = 12.5;
