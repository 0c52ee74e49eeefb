import { expect, it } from "vitest";
import { readEnv } from "@/lib/env";

const office = { DATABASE_URL: "postgresql://localhost/pacta", PACTA_SECRET: "2f8aQx7LrT0vWn5cKd9sBm3jHy6eGz1u" };

it("shows the demonstration to this machine alone, unless it is told otherwise", () => {
  expect(readEnv({}).host).toBe("127.0.0.1");
  expect(readEnv({ ...office, PACTA_DEMO: "1" }).host).toBe("127.0.0.1");
  expect(readEnv({ HOST: "::" }).host).toBe("::");
});

it("listens on every address outside the demonstration", () => {
  expect(readEnv(office).host).toBe("::");
});
