import { describe, expect, it } from "vitest";
import { addressOf, connectionHeader } from "./client-address";

const asked = (connection: string, forwarded?: string) =>
  addressOf(
    new Headers({ [connectionHeader]: connection, ...(forwarded && { "x-forwarded-for": forwarded }) }),
  );

describe("the address of a client", () => {
  it("is the connection's, whatever a client from outside claims", () => {
    expect(asked("203.0.113.9", "198.51.100.1")).toBe("203.0.113.9");
  });

  it("is what the proxy beside us saw last, not what the client claimed before", () => {
    expect(asked("127.0.0.1", "198.51.100.1, 203.0.113.9")).toBe("203.0.113.9");
    expect(asked("::ffff:172.17.0.1", "203.0.113.9")).toBe("203.0.113.9");
  });

  it("is the connection's where no proxy stands, or where it wrote no address", () => {
    expect(asked("127.0.0.1")).toBe("127.0.0.1");
    expect(asked("127.0.0.1", "unknown")).toBe("127.0.0.1");
    expect(addressOf(new Headers())).toBe("unknown");
  });

  it("is a whole /64 of IPv6", () => {
    expect(asked("2001:db8:1:2:aaaa::1")).toBe(asked("2001:db8:1:2:bbbb:cccc:dddd:1"));
    expect(asked("2001:db8::1")).toBe("2001:db8:0:0::/64");
    expect(asked("2001:db8:1:2::1")).not.toBe(asked("2001:db8:1:3::1"));
  });
});
