/**
 * Countries as the packaged outlines (Natural Earth) call them, by the names people write. Names of the outlines that
 * are shortened have their full one here, which is also the one that is shown.
 */
const fullNames: Readonly<Record<string, string>> = {
  "Antigua and Barb.": "Antigua and Barbuda",
  "Bosnia and Herz.": "Bosnia and Herzegovina",
  "Br. Indian Ocean Ter.": "British Indian Ocean Territory",
  "Central African Rep.": "Central African Republic",
  "Cook Is.": "Cook Islands",
  Congo: "Republic of the Congo",
  "Dem. Rep. Congo": "Democratic Republic of the Congo",
  "Dominican Rep.": "Dominican Republic",
  "Eq. Guinea": "Equatorial Guinea",
  eSwatini: "Eswatini",
  "Falkland Is.": "Falkland Islands",
  "Fr. Polynesia": "French Polynesia",
  "Fr. S. Antarctic Lands": "French Southern and Antarctic Lands",
  Macedonia: "North Macedonia",
  "Marshall Is.": "Marshall Islands",
  "N. Cyprus": "Northern Cyprus",
  "N. Mariana Is.": "Northern Mariana Islands",
  "Pitcairn Is.": "Pitcairn Islands",
  "S. Geo. and the Is.": "South Georgia",
  "S. Sudan": "South Sudan",
  "Solomon Is.": "Solomon Islands",
  "St. Kitts and Nevis": "Saint Kitts and Nevis",
  "St. Vin. and Gren.": "Saint Vincent and the Grenadines",
  "São Tomé and Principe": "São Tomé and Príncipe",
  "Turks and Caicos Is.": "Turks and Caicos Islands",
  "U.S. Virgin Is.": "United States Virgin Islands",
  "United States of America": "United States",
  "W. Sahara": "Western Sahara",
  "Wallis and Futuna Is.": "Wallis and Futuna",
};

/** What else a country is called, by the name of its outline. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  Afghanistan: ["Islamic Republic of Afghanistan"],
  "Bosnia and Herz.": ["Bosnia", "Bosnia-Herzegovina", "BiH"],
  "Cabo Verde": ["Cape Verde"],
  "Central African Rep.": ["CAR"],
  China: ["People's Republic of China"],
  Congo: ["Congo-Brazzaville"],
  Czechia: ["Czech Republic"],
  "Côte d'Ivoire": ["Ivory Coast"],
  "Dem. Rep. Congo": ["DR Congo", "DRC", "Congo-Kinshasa", "Democratic Republic of Congo"],
  eSwatini: ["Swaziland"],
  Iran: ["Islamic Republic of Iran"],
  Iraq: ["Republic of Iraq"],
  Laos: ["Lao PDR"],
  Mali: ["Republic of Mali"],
  Moldova: ["Republic of Moldova"],
  Myanmar: ["Burma"],
  "North Korea": ["DPRK"],
  Palestine: ["Gaza", "Gaza Strip", "West Bank"],
  Russia: ["Russian Federation"],
  "South Korea": ["Republic of Korea", "Korea"],
  Syria: ["Syrian Arab Republic"],
  Tanzania: ["United Republic of Tanzania"],
  "Timor-Leste": ["East Timor"],
  Turkey: ["Türkiye"],
  "United Kingdom": ["Great Britain", "UK"],
  "United States of America": ["United States of America", "USA"],
  Vatican: ["Holy See", "Vatican City"],
  Vietnam: ["Viet Nam"],
  Yemen: ["Republic of Yemen"],
};

/** The full name of a country whose outline has a shortened one. */
export function countryName(outline: string): string {
  return fullNames[outline] ?? outline;
}

/**
 * The countries that a text names, as their outlines are called: "Iraq", "Iraq and Syria", "northern Mali". A longer
 * name is taken before a shorter one inside it, so that South Sudan is not Sudan; none where nothing is recognised.
 *
 * @param outlines The names of all outlines there are.
 */
export function countriesNamedIn(text: string, outlines: readonly string[]): string[] {
  const names = outlines
    .flatMap((outline) =>
      [outline, countryName(outline), ...(otherNames[outline] ?? [])].map((name) => ({
        outline,
        plain: plainName(name),
      })),
    )
    .toSorted((a, b) => b.plain.length - a.plain.length);
  let rest = plainName(text);
  const found = new Set<string>();
  for (const { outline, plain } of names) {
    if (!` ${rest} `.includes(` ${plain} `)) continue;
    found.add(outline);
    // What was taken for one country is not there for another.
    rest = ` ${rest} `.replaceAll(` ${plain} `, " | ").trim();
  }
  return outlines.filter((outline) => found.has(outline));
}

/** Without accents, signs and capitals, which people write differently. */
function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
