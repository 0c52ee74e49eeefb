import type { Role } from "@/lib/vocabulary/people";

/** The accounts of the demonstration, one for each role; they exist in demonstration mode only. */
export const demonstrationAccounts: readonly { role: Role; email: string }[] = [
  { role: "coordinator", email: "coordinator@demo.pacta" },
  { role: "executor", email: "executor@demo.pacta" },
  { role: "head", email: "head@demo.pacta" },
  { role: "observer", email: "observer@demo.pacta" },
  { role: "admin", email: "admin@demo.pacta" },
];

/** No secret: the sign-in page of the demonstration shows it. */
export const demonstrationPassword = "Demo-2025-Astana";
