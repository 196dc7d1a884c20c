"use client";

import { useEffect, useState } from "react";

/**
 * The secret part of a one-time link, which stands after the # and so is sent to no server; "" where it is missing,
 * `null` until the page has looked.
 */
export function useLinkToken(): string | null {
  const [token, setToken] = useState<string | null>(null);
  useEffect(() => setToken(window.location.hash.slice(1)), []);
  return token;
}
