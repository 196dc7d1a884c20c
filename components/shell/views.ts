/**
 * The views of a timetable, in the order of the navigation. A view stands here once its screen exists;
 * `label` is a key in the words of the shell.
 */
export interface View {
  /** After `/timetables/{id}`. */
  path: string;
  label: string;
  group: "plan" | "public" | "team";
}

export const views: readonly View[] = [{ path: "", label: "timetable", group: "plan" }];

/** Where Publish… leads, once that screen exists. */
export const publishPath = views.find(({ path }) => path === "/publish")?.path ?? null;
