/** A backup or restore that must not go on: its message says why, and what to do, in one sentence or two. */
export class BackupRefused extends Error {}
