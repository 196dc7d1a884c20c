/**
 * The environment, its defaults and its rules: the only place that knows them.
 *
 * Plain JavaScript without packages, because `npm start` asks here before anything is installed;
 * the server reads the same rules through `environment.ts`.
 */
import { resolve } from "node:path";

/** Fewer characters than this are refused as a password, here and at sign-up. */
export const shortestPassword = 12;

/** Fewer characters than this are refused as a secret. */
export const shortestSecret = 32;

/**
 * @typedef {object} Environment
 * @property {number} port
 * @property {string} host
 * @property {string | undefined} databaseUrl  absent before the embedded database was started
 * @property {boolean} embedded  true when the data is in the embedded database
 * @property {string} dataFolder  absolute
 * @property {string} reachableHost  the host as it stands in an address, for a caller on this machine
 * @property {string} publicUrl  no slash at its end
 * @property {string | undefined} secret
 * @property {{ email: string, password: string } | undefined} firstOwner
 * @property {boolean} samples  whether an empty database receives the sample timetables
 * @property {string | undefined} today  a fixed day, "YYYY-MM-DD"
 */

/**
 * Reads the variables and says everything that is wrong with them, a sentence each.
 * An empty value counts as absent.
 *
 * @param {Record<string, string | undefined>} variables
 * @returns {{ ok: true, environment: Environment } | { ok: false, problems: string[] }}
 */
export function readEnvironment(variables) {
  /** @type {string[]} */
  const problems = [];
  /** @param {string} name */
  const value = (name) => variables[name]?.trim() || undefined;
  /**
   * @param {string} name
   * @param {(text: string) => boolean} accepts
   * @param {string} wants
   */
  const checked = (name, accepts, wants) => {
    const text = value(name);
    if (text === undefined || accepts(text)) return text;
    problems.push(`${name} must be ${wants}, not "${text}".`);
    return undefined;
  };

  const port = Number(checked("PORT", isPort, "a whole number from 1 to 65535") ?? "3000");
  const host = checked("HOST", (text) => /^[\w.:-]+$/.test(text), "a host name or an address") ?? "127.0.0.1";
  const publicUrl = checked(
    "DRAWDOWN_URL",
    isWebAddress,
    "a web address such as https://timetable.example.org, without a path",
  );
  const samples = checked("DRAWDOWN_SAMPLES", (text) => text === "0" || text === "1", "0 or 1") !== "0";
  const today = checked("DRAWDOWN_TODAY", isDay, "a day such as 2010-12-05");

  const password = variables.DRAWDOWN_OWNER_PASSWORD || undefined;
  problems.push(...problemsWithSecrets(value, password));
  if (problems.length > 0) return { ok: false, problems };

  const email = value("DRAWDOWN_OWNER_EMAIL");
  return {
    ok: true,
    environment: {
      port,
      host,
      databaseUrl: value("DATABASE_URL"),
      embedded: value("DRAWDOWN_EMBEDDED") === "1" || value("DATABASE_URL") === undefined,
      dataFolder: resolve(value("DRAWDOWN_DATA") ?? "data"),
      reachableHost: reachable(host),
      publicUrl: publicUrl ? new URL(publicUrl).origin : `http://${reachable(host)}:${port}`,
      secret: value("DRAWDOWN_SECRET"),
      firstOwner: email && password ? { email, password } : undefined,
      samples,
      today,
    },
  };
}

/**
 * The rules about values that must not be repeated on a screen, and about two values together.
 * @param {(name: string) => string | undefined} value
 * @param {string | undefined} password
 */
function problemsWithSecrets(value, password) {
  const url = value("DATABASE_URL");
  const secret = value("DRAWDOWN_SECRET");
  const email = value("DRAWDOWN_OWNER_EMAIL");
  /** @type {[boolean, string][]} */
  const rules = [
    [
      url !== undefined && !isPostgresAddress(url),
      "DATABASE_URL must be a PostgreSQL address such as postgresql://name@host:5432/database.",
    ],
    [
      secret !== undefined && secret.length < shortestSecret,
      `DRAWDOWN_SECRET must have at least ${shortestSecret} characters.`,
    ],
    [
      email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email),
      `DRAWDOWN_OWNER_EMAIL must be an e-mail address, not "${email}".`,
    ],
    [
      email !== undefined && password === undefined,
      "DRAWDOWN_OWNER_EMAIL is set, so DRAWDOWN_OWNER_PASSWORD must be set too.",
    ],
    [
      password !== undefined && email === undefined,
      "DRAWDOWN_OWNER_PASSWORD is set, so DRAWDOWN_OWNER_EMAIL must be set too.",
    ],
    [
      password !== undefined && password.length < shortestPassword,
      `DRAWDOWN_OWNER_PASSWORD must have at least ${shortestPassword} characters.`,
    ],
  ];
  return rules.filter(([broken]) => broken).map(([, sentence]) => sentence);
}

/** @param {string} text */
function isPort(text) {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
}

/** @param {string} text */
function isWebAddress(text) {
  const url = parsedUrl(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  return url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password;
}

/** @param {string} text */
function isPostgresAddress(text) {
  const url = parsedUrl(text);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol);
}

/** True for a day of the calendar: 2010-13-01 and 2011-02-29 are none. @param {string} text */
function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text && text >= "1900";
}

/** An address that listens everywhere is reached as localhost. @param {string} host */
function reachable(host) {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

/** @param {string} text */
function parsedUrl(text) {
  return URL.canParse(text) ? new URL(text) : null;
}
