import { expect, it } from "vitest";
import world from "world-atlas/countries-50m.json";
import { countriesNamedIn, countryName } from "./country-names";

const outlines = world.objects.countries.geometries.map(({ properties }) => properties.name);
const named = (text: string) => countriesNamedIn(text, outlines);

it.each([
  ["Iraq", ["Iraq"]],
  ["the Republic of Iraq", ["Iraq"]],
  ["northern Mali", ["Mali"]],
  ["Iraq and Syria", ["Syria", "Iraq"]],
  ["South Sudan", ["S. Sudan"]],
  ["Papua New Guinea", ["Papua New Guinea"]],
  ["Niger", ["Niger"]],
  ["Türkiye", ["Turkey"]],
  ["DR Congo", ["Dem. Rep. Congo"]],
  ["Ivory Coast", ["Côte d'Ivoire"]],
  ["COTE D’IVOIRE", ["Côte d'Ivoire"]],
])("finds the country in “%s”", (text, expected) => {
  expect(named(text)).toEqual(expected);
});

it.each(["", "Atlantis", "Malian", "USSR", "..."])("finds none in “%s”", (text) => {
  expect(named(text)).toEqual([]);
});

it("finds every country by the name it shows", () => {
  const lost = outlines.filter((outline) => !named(countryName(outline)).includes(outline));
  expect(lost).toEqual([]);
});
