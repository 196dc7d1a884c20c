"use client";

import { useEditSession } from "@/lib/client/edit-session-provider";

/** What an entry rests on, in a line; nothing where it rests on nothing. */
export function SourceNames({ ids }: { ids: readonly string[] }) {
  const { sources } = useEditSession().timetable;
  const known = ids.flatMap((id) => sources.find((source) => source.id === id) ?? []);
  if (known.length === 0) return null;
  return (
    <p className="text-sm text-soft">
      {known.map(({ id, title, url }, i) => (
        <span key={id}>
          {i > 0 && "; "}
          {url ? (
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              className="text-accent underline-offset-4 hover:underline"
            >
              {title}
            </a>
          ) : (
            title
          )}
        </span>
      ))}
    </p>
  );
}
