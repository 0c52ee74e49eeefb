import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { type AdminRefusal, createAdmin, newAdmin } from "@/lib/auth/create-admin";
import { db } from "@/lib/db";
import { EnvError, readEnv } from "@/lib/env";
import { withDatabase } from "@/server/start/with-database";

const USAGE = `Makes an administrator. What is not given is asked for; the password is asked for or read from standard input.

  npm run create-admin -- --email you@example.kz --name "Full name" --organisation kz-mfa [--organisation-name "Its name"]

The settings are those of the server: DATABASE_URL names the database, else it is the embedded one.`;

const SENTENCES: Record<AdminRefusal, string> = {
  "email-taken": "Somebody has this e-mail already.",
  "organisation-needs-name": "There is no organisation with this code yet: give its name with --organisation-name.",
  "organisation-of-another-side":
    "This organisation belongs to another side: only home-side organisations have accounts.",
  password_common:
    "This password is one of those tried first: a known one, a familiar word with a number, or a row of keys. Take several words that do not belong together.",
  password_of_own_words:
    "This password is made of the name, the e-mail or the organisation. Take several words that have nothing to do with them.",
};

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      organisation: { type: "string" },
      "organisation-name": { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const given = newAdmin.safeParse({
    email: values.email ?? (await ask("E-mail: ")),
    name: values.name ?? (await ask("Full name: ")),
    organisationCode: values.organisation ?? (await ask("Organisation's code, such as kz-mfa: ")),
    organisationName: values["organisation-name"] ?? null,
    password: await readPassword(),
  });
  if (!given.success) {
    console.error(given.error.issues[0]?.message);
    return 1;
  }
  const result = await withDatabase(readEnv(), "app", async (databaseUrl) => {
    process.env.DATABASE_URL = databaseUrl;
    try {
      return await createAdmin(given.data);
    } finally {
      await db().$disconnect();
    }
  });
  if (result !== "created") {
    console.error(SENTENCES[result]);
    return 1;
  }
  console.log(`${given.data.email} can now sign in as an administrator.`);
  return 0;
}

async function ask(question: string, output: Writable = process.stdout): Promise<string> {
  if (!process.stdin.isTTY) return "";
  const prompt = createInterface({ input: process.stdin, output, terminal: true });
  try {
    return await prompt.question(question);
  } finally {
    prompt.close();
  }
}

/** On a terminal what is typed is not shown; otherwise standard input is the password, without its last line break. */
async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).replace(/\r?\n$/, "");
  process.stdout.write("Password: ");
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const password = await ask("", unseen);
  process.stdout.write("\n");
  return password;
}

main()
  .catch((error: unknown) => {
    if (!(error instanceof EnvError) && !(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 1;
  })
  .then((code) => process.exit(code));
