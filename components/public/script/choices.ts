/**
 * Puts the chosen stretch of time and filter into the address (`?zoom=near&show=moved`), so that a link shows what
 * its sender saw, and takes them from there when the page opens. What is chosen shows by itself, by the stylesheet.
 */
export function keepChoices(): void {
  for (const choice of document.querySelectorAll<HTMLElement>("[data-choice]")) {
    const name = choice.dataset.choice ?? "";
    const wanted = new URL(location.href).searchParams.get(name);
    const inputs = [...choice.querySelectorAll("input")];
    const named = inputs.find(({ value }) => value === wanted);
    if (named) named.checked = true;
    choice.addEventListener("change", () => {
      const chosen = inputs.find(({ checked }) => checked);
      const url = new URL(location.href);
      if (!chosen || chosen === inputs[0]) url.searchParams.delete(name);
      else url.searchParams.set(name, chosen.value);
      history.replaceState(null, "", url);
    });
  }
}
