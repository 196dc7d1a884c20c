"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Fragment, type ReactElement, type ReactNode } from "react";
import { Kbd } from "./kbd";
import { itemClasses, popupClasses } from "./popup";

/** One act of a menu. `href` makes it a link. `apart` draws a line before it. */
export interface MenuAct {
  id: string;
  label: string;
  icon?: ReactNode;
  keys?: string;
  href?: string;
  disabled?: boolean;
  apart?: boolean;
  onChoose?: () => void;
}

export function Menu({
  trigger,
  acts,
  align = "end",
}: {
  trigger: ReactElement;
  acts: readonly MenuAct[];
  align?: "start" | "center" | "end";
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} className="z-20">
          <Base.Popup className={popupClasses}>
            <div className="min-w-48 p-1">
              {acts.map((act) => (
                <Fragment key={act.id}>
                  {act.apart && <Base.Separator className="my-1 h-px bg-line" />}
                  <Base.Item
                    className={itemClasses}
                    disabled={act.disabled ?? false}
                    onClick={() => act.onChoose?.()}
                    {...(act.href && {
                      // biome-ignore lint/a11y/useAnchorContent: the menu puts the content into the link.
                      render: <a href={act.href} />,
                    })}
                  >
                    {act.icon && <span className="text-soft [&_svg]:size-4">{act.icon}</span>}
                    {act.label}
                    {act.keys && (
                      <span className="ms-auto ps-6">
                        <Kbd keys={act.keys} />
                      </span>
                    )}
                  </Base.Item>
                </Fragment>
              ))}
            </div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
