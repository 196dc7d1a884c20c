import { inject } from "vitest";

export interface Answered<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** Somebody with a browser: keeps the cookies of one session and sends an Origin, as browsers do. */
export class Visitor {
  cookies = new Map<string, string>();

  async ask<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered<T>> {
    const address = inject("address");
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        origin: address,
        ...(this.cookies.size > 0 && {
          cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name && value) this.cookies.set(name, value);
      else if (name) this.cookies.delete(name);
    }
    return { status: response.status, headers: response.headers, body: (await response.json()) as T };
  }

  signIn({ email, password }: { email: string; password: string }) {
    return this.ask<{ person: { id: string } }>("POST", "/session", { email, password });
  }
}

let made = 0;

/** A new account that came in by an invitation of the owner with this role. */
export async function newMember(
  owner: Visitor,
  timetableId: string,
  role: string,
): Promise<{ visitor: Visitor; id: string; email: string; password: string }> {
  const token = await newInvitation(owner, timetableId, { role });
  made += 1;
  const account = {
    name: `Member ${made}`,
    email: `member-${made}-${Math.random().toString(36).slice(2)}@example.org`,
    password: "members have long passwords",
  };
  const visitor = new Visitor();
  const { status, body } = await visitor.ask<{ person: { id: string } }>("POST", "/invitations/accept", {
    token,
    account,
  });
  if (status !== 200) throw new Error(`An invitation was refused: ${JSON.stringify(body)}`);
  return { visitor, id: body.person.id, ...account };
}

/** The token of a fresh invitation. */
export async function newInvitation(owner: Visitor, timetableId: string, wanted: object): Promise<string> {
  const { body } = await owner.ask<{ invitation: { path: string } }>(
    "POST",
    `/timetables/${timetableId}/invitations`,
    wanted,
  );
  return body.invitation.path.split("#")[1] ?? "";
}
