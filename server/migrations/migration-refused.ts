/** Migrations that must not be applied, or could not be: its message says why and what to do. */
export class MigrationRefused extends Error {}
