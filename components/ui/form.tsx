"use client";

import type { ReactNode, Ref } from "react";
import { InDraft } from "./in-draft";

/**
 * A form that is sent only when every field in it could be read; otherwise the first that could not gets the focus.
 * Its fields say themselves what is wrong. A part that is filled in but not added yet (`data-unsent` is on the button
 * that adds it) waits for a decision too, or what was typed there would be lost.
 */
export function Form({
  id,
  onSubmit,
  formRef,
  children,
}: {
  id?: string;
  onSubmit: () => void;
  formRef?: Ref<HTMLFormElement>;
  children: ReactNode;
}) {
  return (
    <form
      id={id}
      ref={formRef}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = event.currentTarget.querySelector<HTMLElement>("[aria-invalid='true'],[data-unsent]");
        if (wrong) wrong.focus();
        else onSubmit();
      }}
    >
      <InDraft>{children}</InDraft>
    </form>
  );
}
