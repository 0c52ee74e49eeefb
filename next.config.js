import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Pages are compressed by server/web/whole-pages.ts, built files when they are built.
  compress: false,
  typedRoutes: true,
  reactStrictMode: true,
  // The image optimiser fetches and decodes what a visitor names; we serve no images through it.
  images: { unoptimized: true },
  // Left outside by default, it would have to be installed in production, and the packages that it names with it.
  transpilePackages: ["@prisma/client"],
  serverExternalPackages: ["pino", "@node-rs/argon2", "pg"],
  // Types are a step of `npm test`, over everything. Here they would double the time of the first `npm start`.
  typescript: { ignoreBuildErrors: true },
  agentRules: false,
  experimental: {
    serverActions: { bodySizeLimit: "256kb" },
    // A page is loaded when it is first asked for. All of them loaded beforehand took half of the start, and 50 MB of each web process.
    preloadEntriesOnStart: false,
    // What every page needs comes as one file, which compresses better than four; and without what guesses at the next page, as no
    // link of ours is the framework's. What that saves: docs/performance.md.
    optimisticRouting: false,
    prefetchInlining: false,
    varyParams: false,
    turbopackCjsTreeShaking: true,
    turbopackChunking: { minChunkSize: 2_000_000, maxMergeChunkSize: 5_000_000, maxChunkCountPerGroup: 1 },
  },
};

// Messages are read when the application is built: read again for each request they took a tenth of the time of a page. The plugin that
// does so brings a compiler, which the server has no use for.
export default async function configOf(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  return createNextIntlPlugin({
    requestConfig: "./app/i18n.ts",
    experimental: { messages: { path: "./messages", locales: "infer", format: "json", precompile: true } },
  })(config);
}
