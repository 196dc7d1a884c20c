/**
 * Sifts the milestones by phase and by words in their line, beside the choice by status, and says how many are left.
 * Phase and words are in the address (`?phase=…&find=…`), so that a link shows what its sender saw.
 */
export function siftMilestones(): void {
  const sift = document.querySelector<HTMLElement>("[data-sift]");
  const filter = sift?.parentElement;
  const rows = [...document.querySelectorAll<HTMLTableRowElement>("table.milestones tbody tr")];
  if (!sift || !filter || rows.length < 2) return;
  const fields = [...sift.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]")];
  const chosen = (name: string) => fields.find((field) => field.name === name)?.value ?? "";
  const texts = new Map(rows.map((row) => [row, plain(row.textContent ?? "")]));

  const tell = () => {
    const phase = chosen("phase");
    const words = plain(chosen("find")).split(/\s+/);
    for (const row of rows) {
      const text = texts.get(row) ?? "";
      row.hidden =
        (phase !== "" && row.dataset.phase !== phase) || !words.every((word) => text.includes(word));
    }
    const left = rows.filter((row) => getComputedStyle(row).display !== "none").length;
    const output = sift.querySelector("output");
    const sifted = left < rows.length ? (left === 0 ? output?.dataset.none : output?.dataset.text) : "";
    if (output) output.textContent = (sifted ?? "").replace("#", String(left));
    const url = new URL(location.href);
    for (const { name, value } of fields) {
      if (value === "") url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    if (url.href !== location.href) history.replaceState(null, "", url);
  };

  const asked = new URL(location.href).searchParams;
  for (const field of fields) {
    const wanted = asked.get(field.name) ?? "";
    field.value = wanted;
    // A phase that there is not leaves a select empty.
    if (field.value !== wanted) field.value = "";
  }
  sift.hidden = false;
  // The choice by status hides by the stylesheet, which has done so when its change has gone through.
  filter.addEventListener("input", tell);
  filter.addEventListener("change", tell);
  tell();
}

/** Capitals and accents make no difference: "menaka" finds Ménaka. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
