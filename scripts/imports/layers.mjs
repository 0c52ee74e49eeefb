/**
 * The folders and files of lib, lowest first: each imports those before it, none after it. `only` names the few it may
 * know where that is fewer. A folder that is not here is refused.
 */
export const layers = [
  { name: "vocabulary", only: [], why: "The words are the ground: they know nothing." },
  { name: "normal-forms", only: [], why: "How letters are composed is asked of the letters alone." },
  {
    name: "deadlines",
    only: ["vocabulary", "normal-forms"],
    why: "Deadlines are pure: they know dates and nothing else.",
  },
  { name: "localization", only: ["vocabulary"], why: "Choosing a language is pure: it knows the languages." },
  {
    name: "search",
    only: ["vocabulary", "normal-forms"],
    why: "How words are compared is pure: it knows letters and languages.",
  },
  {
    name: "extraction",
    only: ["vocabulary", "normal-forms", "deadlines"],
    why: "Extraction is pure: text in, proposed statements out. It knows dates and nothing else.",
  },
  { name: "forms", only: ["vocabulary", "deadlines"], why: "Reading a form and refusing it are pure." },
  { name: "request-context", only: [], why: "Which request is answered is known before anything is done for it." },
  { name: "address-key", only: [], why: "What an address is counted by is read off the address alone." },
  { name: "transliterated", only: [], why: "How letters are read out is asked of the letters alone." },
  { name: "ring", only: [], why: "Taking turns is the same for whatever takes them." },
  {
    name: "concurrency-limit",
    only: ["address-key", "request-context", "ring"],
    why: "How many at a time, and whose turn it is, is asked of the request alone.",
  },
  {
    name: "one-thread",
    only: ["concurrency-limit"],
    why: "A thread of its own takes turns whatever it works on.",
  },
  {
    name: "files",
    only: ["normal-forms", "concurrency-limit"],
    why: "Strangers' files are read without knowing what for, and partly by Node unbuilt.",
  },
  { name: "beginning-of", only: [], why: "Where a text is cut is asked of the text alone." },
  { name: "cursor", only: [], why: "A place in a list, as text, is the same for every list." },
  { name: "page-after", only: [], why: "A page of a list is the same for every list." },
  { name: "csv", only: [], why: "How a table is written, and guarded, is the same for every table." },
  { name: "env", only: [], why: "The settings stand before everything that reads them." },
  { name: "keyed-hash", only: ["env"], why: "How a hash is keyed is the same for whatever is hashed." },
  { name: "error-in-log", only: [], why: "What is kept of an error is asked of the error alone." },
  {
    name: "log",
    only: ["request-context", "error-in-log"],
    why: "The log stands before everything that writes to it.",
  },
  { name: "generated", only: [], why: "Prisma writes this folder; it is not looked into." },
  {
    name: "person-names-sql",
    only: ["vocabulary", "generated"],
    why: "How a person is named is asked the same wherever one is.",
  },
  { name: "db-pool", only: ["env"], why: "Connections stand before the client that uses them." },
  { name: "db", only: ["env", "db-pool", "generated"], why: "The client of the database knows no domain." },
  { name: "db-unavailable", only: [], why: "Whether an error passes by itself is read off the error alone." },
  { name: "clock", only: ["deadlines", "env", "db"], why: "The one clock is the database's." },
  {
    name: "access",
    only: ["vocabulary", "generated"],
    why: "What one may do and see is decided before all that asks.",
  },
  { name: "security-log", why: "The security log is told by others what happened and asks none of them." },
  { name: "writes", why: "How any write runs knows none of them." },
  {
    name: "drafts",
    only: ["forms", "clock", "db", "generated", "access"],
    why: "What somebody began to write is kept without a look at what it is about.",
  },
  { name: "audit", why: "The history records what others did and asks none of them." },
  { name: "commitments", why: "A commitment stands without the register, the releases and the pictures of it." },
  { name: "registry", why: "The registry changes commitments and knows nothing of releases." },
  { name: "releases", why: "A release becomes commitments; how they are listed in files or drawn is not its matter." },
  { name: "import", why: "A file of commitments is entered without knowing how they are drawn." },
  { name: "timeline", why: "The timeline draws what is there; no job needs a picture." },
  {
    name: "reviews",
    why: "A review decides on commitments by their own steps; how they are brought in or drawn is not its matter.",
  },
  { name: "checkpoints", only: ["db-pool"], why: "Checkpoints know where chains end and nothing of what they tell." },
  { name: "jobs", why: "Jobs run what the folders before them offer." },
  {
    name: "health",
    only: ["db-pool", "env", "log"],
    why: "Whether the installation is well is asked of database and disk.",
  },
  {
    name: "auth",
    only: [
      ...[
        "vocabulary",
        "normal-forms",
        "forms",
        "transliterated",
        "address-key",
        "concurrency-limit",
        "beginning-of",
        "env",
        "keyed-hash",
        "generated",
        "request-context",
        "db",
      ],
      ...["clock", "access"],
      ...["security-log", "audit"],
    ],
    why: "auth says who someone is: it knows nothing of commitments, and only app/ and server/ ask it.",
  },
];

/** Layers without a clock, a file, a connection or any other reach out of the program. */
export const pureLayers = [
  "vocabulary",
  "normal-forms",
  "deadlines",
  "localization",
  "search",
  "extraction",
  "forms",
  "beginning-of",
  "cursor",
  "page-after",
  "csv",
];

/** The surroundings of a rule: what is not among its arguments. */
export const surroundings = ["db-pool", "db", "env", "clock", "log"];

/** Files of lib that may ask the database, the clock or the settings: reading them, writing them, and who someone is. */
export const askers = [
  "^lib/.*[/-]queries\\.ts$",
  // Writes are named by their verb, or stand in the folder of their kind.
  "^lib/.*/(add|change|check|close|confirm|correct|create|edit|end|enter|erase|finish|join|keep|lock|map|move|record|register|remove|reopen|re-extract|save|set|sign-in|store|take|undo|verify|withdraw|write)[-.]",
  "^lib/(auth|commitments/actions|health|import/enter|jobs|releases/proposals/steps|writes)/",
  // Of a review: the acts from its chair, and what they share.
  "^lib/reviews/(decide|late|open|start)-[a-z-]+\\.ts$",
  "^lib/(db|db-pool|clock|keyed-hash)\\.ts$",
  // What several of them ask or are handed.
  "^lib/import/(check/duplicates|default-value-texts)\\.ts$",
  "^lib/registry/organisations/for-file\\.ts$",
  "^lib/releases/(entry/(entered-by|entry)|source/meeting-for)\\.ts$",
];

/** Files that say in SQL what is asked, and ask nothing. */
export const sqlFiles = [
  "^lib/access/scope\\.ts$",
  "^lib/.*-sql\\.ts$",
  "^lib/(commitments/list/row|timeline/database-row)\\.ts$",
];

/** Files that name the shape of a row or of a condition, by types of the generated client that vanish. */
export const rowTypes = ["^lib/commitments/organisations-in-force\\.ts$", "^lib/releases/proposals/proposal\\.ts$"];
