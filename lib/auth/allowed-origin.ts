import os from "node:os";
import type { Env } from "@/lib/env";

export type OriginSettings = {
  /** PACTA_URL. */
  origin: URL | undefined;
  port: number;
  machineName: string;
};

export function originSettings({ origin, port }: Pick<Env, "origin" | "port">): OriginSettings {
  return { origin, port, machineName: os.hostname() };
}

/**
 * The origin this server answers as for a Host header, or null for a host that is not ours. With PACTA_URL that one
 * alone; without it (the demonstration) localhost, 127.0.0.1, [::1] and the machine's own name, with our port.
 */
export function originFor(host: string | null, settings: OriginSettings): string | null {
  if (!host) return null;
  const asked = host.toLowerCase();
  if (settings.origin) return asked === settings.origin.host ? settings.origin.origin : null;
  const port = settings.port === 80 ? "" : `:${settings.port}`;
  const names = ["localhost", "127.0.0.1", "[::1]", settings.machineName.toLowerCase()];
  return names.some((name) => asked === `${name}${port}`) ? `http://${asked}` : null;
}
