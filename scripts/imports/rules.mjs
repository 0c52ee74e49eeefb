import { askers, layers, pureLayers, rowTypes, sqlFiles, surroundings } from "./layers.mjs";

const production = "^(app|components|lib|prisma|server)/|^instrumentation\\.ts$";

/** The law of imports as rules of dependency-cruiser. Imports of types count, however a path is written. */
export const rules = [
  ...layers.map(layerRule).filter(({ name }) => name !== "lib-generated"),
  forbid("lib-known-layer", "Give the folder its place in scripts/imports/layers.mjs.", {
    from: {},
    to: { path: "^lib/", pathNot: layers.map(({ name }) => folder(name)) },
  }),
  forbid("lib-alone", "lib knows what the product does, not how it looks or is run.", {
    from: { path: "^lib/" },
    to: { path: "^(app|components|prisma|scripts|server)/|^[^/]+\\.(ts|mjs|js)$" },
  }),
  forbid("lib-rules-are-pure", "Only queries and write files ask; rules and views are handed values.", {
    from: { path: "^lib/", pathNot: askers },
    to: { path: surroundings.map(folder) },
  }),
  forbid("lib-rules-know-no-prisma", "Only queries, writes and the SQL they share know the database's client.", {
    from: { path: "^lib/", pathNot: ["^lib/generated/", ...askers, ...sqlFiles, ...rowTypes] },
    to: { path: folder("generated") },
  }),
  forbid("lib-row-types-vanish", "A file that names the shape of a row takes types only: it is shown in browsers.", {
    from: { path: rowTypes },
    to: { path: folder("generated"), dependencyTypesNot: ["type-only"] },
  }),
  forbid("lib-pure-reaches-nothing", "Pure: values in, value out; no file, no process, no network, no framework.", {
    from: { path: pureLayers.map(folder) },
    to: { dependencyTypes: ["core"] },
  }),
  forbid("lib-files-relative", "Node runs these files unbuilt under the sandbox and knows no @/: write ./ paths.", {
    from: { path: folder("files") },
    to: { dependencyTypes: ["aliased"] },
  }),
  forbid("lib-framework-free", "Scripts, worker and tests run lib outside Next; only auth lives within it.", {
    from: { path: "^lib/", pathNot: folder("auth") },
    to: { path: "^node_modules/(next|next-auth|next-intl|react|react-dom)/" },
  }),
  forbid("app-imported-by-none", "app/ is the edge: everything else must work without it.", {
    from: { pathNot: ["^app/", "^tests/", "^\\.next/", "^next-env\\.d\\.ts$"] },
    to: { path: "^app/" },
  }),
  forbid("app-asks-no-database", "Pages and actions ask lib, which checks the viewer; never the database.", {
    from: { path: "^(app/|instrumentation\\.ts$)" },
    to: { path: ["db-pool", "db", "generated"].map(folder) },
  }),
  forbid("components-show-what-they-are-handed", "Components take from lib pure files and types only.", {
    from: { path: "^components/" },
    to: {
      path: [...askers, "^lib/access/scope\\.ts$", ...["auth", "generated", ...surroundings].map(folder)],
      pathNot: pureLayers.map(folder),
    },
  }),
  forbid("components-carry-no-sql", "Of a file with SQL a component takes types only.", {
    from: { path: "^components/" },
    to: { path: sqlFiles, dependencyTypesNot: ["type-only"] },
  }),
  forbid("components-know-no-server", "Components know lib and nothing of the server around it.", {
    from: { path: "^components/" },
    to: { path: "^(prisma|scripts|server)/" },
  }),
  forbid("ui-knows-no-product", "Primitives know nothing of commitments.", {
    from: { path: "^components/ui/" },
    to: { path: "^(lib|messages)/|^components/(?!ui/)" },
  }),
  forbid("server-shows-nothing", "Server, seed and scripts run the product; what it looks like is for app/.", {
    from: { path: "^(prisma|scripts|server)/" },
    to: { path: "^components/" },
  }),
  forbid("tests-imported-by-tests", "What production or a script needs is no test's.", {
    from: { pathNot: ["^tests/", "^playwright\\.config\\.ts$"] },
    to: { path: "^tests/" },
  }),
  forbid("scripts-imported-by-none", "A script is a command: what others need of it belongs to server/ or lib/.", {
    from: { path: production },
    to: { path: "^scripts/" },
  }),
  forbid(
    "production-needs-no-dev-package",
    "An installation has no devDependencies; Prisma is taken into what is built.",
    {
      from: { path: production },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "^node_modules/@prisma/" },
    },
  ),
  forbid("packages-are-named", "A package that package.json does not name comes and goes with those that brought it.", {
    from: { pathNot: ["^\\.next/"] },
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  }),
  forbid("no-circle", "Two files that need each other are one, or the lower is not yet found.", {
    from: {},
    to: { circular: true },
  }),
  forbid("no-dead-end", "An import that leads nowhere would pass every other rule.", {
    from: {},
    to: { couldNotResolve: true },
  }),
];

function layerRule({ name, only, why }, place) {
  const below = only ?? layers.slice(0, place).map((layer) => layer.name);
  return forbid(`lib-${name}`, `${why} It may import: ${below.join(", ") || "nothing of lib"}.`, {
    from: { path: folder(name) },
    to: { path: "^lib/", pathNot: [name, ...below].map(folder) },
  });
}

function forbid(name, comment, { from, to }) {
  return { name, severity: "error", comment, from, to };
}

function folder(name) {
  return `^lib/${name}(/|\\.ts$)`;
}
