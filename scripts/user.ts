/** What `npm run user` does, once a database is at hand. See `usage`. */
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { problemsOfZod } from "@/lib/domain/problems-of-zod";
import { wordsIn } from "@/lib/i18n/say";
import { NewUser } from "@/lib/schema/people";
import { makeAccount, replacePassword, type Transaction } from "@/lib/server/accounts";
import { recordMembership } from "@/lib/server/audit";
import { database } from "@/lib/server/database";
import { environment } from "@/lib/server/environment";
import { nameFrom } from "@/lib/server/first-owner";
import { makeNewPasswordLink } from "@/lib/server/new-password-links";
import { hashPassword } from "@/lib/server/passwords";

const usage = `npm run user -- add EMAIL --role viewer|editor|publisher|owner [--timetable SLUG] [--name NAME]
    makes an account, or gives one a role; without --timetable, in every timetable there is.
    Prints a link that sets the password, once; with --password-stdin the password is read instead.
npm run user -- link EMAIL      a new link that sets the password, for who forgot theirs
npm run user -- list            everybody, with their roles
npm run user -- remove EMAIL    removes an account; never the last owner of a timetable`;

/** Said to whoever typed the command; anything else that is thrown is a fault. */
class Refused extends Error {}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    role: { type: "string" },
    timetable: { type: "string" },
    name: { type: "string" },
    "password-stdin": { type: "boolean", default: false },
  },
});
const [act, email] = positionals;

try {
  switch (act) {
    case "add":
      await add();
      break;
    case "link":
      await link();
      break;
    case "list":
      await list();
      break;
    case "remove":
      await remove();
      break;
    default:
      throw new Refused(usage);
  }
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await database.$disconnect();
}

async function add() {
  if (!email || !values.role) throw new Refused(usage);
  const read = NewUser.safeParse(
    {
      email,
      name: values.name ?? nameFrom(email),
      role: values.role,
      timetable: values.timetable,
      password: values["password-stdin"] ? (await text(process.stdin)).replace(/\r?\n$/, "") : undefined,
    },
    { reportInput: true },
  );
  if (!read.success) {
    const { say } = wordsIn();
    throw new Refused(
      problemsOfZod(read.error)
        .map(({ path, sentence }) => `${path.join(".")}: ${say(sentence)}`)
        .join("\n"),
    );
  }
  const wanted = read.data;
  const passwordHash = wanted.password ? await hashPassword(wanted.password) : null;
  const { path, timetables } = await database.$transaction(async (transaction) => {
    const timetables = await transaction.timetable.findMany({
      where: wanted.timetable ? { slug: wanted.timetable } : {},
      select: { id: true },
    });
    if (wanted.timetable && timetables.length === 0)
      throw new Refused(`There is no timetable with the address "${wanted.timetable}".`);
    const known = await transaction.user.findUnique({ where: { email: wanted.email } });
    if (known && passwordHash) await replacePassword(transaction, known.id, passwordHash);
    const person = known ?? (await makeAccount(transaction, { ...wanted, passwordHash }));
    for (const { id } of timetables) {
      const membership = { timetableId: id, userId: person.id };
      const where = { timetableId_userId: membership };
      const from = (await transaction.membership.findUnique({ where, select: { role: true } }))?.role ?? null;
      if (from === wanted.role) continue;
      await transaction.membership.upsert({
        where,
        create: { ...membership, role: wanted.role },
        update: { role: wanted.role },
      });
      const act = from ? "role-changed" : "added";
      await recordMembership(id, null, { act, person, from, to: wanted.role }, transaction);
    }
    await refuseWithoutOwner(transaction, timetables);
    await transaction.setupToken.deleteMany({}); // somebody is here now
    return {
      path: known || passwordHash ? null : await makeNewPasswordLink(transaction, person.id),
      timetables: timetables.length,
    };
  });
  console.log(
    `${wanted.email} is ${wanted.role} in ${timetables === 1 ? "1 timetable" : `${timetables} timetables`}.`,
  );
  if (path) sayLink(path);
}

async function link() {
  const person = await personOf(email);
  sayLink(await database.$transaction((transaction) => makeNewPasswordLink(transaction, person.id)));
}

async function list() {
  const people = await database.user.findMany({
    orderBy: { email: "asc" },
    select: {
      email: true,
      name: true,
      memberships: { select: { role: true, timetable: { select: { slug: true } } } },
    },
  });
  for (const { email, name, memberships } of people) {
    const roles = memberships.map(({ role, timetable }) => `${timetable.slug} (${role})`).join(", ");
    console.log(`${email}  ${name}  ${roles || "no timetable"}`);
  }
  if (people.length === 0) console.log("Nobody has an account yet.");
}

async function remove() {
  const person = await personOf(email);
  await database.$transaction(async (transaction) => {
    const memberships = await transaction.membership.findMany({
      where: { userId: person.id },
      select: { timetableId: true, role: true },
    });
    await transaction.user.delete({ where: { id: person.id } });
    for (const { timetableId, role } of memberships)
      await recordMembership(timetableId, null, { act: "removed", person, from: role }, transaction);
    const timetables = memberships.map(({ timetableId }) => ({ id: timetableId }));
    await refuseWithoutOwner(transaction, timetables);
  });
  console.log(`${person.email} has no account any more.`);
}

async function personOf(email: string | undefined) {
  if (!email) throw new Refused(usage);
  const person = await database.user.findUnique({ where: { email: email.trim().toLowerCase() } });
  if (!person) throw new Refused(`Nobody has an account with the address "${email}".`);
  return person;
}

/** Thrown inside the transaction, which is then undone. */
async function refuseWithoutOwner(transaction: Transaction, timetables: { id: string }[]) {
  const ownerless = await transaction.timetable.findFirst({
    where: { id: { in: timetables.map(({ id }) => id) }, memberships: { none: { role: "owner" } } },
    select: { slug: true },
  });
  if (ownerless)
    throw new Refused(`"${ownerless.slug}" would be without an owner; make somebody its owner first.`);
}

function sayLink(path: string) {
  console.log(`This address sets the password, once, within three days:\n${environment().publicUrl}${path}`);
}
