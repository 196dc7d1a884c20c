import { owner } from "../running-app";

type Ask = <T>(method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<T>;

/** Signs the tests' owner in and gives a way to ask the API as that person. */
export async function signedIn(address: string): Promise<{ ask: Ask; cookie: string }> {
  const signIn = await fetch(`${address}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: address },
    body: JSON.stringify(owner),
  });
  const cookie = signIn.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const ask: Ask = async (method, path, body, headers = {}) => {
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { cookie, origin: address, "content-type": "application/json", ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return await response.json();
  };
  return { ask, cookie };
}
