"use client";

import { Check, SunMoon } from "lucide-react";
import { useTheme } from "next-themes";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { useWords } from "@/components/use-words";

const themes = ["light", "dark", "system"] as const;

export function ThemeMenu() {
  const { t } = useWords();
  const { theme, setTheme } = useTheme();
  return (
    <Menu
      trigger={
        <IconButton label={t("shell.theme")}>
          <SunMoon aria-hidden />
        </IconButton>
      }
      acts={themes.map((name) => ({
        id: name,
        label: t(`shell.theme-${name}`),
        icon: theme === name ? <Check aria-hidden /> : <span className="inline-block size-4" />,
        onChoose: () => setTheme(name),
      }))}
    />
  );
}
