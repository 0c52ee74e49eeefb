import { rules } from "./scripts/imports/rules.mjs";

export default {
  forbidden: rules,
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    exclude: { path: ["^\\.(git|next|pacta)/", "^next-env\\.d\\.ts$", "^(test-results|playwright-report)/"] },
    doNotFollow: { path: ["^node_modules/", "^lib/generated/"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
