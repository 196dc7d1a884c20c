/**
 * The views of a timetable, in the order of the navigation. A view stands here once its screen exists;
 * `label` is a key in the words of the shell.
 */
export interface View {
  /** After `/timetables/{id}`. */
  path: string;
  label: string;
  group: "plan" | "hold" | "public" | "team";
  /**
   * Whether a scenario can be looked at in it. What happened is reported on the plan itself, so where facts are entered a
   * scenario can only be read.
   */
  inScenario?: "edit" | "read";
}

export const views: readonly View[] = [
  { path: "", label: "timetable", group: "plan", inScenario: "edit" },
  { path: "/track", label: "track", group: "plan", inScenario: "read" },
  { path: "/forces", label: "forces", group: "plan", inScenario: "edit" },
  { path: "/sites", label: "sites", group: "plan", inScenario: "edit" },
  { path: "/sources", label: "sources", group: "plan" },
  { path: "/measures", label: "measures", group: "hold", inScenario: "edit" },
  { path: "/incidents", label: "incidents", group: "hold" },
  { path: "/forecast", label: "forecast", group: "hold", inScenario: "edit" },
  { path: "/review", label: "review", group: "hold", inScenario: "edit" },
  { path: "/exposure", label: "exposure", group: "hold" },
  { path: "/scenarios", label: "scenarios", group: "hold" },
  { path: "/publish", label: "publish", group: "public" },
  { path: "/versions", label: "versions", group: "public" },
  { path: "/history", label: "history", group: "team" },
  { path: "/people", label: "people", group: "team" },
  { path: "/settings", label: "settings", group: "team" },
];

/** The view that a path after `/timetables/{id}` is in: "/measures/abc" is in that of the measures. */
export function viewAt(path: string): View | undefined {
  return views.find((view) => path === view.path || (view.path !== "" && path.startsWith(`${view.path}/`)));
}

/** Where Publish… leads, once that screen exists. */
export const publishPath = views.find(({ path }) => path === "/publish")?.path ?? null;
