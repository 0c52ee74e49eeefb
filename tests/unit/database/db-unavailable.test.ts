import pg from "pg";
import { describe, expect, it } from "vitest";
import { isUnavailable } from "@/lib/db-unavailable";
import { Prisma } from "@/lib/generated/prisma/client";
import { anyFreePort } from "@/server/free-port";

const coded = (code: string) => Object.assign(new Error("said by the database"), { code });
const prisma = (code: string, meta?: Record<string, unknown>) =>
  new Prisma.PrismaClientKnownRequestError("said by Prisma", { code, clientVersion: "7", ...(meta ? { meta } : {}) });

describe("a database that is away, full or kept waiting", () => {
  it.each([
    ...["08000", "08003", "08006", "08P01", "53100", "53200", "53300", "57P01", "57P02", "57P03", "57014"],
    ...["55P03", "40001", "40P01", "25006", "25P03", "25P04"],
  ])("is told by the SQLSTATE %s, whatever wraps it", (code) => {
    expect(isUnavailable(coded(code))).toBe(true);
    expect(isUnavailable(new Error("a page failed", { cause: coded(code) }))).toBe(true);
    expect(isUnavailable(prisma("P2010", { driverAdapterError: { cause: { originalCode: code } } }))).toBe(true);
  });

  it.each(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034", "P2037"])(
    "is told by Prisma's %s",
    (code) => {
      expect(isUnavailable(prisma(code))).toBe(true);
    },
  );

  it.each([
    "DatabaseNotReachable",
    "ConnectionClosed",
    "SocketTimeout",
    "TooManyConnections",
    "TransactionWriteConflict",
  ])("is told by the driver adapter's %s", (kind) => {
    expect(isUnavailable({ name: "DriverAdapterError", cause: { kind } })).toBe(true);
  });

  it.each([
    "Connection terminated unexpectedly",
    "Connection terminated due to connection timeout",
    "timeout exceeded when trying to connect",
    "Query read timeout",
    "Client has encountered a connection error and is not queryable",
    "Client was closed and is not queryable",
  ])("is told by the driver's sentence: %s", (sentence) => {
    expect(isUnavailable(new Error(sentence))).toBe(true);
  });

  it.each([
    "ECONNREFUSED",
    "ECONNRESET",
    "EPIPE",
    "ETIMEDOUT",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "ENOTFOUND",
    "EAI_AGAIN",
  ])("is told by the system's %s", (code) => {
    expect(isUnavailable(coded(code))).toBe(true);
  });

  it("is told by what the driver throws where nobody listens", async () => {
    const client = new pg.Client({ host: "localhost", port: await anyFreePort() });
    const error = await client.connect().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(isUnavailable(error)).toBe(true);
  });
});

describe("a fault of ours", () => {
  it.each(["23505", "23503", "23514", "22P02", "42P01", "42501", "42601", "P0001", "25001", "XX000", "28P01"])(
    "stays one: %s",
    (code) => {
      expect(isUnavailable(coded(code))).toBe(false);
    },
  );

  it.each(["P2002", "P2003", "P2025", "P2010"])("stays one: Prisma's %s", (code) => {
    expect(isUnavailable(prisma(code, { kind: "UniqueConstraintViolation" }))).toBe(false);
  });

  it.each([
    undefined,
    null,
    "Connection terminated",
    53_300,
    new Error("Cannot read properties of undefined"),
    new Error("we say: Connection terminated"),
    { code: 57_014 },
    { code: "ENOENT" },
  ])("stays one: %s", (thrown) => {
    expect(isUnavailable(thrown)).toBe(false);
  });

  it("stays one where it is its own cause", () => {
    const error: Error = new Error("round and round");
    error.cause = error;
    expect(isUnavailable(error)).toBe(false);
  });
});
