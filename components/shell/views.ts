/**
 * The views of a timetable, in the order of the navigation. A view stands here once its screen exists;
 * `label` is a key in the words of the shell.
 */
export interface View {
  /** After `/timetables/{id}`. */
  path: string;
  label: string;
  group: "plan" | "hold" | "public" | "team";
}

export const views: readonly View[] = [
  { path: "", label: "timetable", group: "plan" },
  { path: "/track", label: "track", group: "plan" },
  { path: "/forces", label: "forces", group: "plan" },
  { path: "/sites", label: "sites", group: "plan" },
  { path: "/sources", label: "sources", group: "plan" },
  { path: "/forecast", label: "forecast", group: "hold" },
  { path: "/review", label: "review", group: "hold" },
  { path: "/scenarios", label: "scenarios", group: "hold" },
  { path: "/publish", label: "publish", group: "public" },
  { path: "/versions", label: "versions", group: "public" },
  { path: "/history", label: "history", group: "team" },
  { path: "/people", label: "people", group: "team" },
  { path: "/settings", label: "settings", group: "team" },
];

/** Where Publish… leads, once that screen exists. */
export const publishPath = views.find(({ path }) => path === "/publish")?.path ?? null;
