"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Role } from "@/lib/domain/access";
import type { CalendarDate } from "@/lib/schema/calendar-date";

/** What a screen of one timetable knows of where it is: which timetable, who looks, what day it is. */
export interface Room {
  id: string;
  slug: string;
  role: Role;
  /** The day it is in the timetable's zone. */
  today: CalendarDate;
  /** The clock was fixed to that day; every screen says so. */
  todayIsFixed: boolean;
  /** The scenario that is looked at in place of the plan. */
  scenarioId?: string;
}

const RoomContext = createContext<Room | null>(null);

export function RoomProvider({ room, children }: { room: Room; children: ReactNode }) {
  return <RoomContext value={room}>{children}</RoomContext>;
}

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error("useRoom needs a RoomProvider above it.");
  return room;
}
