import pg from "pg";

/** Runs one of the command line's direct orders. Answers the exit code; a refusal goes to standard error as the native engine writes it. */
export async function runDatabaseCommand(command, url) {
  const database = databaseName(url);
  try {
    if (command === "can-connect-to-database") {
      await withClient(url, (client) => client.query("SELECT 1"));
    } else if (command === "create-database") {
      await withClient(maintenanceUrl(url), (client) =>
        client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`),
      );
    } else if (command === "drop-database") {
      await withClient(maintenanceUrl(url), (client) =>
        client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)}`),
      );
    } else {
      throw new Error(`The schema engine does not know the command "${command}".`);
    }
    return 0;
  } catch (error) {
    refuse(knownError(error, url));
    return 1;
  }
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseName(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1)) || "postgres";
}

function maintenanceUrl(url) {
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  return maintenance.href;
}

function knownError(error, url) {
  const { hostname, port } = new URL(url);
  const server = `${hostname}:${port || 5432}`;
  switch (error.code) {
    case "3D000":
      return { code: "P1003", message: `Database \`${databaseName(url)}\` does not exist` };
    case "28P01":
    case "28000":
      return {
        code: "P1000",
        message: `Authentication failed against the database server at ${server}`,
      };
    case "42P04":
      return { code: "P1009", message: `Database \`${databaseName(url)}\` already exists` };
    default:
      return {
        code: "P1001",
        message: `Can't reach database server at ${server}: ${error.message}`,
      };
  }
}

// The command line drops the first line and parses every other one as JSON: hence the line before, and no line break at the end.
function refuse({ code, message }) {
  const line = (level, fields) =>
    JSON.stringify({
      timestamp: new Date().toISOString(),
      level,
      fields,
      target: "schema_engine::logger",
    });
  process.stderr.write(
    `${line("INFO", { message: "Starting schema engine CLI" })}\n${line("ERROR", { is_panic: false, error_code: code, message, meta: null })}`,
  );
}
