/** The address, if it is one that a reader may follow; `javascript:` and its like are none. */
export function webAddress(text: string | null): URL | null {
  if (text === null || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  return new URL(text);
}
