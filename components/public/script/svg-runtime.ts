/**
 * What JSX becomes in the page's own script: elements of SVG, made at once. The press puts it in the place of
 * React's runtime, so that the component that painted the drawing on paper paints it here as well.
 */
type Child = Node | string | number | boolean | null | undefined | readonly Child[];
type Props = Record<string, unknown> & { children?: Child };

const svg = "http://www.w3.org/2000/svg";

/** React's names of attributes; the others of SVG that are used are written as they are. */
const names: Record<string, string> = {
  className: "class",
  strokeWidth: "stroke-width",
  stopOpacity: "stop-opacity",
  fontSize: "font-size",
  textAnchor: "text-anchor",
};

export const Fragment = ({ children }: Props): Child => children;

export function jsx(type: string | ((props: Props) => Child), props: Props): Child {
  if (typeof type !== "string") return type(props);
  const element = document.createElementNS(svg, type);
  for (const [name, value] of Object.entries(props)) {
    if (name === "children" || value === undefined || value === null || value === false) continue;
    element.setAttribute(names[name] ?? name, String(value));
  }
  put(element, props.children);
  return element;
}

export const jsxs = jsx;

function put(element: Element, child: Child): void {
  if (child === null || child === undefined || typeof child === "boolean") return;
  if (typeof child === "object" && !(child instanceof Node)) {
    for (const each of child) put(element, each);
  } else element.append(child instanceof Node ? child : String(child));
}
