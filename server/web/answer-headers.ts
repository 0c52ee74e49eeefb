import { randomUUID } from "node:crypto";
import { type ServerResponse, STATUS_CODES } from "node:http";
import { CLOSED_POLICY, constantHeaders } from "@/lib/auth/security-headers";
import { isBuiltFile } from "./built-files";

/** What every answer says, those included that are given before any page is asked. */
export type AnswerHeaders = {
  /** Sets them on an answer to a request for `url`; the framework replaces the policy and the age where it knows better. */
  set(response: ServerResponse, url: string, requestId: string): void;
  /** The whole answer, for a connection on which nothing can be read as a request; the connection is closed after it. */
  raw(status: number): string;
};

export function answerHeaders({ https }: { https: boolean }): AnswerHeaders {
  const constant = Object.entries(constantHeaders({ https }));
  const closed: [string, string][] = [["Content-Security-Policy", CLOSED_POLICY]];
  const unkept: [string, string][] = [["Cache-Control", "private, no-store"]];
  return {
    set(response, url, requestId) {
      const cacheControl = isBuiltFile(url) ? [] : unkept;
      for (const [name, value] of [...constant, ...closed, ...cacheControl]) response.setHeader(name, value);
      response.setHeader("X-Request-Id", requestId);
    },
    raw(status) {
      const said = [["Connection", "close"], ["Content-Length", "0"], ...constant, ...closed, ...unkept];
      said.push(["X-Request-Id", randomUUID()]);
      const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...said.map((pair) => pair.join(": "))];
      return `${lines.join("\r\n")}\r\n\r\n`;
    },
  };
}
