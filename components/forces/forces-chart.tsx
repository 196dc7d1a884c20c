"use client";

import dynamic from "next/dynamic";

/** The drawdown, fetched only where it is shown: the charts' library is heavy. */
export const ForcesChart = dynamic(
  () => import("@/components/charts/drawdown-chart").then(({ DrawdownChart }) => DrawdownChart),
  { ssr: false, loading: () => <div className="h-96" aria-hidden /> },
);
