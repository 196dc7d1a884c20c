"use client";

import { useState } from "react";
import { AmountField } from "@/components/ui/amount-field";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Site } from "@/lib/schema/forces";

/** What was left there is worth, where that was made public: a number as its source gives it, and in which currency. */
export function SiteWorth({
  site,
  disabled,
  onChange,
}: {
  site: Site;
  disabled: boolean;
  onChange: (worth: Site["propertyValue"]) => Sentence | null;
}) {
  const { t } = useWords();
  const { propertyValue } = site;
  const [chosen, setChosen] = useState("USD");
  const currency = propertyValue?.currency ?? chosen;
  const common = { layout: "beside", look: "in-place", disabled } as const;
  return (
    <>
      <AmountField
        {...common}
        label={t("sites.worth")}
        placeholder={t("sites.not-entered")}
        value={propertyValue?.amount ?? null}
        keepAs={`${site.id} worth`}
        onSave={(amount) => onChange(amount && { amount, currency })}
      />
      <TextField
        {...common}
        label={t("sites.currency")}
        maxLength={3}
        value={currency}
        keepAs={`${site.id} currency`}
        onSave={(text) => {
          const code = text.toUpperCase();
          if (!/^[A-Z]{3}$/.test(code)) return sentence("problems.currency");
          setChosen(code);
          return propertyValue ? onChange({ ...propertyValue, currency: code }) : null;
        }}
      />
    </>
  );
}
