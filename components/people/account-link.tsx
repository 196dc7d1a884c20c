"use client";

import { UserRound } from "lucide-react";
import Link from "next/link";
import { Tip } from "@/components/ui/tip";
import { useWords } from "@/components/use-words";

/** Leads to one's own account, from every screen. */
export function AccountLink() {
  const { t } = useWords();
  return (
    <Tip text={t("people.account")}>
      <Link
        href="/account"
        aria-label={t("people.account")}
        className="target inline-flex size-7 shrink-0 items-center justify-center rounded-md text-soft transition-colors duration-150 hover:bg-wash hover:text-ink [&_svg]:size-4"
      >
        <UserRound aria-hidden />
      </Link>
    </Tip>
  );
}
