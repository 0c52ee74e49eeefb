/**
 * Who may do what in the database. `pacta_owner` owns everything and makes migrations; `pacta_app` is the web and the worker;
 * `pacta_backup` reads everything; `pacta_verifier` reads what the history proves.
 * Source: docs/decisions/17-database-roles.md.
 */
export const roles = {
  owner: "pacta_owner",
  app: "pacta_app",
  backup: "pacta_backup",
  verifier: "pacta_verifier",
} as const;

export type RoleKey = keyof typeof roles;

export const roleKeys = Object.keys(roles) as RoleKey[];

/** Our namespaces. `pgboss` is that of the job queue's library, which says itself what is in it. */
export const schemas = ["public", "search", "guards", "pgboss"] as const;
