import type pg from "pg";

/** Rows for one table: the statement that takes them, and they themselves in the text format of COPY. */
export type Copy = { statement: string; lines: string };

/** The protocol's messages around rows, each a letter and the length of what follows it. */
const COPY_DATA = 0x64;
const COPY_DONE = Buffer.from([0x63, 0, 0, 0, 4]);

/**
 * Runs several COPY … FROM STDIN as one query, which makes them one transaction. Their rows are sent before the database asks
 * for them, so that it works through all of it without waiting for an answer. What it refuses rejects, and nothing was written:
 * it reads past the rest, as the protocol has it.
 */
export function copyInto(client: pg.Client, copies: readonly Copy[]): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query({
      submit(connection: pg.Connection) {
        const { stream } = connection;
        stream.cork();
        connection.query(copies.map(({ statement }) => statement).join(";"));
        for (const { lines } of copies) {
          const length = Buffer.alloc(5, COPY_DATA);
          length.writeUInt32BE(4 + Buffer.byteLength(lines), 1);
          stream.write(length);
          stream.write(lines);
          stream.write(COPY_DONE);
        }
        stream.uncork();
      },
      handleCopyInResponse: () => undefined,
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: reject,
    });
  });
}
