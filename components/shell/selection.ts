"use client";

import { parseAsString, useQueryState } from "nuqs";

/** The id of the milestone or phase that is looked at, from the address. */
export function useSelection(): [string | null, (id: string | null) => void] {
  const [selected, setSelected] = useQueryState("item", parseAsString);
  return [selected, (id) => void setSelected(id)];
}
