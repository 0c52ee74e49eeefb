import { z } from "zod";

/** A setting that can't be used: its message is one sentence for the person who starts the server. */
export class EnvError extends Error {}

const flag = z.enum(["0", "1"]).transform((value) => value === "1");

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PACTA_OWNER_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PACTA_URL: z.url({ protocol: /^https?$/ }).optional(),
  PACTA_SECRET: z.string().optional(),
  PACTA_TIME_ZONE: z.string().refine(isTimeZone).default("Asia/Almaty"),
  PACTA_HOME_SIDE: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default("KZ"),
  PACTA_HEADS_READ_CAPTURES: flag.default(false),
  PACTA_DATA: z.string().min(1).optional(),
  PACTA_DEMO: flag.optional(),
  PACTA_TODAY: z.iso.date().optional(),
  PACTA_SECOND_PERSON: flag.optional(),
  PACTA_WEB_PROCESSES: z.coerce.number().int().min(1).max(64).optional(),
  PACTA_TRUSTED_PROXIES: z.string().optional(),
  PACTA_SECURITY_LOG_DAYS: z.coerce.number().int().min(30).max(36_500).default(400),
  PACTA_CHECKPOINTS: z.string().min(1).optional(),
  PACTA_CHECKPOINT_KEY: z.string().min(1).optional(),
  PACTA_OBJECTION_DAYS: z.coerce.number().int().min(1).max(60).default(7),
  PACTA_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

const wanted: Record<keyof z.infer<typeof schema>, string> = {
  PORT: "a port number from 1 to 65535",
  HOST: "an address to listen on, such as 127.0.0.1",
  DATABASE_URL: "an address such as postgresql://pacta_app:password@host:5432/pacta",
  PACTA_OWNER_DATABASE_URL: "an address such as postgresql://pacta_owner:password@host:5432/pacta",
  PACTA_URL: "the address people open, such as https://pacta.example.kz",
  PACTA_SECRET: "at least 32 random characters, such as the output of: openssl rand -base64 33",
  PACTA_TIME_ZONE: "a time zone's name, such as Asia/Almaty",
  PACTA_HOME_SIDE: "a two-letter country code, such as KZ",
  PACTA_HEADS_READ_CAPTURES: "0 or 1",
  PACTA_DATA: "a folder",
  PACTA_DEMO: "0 or 1",
  PACTA_TODAY: "a date such as 2026-11-30",
  PACTA_SECOND_PERSON: "0 or 1",
  PACTA_WEB_PROCESSES: "a whole number from 1 to 64",
  PACTA_TRUSTED_PROXIES: "addresses separated by commas",
  PACTA_SECURITY_LOG_DAYS: "a number of days, 30 or more",
  PACTA_CHECKPOINTS: "a folder",
  PACTA_CHECKPOINT_KEY: "a file",
  PACTA_OBJECTION_DAYS: "a number of days from 1 to 60",
  PACTA_LOG_LEVEL: "debug, info, warn, error or silent",
};

export type Env = {
  port: number;
  /** The address to listen on. The demonstration's passwords are public, so by default only this machine reaches it. */
  host: string;
  /** Unset: an embedded database is started. */
  databaseUrl: string | undefined;
  /** As whom migrations are made; unset: as whom DATABASE_URL says. */
  ownerDatabaseUrl: string | undefined;
  /** The one origin people may use; unset: this machine's own names, for the demonstration. */
  origin: URL | undefined;
  /** Unset only in demonstration mode, where the start command makes one. */
  secret: string | undefined;
  timeZone: string;
  homeSide: string;
  /** Whether heads read texts that are not entered yet, as coordinators do. */
  headsReadCaptures: boolean;
  dataFolder: string | undefined;
  demonstration: boolean;
  /** A fixed day instead of the database's clock; demonstration and tests only. */
  today: string | undefined;
  /** Does a second administrator confirm what makes heads and administrators? On outside demonstration mode. */
  secondPerson: boolean;
  webProcesses: number | undefined;
  /** Addresses whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  /** How long the security log is kept. */
  securityLogDays: number;
  /** Where signed checkpoints of the history are kept; unset: in the data folder. */
  checkpointFolder: string | undefined;
  /** The file of the key that signs them; unset: in the data folder. */
  checkpointKey: string | undefined;
  /** For how long after an assignment its lead may object to it. */
  objectionDays: number;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

/** Reads and checks every setting. Throws EnvError with one sentence that names the wrong one and what it wants. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof wanted;
    throw new EnvError(
      `${name} must be ${wanted[name]}; it is "${name.endsWith("DATABASE_URL") ? "…" : given[name]}".`,
    );
  }
  const values = parsed.data;
  const demonstration = values.PACTA_DEMO ?? values.DATABASE_URL === undefined;
  const secretIsWeak = (values.PACTA_SECRET ?? "").length < 32 || new Set(values.PACTA_SECRET).size < 12;
  if (!demonstration && secretIsWeak) throw new EnvError(`PACTA_SECRET must be ${wanted.PACTA_SECRET}.`);
  if (!demonstration && values.PACTA_TODAY) {
    throw new EnvError("PACTA_TODAY may be set in demonstration mode only: elsewhere the database's clock decides.");
  }
  return {
    port: values.PORT,
    host: values.HOST ?? (demonstration ? "127.0.0.1" : "::"),
    databaseUrl: values.DATABASE_URL,
    ownerDatabaseUrl: values.PACTA_OWNER_DATABASE_URL,
    origin: values.PACTA_URL === undefined ? undefined : new URL(values.PACTA_URL),
    secret: values.PACTA_SECRET,
    timeZone: values.PACTA_TIME_ZONE,
    homeSide: values.PACTA_HOME_SIDE,
    headsReadCaptures: values.PACTA_HEADS_READ_CAPTURES,
    dataFolder: values.PACTA_DATA,
    demonstration,
    today: values.PACTA_TODAY,
    secondPerson: values.PACTA_SECOND_PERSON ?? !demonstration,
    webProcesses: values.PACTA_WEB_PROCESSES,
    trustedProxies: (values.PACTA_TRUSTED_PROXIES ?? "").split(",").flatMap((part) => part.trim() || []),
    securityLogDays: values.PACTA_SECURITY_LOG_DAYS,
    checkpointFolder: values.PACTA_CHECKPOINTS,
    checkpointKey: values.PACTA_CHECKPOINT_KEY,
    objectionDays: values.PACTA_OBJECTION_DAYS,
    logLevel: values.PACTA_LOG_LEVEL,
  };
}

let read: Env | undefined;

/** The settings of this process, read once at first use (not at import: a build has none). */
export function env(): Env {
  read ??= readEnv();
  return read;
}

/** What seals cookies and keys hashes. Outside demonstration mode `env()` has already refused a missing or weak one. */
export function installationSecret(): string {
  const { secret } = env();
  if (!secret) throw new Error("PACTA_SECRET is not set: in demonstration mode the start command makes one.");
  return secret;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
