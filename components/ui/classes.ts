/** Joins class names and leaves out what is not there: `classes("p-2", open && "bg-wash")`. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
