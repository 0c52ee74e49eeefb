import path from "node:path";
import { analyse } from "scslre";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { root } from "@/server/run-node";
import { sources, walk } from "./source-files";

/*
 * A process answers everybody with one thread: an expression whose time grows faster than what it reads lets one cell, word or address
 * of somebody keep all others waiting. scslre proves of an expression that it goes back nowhere more than once.
 */

/** By how they begin: what reads a few letters only, whoever wrote them. */
const OF_SHORT_TEXTS: Record<string, string> = {
  "(?:\\b(?:which|who|whose|where)\\b": "eighty letters before how often",
  "(?:(?<!\\p{L})(?:котор\\p{L}+|где)": "the same in Russian",
  '"([^"]*)"|«([^»]*)»|“([^”]*)”|「([^」]*)」': "a search has 200 letters at most",
};

/** The same of what a dependency makes when it is loaded. */
const OF_DEPENDENCIES = ["(([+-]?\\d+)\\s+years?)"];

const product = sources.filter(({ file }) => /^(?:app|components|lib|server)\//.test(file));

function slow(source: string, flags: string): string[] {
  const known = [...Object.keys(OF_SHORT_TEXTS), ...OF_DEPENDENCIES];
  if (known.some((beginning) => source.startsWith(beginning))) return [];
  const { reports } = analyse({ source, flags });
  return reports.map(({ type }) => type);
}

describe("every expression takes time in step with what it reads", () => {
  it("where it is written", () => {
    const found: string[] = [];
    for (const { file, tree } of product) {
      walk(tree, (node) => {
        if (!ts.isRegularExpressionLiteral(node)) return;
        const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/su.exec(node.text) ?? [];
        if (slow(source, flags).length > 0) found.push(`${file}: ${node.text}`);
      });
    }
    expect(found).toEqual([]);
  });

  it("where it is put together from words when its module is loaded", async () => {
    const made = new Map<string, [source: string, flags: string]>();
    const AsItWas = RegExp;
    const noted = (one: RegExp) => {
      made.set(String(one), [one.source, one.flags]);
      return one;
    };
    globalThis.RegExp = new Proxy(AsItWas, {
      construct: (target, given, by) => noted(Reflect.construct(target, given, by) as RegExp),
      apply: (target, self, given) => noted(Reflect.apply(target, self, given) as RegExp),
    });
    // What runs in a process of its own ends the process that loads it elsewhere.
    const modules = product.filter(({ file }) => /^lib\/(?!generated\/|files\/sandbox\/).*\.ts$/.test(file));
    try {
      for (const { file } of modules) await import(path.join(root, file));
    } finally {
      globalThis.RegExp = AsItWas;
    }

    expect(made.size).toBeGreaterThan(100);
    expect([...made.values()].filter(([source, flags]) => slow(source, flags).length > 0)).toEqual([]);
  });

  it("and one that does not is found", () => {
    expect(slow("(?:(?:a|b)\\s*)+c$", "u")).not.toEqual([]);
    expect(slow("\\s+$", "u")).not.toEqual([]);
    expect(slow("(?<!\\s)\\s+$", "u")).toEqual([]);
  });
});
