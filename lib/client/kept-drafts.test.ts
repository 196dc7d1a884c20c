import { describe, expect, it, vi } from "vitest";
import { draftsWithin, forgetKeptDrafts, hasKeptDrafts, KeptDrafts } from "./kept-drafts";

/** A browser's storage that holds so many characters. */
class FakeStorage implements Storage {
  #items = new Map<string, string>();
  constructor(private readonly room = 1_000_000) {}
  get length() {
    return this.#items.size;
  }
  key = (at: number) => [...this.#items.keys()][at] ?? null;
  getItem = (key: string) => this.#items.get(key) ?? null;
  removeItem = (key: string) => void this.#items.delete(key);
  clear = () => this.#items.clear();
  setItem = (key: string, text: string) => {
    const others = [...this.#items].filter(([other]) => other !== key);
    const used = others.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    if (used + key.length + text.length > this.room) throw new DOMException("full", "QuotaExceededError");
    this.#items.set(key, text);
  };
}

/** A window of the browser: what it holds goes when it is reloaded, the storage stays. */
const window = (storage: Storage, { person = "amal", timetable = "iraq" } = {}) =>
  new KeptDrafts({ person, timetable }, () => storage);

describe("what was typed and not added", () => {
  it("is there again after a reload, at its place and no other", () => {
    const storage = new FakeStorage();
    window(storage).keep("new incident", "27 Dec 2019, K-1");
    expect(window(storage).textAt("new incident")).toBe("27 Dec 2019, K-1");
    expect(window(storage).textAt("new site")).toBeNull();
  });

  it("is told to whoever shows the place", () => {
    const drafts = window(new FakeStorage());
    const told = vi.fn();
    const leave = drafts.subscribe("new site", told);
    drafts.keep("new site", "K");
    drafts.keep("new incident", "27 Dec");
    expect(told).toHaveBeenCalledTimes(1);
    leave();
    drafts.keep("new site", "K-1");
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("goes when it was added or discarded, with all that stands inside of its place", () => {
    const storage = new FakeStorage();
    const drafts = window(storage);
    drafts.keep("response to k1/new", "{}");
    drafts.keep("response to k1/new/on", "29 D");
    drafts.keep("response to k1/newer", "{}");
    expect(drafts.has("response to k1")).toBe(true);
    drafts.drop("response to k1/new");
    expect(window(storage).has("response to k1/new")).toBe(false);
    expect(window(storage).textAt("response to k1/newer")).toBe("{}");
  });

  it("is each timetable's own, and each person's", () => {
    const storage = new FakeStorage();
    window(storage).keep("facts title", "Iraq, 2009 to");
    expect(window(storage, { timetable: "mali" }).textAt("facts title")).toBeNull();
    expect(window(storage, { person: "berivan" }).textAt("facts title")).toBeNull();
    expect(window(storage, { person: "ama" }).has("facts title")).toBe(false);
  });

  it("is a scenario's own where it was typed into one", () => {
    const storage = new FakeStorage();
    const drafts = window(storage);
    const told = vi.fn();
    const tried = draftsWithin(drafts, "scenario s1");
    const close = tried.subscribe("new site", told);
    tried.keep("new site", "Taji");
    expect(told).toHaveBeenCalledTimes(1);
    expect(tried.has("new site")).toBe(true);
    expect(drafts.textAt("new site")).toBeNull();
    drafts.keep("new site", "K-1");
    expect(tried.textAt("new site")).toBe("Taji");
    close();
    tried.drop("new site");
    expect(tried.textAt("new site")).toBeNull();
    expect(drafts.textAt("new site")).toBe("K-1");
  });

  it("leaves the machine with whoever signs out, and nothing of others does", () => {
    const storage = new FakeStorage();
    storage.setItem("drawdown.unsaved.iraq", "[]");
    window(storage).keep("new site", "K-1");
    window(storage, { timetable: "mali" }).keep("new site", "Gao");
    window(storage, { person: "berivan" }).keep("new site", "Taji");
    expect(hasKeptDrafts("amal", () => storage)).toBe(true);
    forgetKeptDrafts("amal", () => storage);
    expect(hasKeptDrafts("amal", () => storage)).toBe(false);
    expect(window(storage).textAt("new site")).toBeNull();
    expect(window(storage, { person: "berivan" }).textAt("new site")).toBe("Taji");
    expect(storage.getItem("drawdown.unsaved.iraq")).toBe("[]");
  });

  it("is kept from another window that is typed into at the same place", () => {
    const storage = new FakeStorage();
    const here = window(storage);
    const there = window(storage);
    for (const each of [here, there]) each.subscribe("new site", () => undefined);
    here.keep("new site", "Al Asad");
    expect(there.textAt("new site")).toBe("Al Asad");
    here.keep("new site", "Al Asad air base");
    expect(there.textAt("new site")).toBe("Al Asad");
    there.keep("new site", "Taji");
    expect(here.textAt("new site")).toBe("Al Asad air base");
    // It is added here; what was typed there since is not lost by it.
    here.drop("new site");
    expect(here.textAt("new site")).toBeNull();
    expect(window(storage).textAt("new site")).toBe("Taji");
  });

  it("is read anew when its place is opened anew", () => {
    const storage = new FakeStorage();
    const here = window(storage);
    const close = here.subscribe("new site", () => undefined);
    here.keep("new site", "Taji");
    close();
    window(storage).drop("new site");
    expect(here.textAt("new site")).toBeNull();
  });
});

describe("a browser without a storage that can be used", () => {
  const none = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };

  it("keeps what was typed as long as the page, and asks before the page goes", () => {
    const drafts = new KeptDrafts({ person: "amal", timetable: "iraq" }, none);
    const close = drafts.subscribe("new site", () => undefined);
    drafts.keep("new site", "Taji");
    close();
    expect(drafts.textAt("new site")).toBe("Taji");
    expect(drafts.has("new site")).toBe(true);
    expect(drafts.isAtRisk).toBe(true);
    drafts.drop("new site");
    expect(drafts.textAt("new site")).toBeNull();
    expect(drafts.isAtRisk).toBe(false);
    expect(hasKeptDrafts("amal", none)).toBe(false);
    expect(() => forgetKeptDrafts("amal", none)).not.toThrow();
  });

  it("is one that is full: the last text that found room does not come back for the one that did not", () => {
    const storage = new FakeStorage(100);
    const drafts = window(storage);
    drafts.keep("new site", "Taji");
    expect(drafts.isAtRisk).toBe(false);
    const longer = `Taji ${"x".repeat(100)}`;
    drafts.keep("new site", longer);
    expect(drafts.textAt("new site")).toBe(longer);
    expect(drafts.isAtRisk).toBe(true);
    drafts.drop("new site");
    expect(window(storage).textAt("new site")).toBeNull();
  });

  it("is not filled with one text that is longer than anybody types", () => {
    const storage = new FakeStorage();
    const drafts = window(storage);
    drafts.keep("pasted", "x".repeat(100_001));
    expect(storage.length).toBe(0);
    expect(drafts.isAtRisk).toBe(true);
    drafts.keep("pasted", "x".repeat(100_000));
    expect(storage.length).toBe(1);
    expect(drafts.isAtRisk).toBe(false);
  });
});
