"use client";

import type { ReactNode, Ref } from "react";
import { InDraft } from "./in-draft";

/**
 * A form that is sent only when every field in it could be read; otherwise the first that could not gets the focus.
 * Its fields say themselves what is wrong, and what is found wrong by sending it is brought into view. A part that is filled in but not added yet (`data-unsent` is on the button
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
        const form = event.currentTarget;
        const wrong = form.querySelector<HTMLElement>("[aria-invalid='true'],[data-unsent]");
        if (wrong) return wrong.focus();
        onSubmit();
        // What is found missing only now may stand above what is seen, and the button would seem to do nothing.
        setTimeout(() => bringIntoView(form));
      }}
    >
      <InDraft>{children}</InDraft>
    </form>
  );
}

/** The first field in which something is wrong; where what is wrong is no field's, the sentence that says so. */
function bringIntoView(form: HTMLFormElement): void {
  const wrong = form.querySelector<HTMLElement>("[aria-invalid='true']");
  if (wrong) wrong.focus();
  else form.querySelector("[role='alert']")?.scrollIntoView({ block: "nearest" });
}
