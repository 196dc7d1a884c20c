"use client";

import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "@/components/use-words";
import { IconButton } from "./icon-button";

const manager = Toast.createToastManager();

/** Says something short that belongs to no field: what was undone, what was copied. */
export function toast(text: string, act?: { label: string; onChoose: () => void }): void {
  manager.add({
    title: text,
    timeout: act ? 10_000 : 5_000,
    ...(act && { actionProps: { children: act.label, onClick: act.onChoose } }),
  });
}

/** Where the messages of `toast` appear. Once, around everything. */
export function Toaster({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider toastManager={manager}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-3 bottom-14 z-30 mx-auto flex max-w-md flex-col gap-2 outline-none">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { t } = useWords();
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="flex items-center gap-3 rounded-lg border border-line bg-panel py-2 ps-4 pe-2 shadow-float transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex min-w-0 flex-1 items-center gap-3">
        <Toast.Title className="min-w-0 flex-1 text-base" />
        {toast.actionProps && (
          <Toast.Action className="font-medium text-accent underline-offset-2 hover:underline" />
        )}
        <Toast.Close
          render={
            <IconButton label={t("ui.close")}>
              <X aria-hidden />
            </IconButton>
          }
        />
      </Toast.Content>
    </Toast.Root>
  ));
}
