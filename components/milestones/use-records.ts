"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useAsOf } from "@/components/shell/as-of";
import { useRoom } from "@/components/shell/room";
import { publicationsQuery } from "@/lib/client/queries";
import { type MilestoneRecords, milestoneRecords } from "@/lib/domain/record";

const none: MilestoneRecords = new Map();

/** What the publications up to the data date say of each milestone: original dates and moves. */
export function useRecords(): MilestoneRecords {
  const { id } = useRoom();
  const { asOf } = useAsOf();
  const { data } = useQuery(publicationsQuery(id));
  return useMemo(
    () =>
      data ? milestoneRecords(data.publications.filter(({ publishedOn }) => publishedOn <= asOf)) : none,
    [data, asOf],
  );
}
