"use client";

import { useWords } from "@/components/use-words";
import { EntryField } from "./entry-field";

/** The fields of an account that is being made. */
export function NewAccountFields({
  problemOf,
  email,
}: {
  problemOf: (name: string) => string | undefined;
  /** Where the address is already decided. */
  email?: string | null;
}) {
  const { t } = useWords();
  return (
    <>
      <EntryField
        name="name"
        label={t("people.name")}
        hint={t("people.name-hint")}
        autoComplete="name"
        problem={problemOf("name")}
        autoFocus
      />
      <EntryField
        name="email"
        type="email"
        label={t("people.email")}
        autoComplete="username"
        problem={problemOf("email")}
        {...(email && { defaultValue: email, readOnly: true })}
      />
      <EntryField
        name="password"
        type="password"
        label={t("people.password")}
        hint={t("people.password-hint")}
        autoComplete="new-password"
        problem={problemOf("password")}
      />
    </>
  );
}
