import Link from "next/link";

export function Wordmark() {
  return (
    <Link href="/timetables" className="flex items-center gap-2 font-semibold whitespace-nowrap">
      <svg viewBox="0 0 12 12" className="size-3 fill-accent" aria-hidden>
        <path d="M6 0l6 6-6 6-6-6z" />
      </svg>
      <span className="max-md:sr-only">Drawdown</span>
    </Link>
  );
}
